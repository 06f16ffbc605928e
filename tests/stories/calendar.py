"""A story as a calendar: one line a day, as the runner would have seen it that day."""

from collections.abc import Iterator
from datetime import timedelta

from coxa.advice.planned import planned_days
from coxa.advice.today import today
from coxa.knowledge.load import load_knowledge
from coxa.training.sums.windows import distance_between
from tests.stories.told import Story, day


def lines(story: Story) -> Iterator[str]:
    """State, session, ceiling, what was done, and the rules that said so."""
    knowledge = load_knowledge()
    for number in range(story.first, story.last + 1):
        on = day(number)
        picture = story.until(on)
        advice = today(picture, knowledge, on)
        session = advice.session
        planned = next(planned_days(picture, knowledge, on, on, on), None)
        done_m = distance_between(picture.runs, on, on)
        parts = [
            f"{on:%a %d %b}",
            f"{advice.state:11}",
            f"{session.kind:8}",
            f"{_km(session.distance_m)} of {_km(session.cap_m)}",
            _minutes(session.duration_s),
            f"step {planned.step}" if planned and planned.step is not None else "",
            session.strength or "",
            f"done {done_m / 1000:.1f}" if done_m else "",
            advice.reasons[0].rule,
        ]
        yield "  ".join(part for part in parts if part)


def ahead(story: Story) -> Iterator[str]:
    """The plan as it was forecast on the first day."""
    knowledge, first = load_knowledge(), day(story.first)
    last = first + timedelta(days=story.last - story.first)
    for each in planned_days(story.until(first), knowledge, first, first, last):
        parts = [
            f"{each.day:%a %d %b}",
            f"week {each.week:2}",
            f"{each.kind:8}",
            f"{_km(each.distance_m)} of {_km(each.cap_m)}, plan {_km(each.asked_m)}",
            each.strength or "",
            each.reason.rule,
        ]
        yield "  ".join(part for part in parts if part)


def _km(metres: float | None) -> str:
    return " -- " if metres is None else f"{metres / 1000:4.1f}"


def _minutes(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds / 60:.0f} min"


def printed(story: Story) -> str:
    """The whole page of a story."""
    parts = ["# Day by day", *lines(story)]
    if story.picture.plan is not None:
        parts += ["", "# The plan, as forecast on the first day", *ahead(story)]
    return "\n".join(parts) + "\n"
