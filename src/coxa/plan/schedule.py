"""The sessions that a chosen plan asks for, day by day, never above the ceiling."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from coxa.diary.entry import PainEntry
from coxa.knowledge.shapes import PlanTemplate, PlanWeek
from coxa.plan.ceiling import ceiling
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run

# Evenly spread over the week; Monday is 0.
SPREAD = {
    1: (2,),
    2: (1, 5),
    3: (0, 2, 5),
    4: (0, 2, 4, 6),
    5: (0, 1, 3, 5, 6),
    6: (0, 1, 2, 4, 5, 6),
}
# After the table's last week the article adds at most this much a week.
LATER_GROWTH = 0.10
# No table goes on growing for ever; the ceiling bounds it long before.
LATER_WEEKS = 52


@dataclass(frozen=True)
class PlannedSession:
    """What the plan has for a day. `asked_m` is the table's number, `cap_m` the ceiling.

    `distance_m` is the smaller of the two; None means walk and run, since nothing run in
    the last 30 days gives a ceiling. Without a run that day all three are None.
    `forecast` marks ceilings that lean on planned runs not yet run.
    """

    day: date
    is_run: bool
    week: int
    note: str
    asked_m: float | None = None
    cap_m: float | None = None
    distance_m: float | None = None
    forecast: bool = False


def week_number(choice: PlanChoice, day: date) -> int:
    """1 in the first seven days of the plan; 0 or less before it."""
    return (day - choice.start).days // 7 + 1


def asked_by(template: PlanTemplate, week: int) -> PlanWeek:
    """The row of that week; after the last row its distance grows by 10 % a week."""
    for row in template.weeks:
        if row.week == week:
            return row
    last = template.weeks[-1]
    growth: float = (1 + LATER_GROWTH) ** min(LATER_WEEKS, max(0, week - last.week))
    return PlanWeek(week, last.runs, last.longest_m * growth, last.note)


def running_days(row: PlanWeek, choice: PlanChoice) -> tuple[int, ...]:
    """Weekdays with a run: the runner's own, as many as the row asks for, else spread evenly."""
    if not choice.days:
        return SPREAD.get(row.runs, tuple(range(7)))
    days = sorted(set(choice.days))
    if len(days) <= row.runs:
        return tuple(days)
    picks = {round(index * (len(days) - 1) / max(1, row.runs - 1)) for index in range(row.runs)}
    return tuple(days[pick] for pick in sorted(picks))


@dataclass(frozen=True)
class Outlook:
    """A plan, and what is known of the runner on the day it is seen from."""

    template: PlanTemplate
    choice: PlanChoice
    runs: Sequence[Run]
    pain: Sequence[PainEntry]
    on: date


def sessions(outlook: Outlook, first: date, last: date) -> Iterator[PlannedSession]:
    """One session a day from `first` to `last`; days before the plan's start are left out.

    Later ceilings assume the planned runs before them and say so.
    """
    on = outlook.on
    known = [run for run in outlook.runs if run.day <= on]
    day = max(outlook.choice.start, min(first, on))
    while day <= last:
        session = _session(outlook, known, day)
        if day > on and session.is_run and session.distance_m:
            known.append(_imagined(day, session.distance_m))
        if day >= first:
            yield session
        day += timedelta(days=1)


def _session(outlook: Outlook, runs: list[Run], day: date) -> PlannedSession:
    week = week_number(outlook.choice, day)
    row = asked_by(outlook.template, week)
    if day.weekday() not in running_days(row, outlook.choice):
        return PlannedSession(day, is_run=False, week=week, note=row.note)
    notes = [entry for entry in outlook.pain if entry.day <= outlook.on]
    cap_m = ceiling(runs, notes, day).cap_m
    return PlannedSession(
        day,
        is_run=True,
        week=week,
        note=row.note,
        asked_m=row.longest_m,
        cap_m=cap_m,
        distance_m=None if cap_m is None else min(cap_m, row.longest_m),
        forecast=day > outlook.on,
    )


def _imagined(day: date, distance_m: float) -> Run:
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    return Run(id=-day.toordinal(), day=day, start=noon, distance_m=distance_m)
