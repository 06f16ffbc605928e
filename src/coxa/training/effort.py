"""Session load: minutes times the effort that the runner named. Where none was: unknown.

Foster's sum (session RPE): its unit is a minute at effort 1. It measures how much was done and
how hard it felt; it is no measure of risk.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coxa.training.run import Run
from coxa.training.sums.weeks import monday_of, week_number

MINUTE_S = 60.0


@dataclass(frozen=True)
class Effort:
    """`load` of the `known` runs, None for none; the `unknown` ones lack effort or time."""

    load: float | None
    known: int
    unknown: int


def session_load(duration_s: float | None, effort: float | None) -> float | None:
    """Minutes times effort, 0 to 10; None where either is unknown."""
    if not duration_s or effort is None:
        return None
    return duration_s / MINUTE_S * effort


def effort_of(runs: Iterable[Run], effort: Mapping[int, float]) -> Effort:
    """`effort` by the id of the run."""
    loads = [session_load(run.duration_s, effort.get(run.id)) for run in runs if run.counts]
    known = [load for load in loads if load is not None]
    return Effort(sum(known) if known else None, len(known), len(loads) - len(known))


def effort_by_week(runs: Iterable[Run], effort: Mapping[int, float]) -> dict[date, Effort]:
    """By Monday, of the weeks that have a run."""
    weeks: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        if run.counts:
            weeks[week_number(run.day)].append(run)
    return {monday_of(each[0].day): effort_of(each, effort) for each in weeks.values()}
