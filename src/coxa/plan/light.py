"""How a session went, by the pain rule: green, amber, red, or not known yet.

Adapted from a trial of running with Achilles pain (Silbernagel 2007); where a bone is in
question any pain is red. What is not known is never green.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from coxa.diary.entry import PainEntry
from coxa.knowledge.ladder import Light
from coxa.plan.linking import BASELINE_DAYS, is_baseline, of_next_day, tells_of
from coxa.training.run import Run

GREEN_TO = 3
AMBER_TO = 5
WORSE_BY = 2  # next morning against before: one step down
LINGERS = timedelta(hours=24)  # above the level before the run for longer: one step down
LINGERS_TO = timedelta(hours=48)  # later than this another cause is as likely: our own choice


@dataclass(frozen=True)
class SessionLight:
    """`light` is None while nobody can know; `why` names what decided."""

    run: Run
    light: Light | None
    why: str
    level: int | None = None


def light_of(run: Run, notes: Sequence[PainEntry], *, zero_pain: bool) -> SessionLight:
    """The light of one session; `zero_pain` where bone may hurt. `notes` lie in order of days."""
    notes = _near(run, notes)
    telling = [entry for entry in notes if tells_of(entry, run)]
    morning = of_next_day(notes, run)
    if not telling:
        return SessionLight(run, None, "no_note")
    worst = max(_severity(entry) for entry in telling)
    red = _red(run, notes, telling, morning, zero_pain=zero_pain)
    if red is not None:
        return SessionLight(run, Light.RED, red, worst)
    if any(entry.painkiller for entry in (*telling, *morning)):
        return SessionLight(run, None, "masked", worst)
    if worst > GREEN_TO:
        return SessionLight(run, Light.AMBER, "amber", worst)
    if not morning:
        return SessionLight(run, None, "no_morning", worst)
    return SessionLight(run, Light.GREEN, "green", worst)


def _near(run: Run, notes: Sequence[PainEntry]) -> Sequence[PainEntry]:
    """The notes of the week before and the week after the run; no other speaks of it."""
    week = timedelta(days=BASELINE_DAYS)
    first = bisect_left(notes, run.day - week, key=lambda entry: entry.day)
    last = bisect_right(notes, run.day + week, key=lambda entry: entry.day)
    return notes[first:last]


def _severity(entry: PainEntry) -> int:
    """The level, a limp counting as above five."""
    return max(entry.level, AMBER_TO + 1) if entry.limp else entry.level


def _red(
    run: Run,
    notes: Sequence[PainEntry],
    telling: list[PainEntry],
    morning: list[PainEntry],
    *,
    zero_pain: bool,
) -> str | None:
    """What made it red, or None."""
    if zero_pain and any(entry.hurts for entry in (*telling, *morning)):
        return "bone"
    if max(_severity(entry) for entry in telling) > AMBER_TO:
        return "red"
    before = [entry for entry in notes if is_baseline(entry, run)]
    level = before[-1].level if before else telling[-1].level
    if any(_severity(entry) - level >= WORSE_BY for entry in morning):
        return "worse_next_morning"
    lingering = [entry for entry in notes if LINGERS < entry.at - run.start <= LINGERS_TO]
    if before and any(entry.level > level and not tells_of(entry, run) for entry in lingering):
        return "lingers"
    return None
