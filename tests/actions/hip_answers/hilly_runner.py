"""A runner whose hip answers to descent, written down as an import and a diary would."""

from datetime import date, datetime, time, timedelta

import numpy as np

from coxa.diary.entry import PainEntry, When
from coxa.routine.round import Round
from coxa.store import pain
from coxa.store.activities import made_up
from coxa.store.routine_logs import add_round
from coxa.store.runner.zones import zone_of
from coxa.values.activity import Activity


def write_hilly_runner(
    runner_id: int, on: date, now: datetime, *, runs: int = 150, effect: float = 1.5
) -> list[int]:
    """Every second day a run, the last three days before `on`; ids, the oldest first."""
    chance = np.random.default_rng(11)
    zone = zone_of(runner_id)
    days = [on - timedelta(days=3 + 2 * at) for at in reversed(range(runs))]
    metres = 8000.0 * np.exp(0.3 * chance.standard_normal(runs))
    descents = 110.0 * np.exp(0.8 * chance.standard_normal(runs))
    steep = descents >= np.quantile(descents, 0.7)
    activities = [
        Activity(
            sport="running",
            start=datetime.combine(day, time(7), zone),
            offset_known=True,
            elapsed_s=metres[at] * chance.uniform(0.33, 0.4),
            distance_m=round(metres[at]),
            ascent_m=float(round(110 * np.exp(0.8 * chance.standard_normal()))),
            descent_m=float(round(descents[at])),
        )
        for at, day in enumerate(days)
    ]
    ids = made_up.add_made_up(runner_id, activities)
    baseline = 2.0 + np.sin(np.arange(runs) / 25)
    levels = np.clip(np.round(baseline + effect * steep + chance.standard_normal(runs)), 0, 10)
    for at, day in enumerate(days):
        morning = datetime.combine(day + timedelta(days=1), time(7), zone)
        if chance.random() < 0.9:
            note = PainEntry(
                None, morning.date(), morning, int(levels[at]), when=When.MORNING, run_id=ids[at]
            )
            pain.add_pain(runner_id, note, now)
        if chance.random() < 0.4:
            before = datetime.combine(day, time(6, 45), zone)
            add_round(runner_id, Round(None, f"r{at}", "pre_run", day, before), None, now)
    return ids
