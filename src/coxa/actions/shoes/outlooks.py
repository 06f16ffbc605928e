"""The pairs of a runner: how far, how near their reminder, and when they will be there."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.refusals import NotFound
from coxa.knowledge.load import load_knowledge
from coxa.store.shoes import lines as stored
from coxa.store.shoes.lines import ShoeLine
from coxa.training.shoes import Reminder, Wear, due_on, pace_days, reminder, share_of, wear


@dataclass(frozen=True)
class ShoeOutlook:
    """A pair with its reminder.

    `due_on` is None for a pair that rests, is retired or is there. `rotation` is its part of
    the last 90 days' distance in shoes, 0 to 1, None without any.
    """

    line: ShoeLine
    reminder: Reminder
    wear: Wear
    due_on: date | None
    rotation: float | None


def shoe_outlooks(runner_id: int, on: date) -> tuple[ShoeOutlook, ...]:
    """All pairs, those in use first."""
    lines = stored.shoe_lines(runner_id, on)
    in_all_m = sum(line.rotation_m for line in lines)
    return tuple(_outlook(line, in_all_m, on) for line in lines)


def shoe_names(runner_id: int) -> dict[int, str]:
    """Every pair by its id, retired ones too."""
    return {line.id: line.name for line in stored.shoe_lines(runner_id, date.max)}


def shoe_outlook(runner_id: int, shoe_id: int, on: date) -> ShoeOutlook:
    """One of them. Raises `NotFound`."""
    for each in shoe_outlooks(runner_id, on):
        if each.line.id == shoe_id:
            return each
    raise NotFound(f"There is no pair of shoes {shoe_id}.")


def shoe_named(runner_id: int, text: str, on: date) -> int:
    """The id of a pair, from its id or its name. Raises `NotFound`."""
    lines = stored.shoe_lines(runner_id, on)
    wanted = " ".join(text.split()).casefold()
    fitting = [line for line in lines if line.name.casefold() == wanted]
    fitting += [line for line in lines if str(line.id) == wanted]
    if not fitting:
        raise NotFound(f"There is no pair {text!r}. See them with: coxa shoes list")
    return fitting[0].id


def _outlook(line: ShoeLine, in_all_m: float, on: date) -> ShoeOutlook:
    at = reminder(line.kind, line.remind_at_m, load_knowledge().shoes)
    left_m = at.inspect_at_m - line.distance_m
    days = pace_days(line.first_used_on, on)
    return ShoeOutlook(
        line,
        at,
        wear(line.distance_m, at.inspect_at_m),
        None if line.retired_on else due_on(left_m, line.lately_m, days, on),
        share_of(line.rotation_m, in_all_m),
    )
