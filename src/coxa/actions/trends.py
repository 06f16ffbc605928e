"""What the trends page and `coxa load` tell: load, pain and what happened beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.episodes import episodes
from coxa.actions.plan_show import chosen_plan, plan_show
from coxa.actions.refusals import Refused
from coxa.diary.entry import When
from coxa.diary.episode import Episode
from coxa.plan.choice import PlanChoice
from coxa.store.checks import saved_checks
from coxa.store.trend_rows import PainRow, RunRows, pain_rows, place_days, run_rows
from coxa.training.load_index import Steps, steps_taken
from coxa.training.ramp import Planned, Rung, forecast, ladder
from coxa.training.silence import Silence, silences
from coxa.training.spike import Spike
from coxa.training.weeks import Total, WeekChange, by_day, by_week, changes, rolling
from coxa.values.days import days_before
from coxa.values.regions import Place


@dataclass(frozen=True)
class LoadSums:
    """Load from `first` to `on`; `days` holds only days of which something is known."""

    first: date
    on: date
    days: Mapping[date, Total]
    weeks: tuple[Total, ...]
    changes: tuple[WeekChange, ...]
    last_7d: Total
    last_28d: Total
    rungs: tuple[Rung, ...]
    steps: Steps
    forecast: Spike | None
    quiet: tuple[Silence, ...] = ()


@dataclass(frozen=True)
class Trends:
    """Load, and the diary of the same days. Levels 0 to 10, the highest of each day."""

    load: LoadSums
    running: Mapping[date, int]  # during a run or after it
    morning: Mapping[date, int]
    episodes: tuple[Episode, ...]
    checks: tuple[date, ...]
    plan: PlanChoice | None
    places: Mapping[Place, int]  # days on which each hurt


def load_sums(
    runner_id: int, on: date, length: int | None, read: RunRows | None = None
) -> LoadSums:
    """The `length` days that end with `on`, or everything. Reaches back for its first runs.

    `read` are all runs until then, where the caller has them.
    """
    rows = read or run_rows(runner_id, on)
    oldest = min(rows.recorded, default=on)
    first = oldest if length is None else days_before(on, length - 1)
    days = by_day(rows.runs, rows.recorded)
    quiet = silences(rows.recorded, on)
    weeks = by_week(days, first, on, quiet)
    within = [run for run in rows.runs if run.counts and run.day >= first]
    return LoadSums(
        first,
        on,
        days,
        weeks,
        changes(weeks, on),
        rolling(days, on, 7, quiet),
        rolling(days, on, 28, quiet),
        tuple(rung for rung in ladder(rows.runs) if rung.run.day >= first),
        steps_taken(within, rows.cadence),
        forecast(rows.runs, _week_ahead(runner_id, on), on),
        quiet,
    )


def trends(runner_id: int, on: date, length: int | None) -> Trends:
    """Everything that the page draws."""
    load = load_sums(runner_id, on, length)
    notes = pain_rows(runner_id, load.first, on)
    return Trends(
        load,
        _highest(note for note in notes if note.when in {When.DURING, When.AFTER}),
        _highest(note for note in notes if note.when is When.MORNING),
        tuple(each for each in episodes(runner_id) if each.end is None or each.end >= load.first),
        tuple(
            each.on
            for each in saved_checks(runner_id)
            if not each.corrected and load.first <= each.on <= on
        ),
        chosen_plan(runner_id),
        place_days(runner_id, load.first, on),
    )


def _week_ahead(runner_id: int, on: date) -> list[Planned]:
    """What the plan still asks for up to Sunday; nothing without a plan."""
    if chosen_plan(runner_id) is None:
        return []
    sunday = on + timedelta(days=6 - on.weekday())
    try:
        sessions = plan_show(runner_id, on, on, sunday)
    except Refused:
        return []
    return [
        Planned(each.day, each.distance_m)
        for each in sessions
        if each.distance_m and each.done_m is None
    ]


def _highest(notes: Iterable[PainRow]) -> dict[date, int]:
    """A zero under a painkiller is unknown, so it is left out."""
    found: dict[date, int] = {}
    for note in notes:
        if note.level or not note.painkiller:
            found[note.day] = max(note.level, found.get(note.day, 0))
    return found
