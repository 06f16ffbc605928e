"""Planning a season, without a page around it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

from bench.row import Row, median_seconds
from coxa.advice.picture import Picture
from coxa.advice.planned import planned_days
from coxa.diary.entry import PainEntry, When
from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run

WEEKS = 16
LIMIT_S = 0.050
ON = date(2026, 6, 16)
RUNS, NOTES = 200, 60


def rows() -> Iterator[Row]:
    """Median seconds for each template, with 200 runs and 60 notes behind it."""
    for template in sorted(load_knowledge().plans):
        seconds = median_seconds(partial(_season, _picture(template)))
        note = f"{RUNS} runs, {NOTES} notes"
        yield Row(f"a season of {WEEKS} weeks, {template}", seconds, LIMIT_S, "s", note)


def _season(picture: Picture) -> int:
    last = ON + timedelta(days=WEEKS * 7 - 1)
    return len(list(planned_days(picture, load_knowledge(), ON, ON, last)))


def _picture(template: str) -> Picture:
    choice = PlanChoice(
        template, ON, (1, 3, 5, 6), race_on=ON + timedelta(days=111), race_m=42_195.0
    )
    runs = [_run(days) for days in range(2 * RUNS, 0, -2)]
    return Picture(runs=tuple(runs), pain=tuple(map(_note, range(NOTES, -1, -1))), plan=choice)


def _run(days_ago: int) -> Run:
    metres = 8000.0 + days_ago % 5 * 1000
    day = ON - timedelta(days=days_ago)
    return Run(days_ago, day, datetime(*day.timetuple()[:3], 7, tzinfo=UTC), metres, metres * 0.36)


def _note(days_ago: int) -> PainEntry:
    day = ON - timedelta(days=days_ago)
    at = datetime(*day.timetuple()[:3], 12, tzinfo=UTC)
    return PainEntry(None, day, at, days_ago % 3, (), When.REST)
