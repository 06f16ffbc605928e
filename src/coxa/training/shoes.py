"""How far a pair has run, against its reminder to be inspected. A reminder is never a limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil

from coxa.knowledge.shapes import ShoeRule
from coxa.values.shoes import ShoeKind

NEAR_SHARE = 0.85  # early enough to bring in the next pair beside it
TOLERANCE = 1e-9  # so that exactly 85 % is not lost to a rounding error
PACE_DAYS = 42  # six weeks tell how a pair is worn now
REST_DAYS = 180  # a pair of an old archive wants no look today
FORECAST_DAYS = 730  # further ahead a date would only look exact


class Wear(StrEnum):
    """How near a pair is to its reminder."""

    FRESH = "fresh"
    NEAR = "near"
    REACHED = "reached"


@dataclass(frozen=True)
class Pair:
    """A pair in use. Metres; `distance_m` is with what it had run before.

    `remind_at_m` is the runner's own reminder, None for the one of its kind. `seen_on` is the
    day it was last worn or told of; None where that is not known.
    """

    id: int
    name: str
    kind: ShoeKind
    distance_m: float
    remind_at_m: float | None = None
    seen_on: date | None = None

    def rests(self, on: date) -> bool:
        """Whether nobody has worn or told of it for half a year."""
        return self.seen_on is not None and (on - self.seen_on).days > REST_DAYS


@dataclass(frozen=True)
class Reminder:
    """From `look_from_m` on have a look, at `inspect_at_m` inspect; metres.

    `rule` is the id of what is known of that kind; `own`: the runner set the distance.
    """

    inspect_at_m: float
    look_from_m: float | None
    rule: str
    own: bool = False


def reminder(kind: ShoeKind, own_m: float | None, rules: Mapping[str, ShoeRule]) -> Reminder:
    """The reminder of a pair. Raises `LookupError` where nothing is known of the kind."""
    rule = next(each for each in rules.values() if each.kind == kind and each.remind_to_m)
    by_kind_m = rule.remind_to_m or 0.0
    at_m = own_m or by_kind_m
    look = rule.remind_from_m
    return Reminder(at_m, look if look and look < at_m else None, rule.id, own_m is not None)


def wear(distance_m: float, inspect_at_m: float) -> Wear:
    """Near from 85 % of the reminder on, reached from 100 %."""
    share = distance_m / inspect_at_m + TOLERANCE
    if share >= 1:
        return Wear.REACHED
    return Wear.NEAR if share >= NEAR_SHARE else Wear.FRESH


def due_on(left_m: float, lately_m: float, lately_days: int, on: date) -> date | None:
    """The day on which `left_m` metres more will have been run.

    The pace is `lately_m` metres in `lately_days` days. None where the pair rests, has
    reached it, or that lies over two years ahead.
    """
    if left_m <= 0 or lately_m <= 0 or lately_days <= 0:
        return None
    days = ceil(left_m / lately_m * lately_days)
    return on + timedelta(days=days) if days <= FORECAST_DAYS else None


def pace_days(first_worn: date | None, on: date) -> int:
    """Days that the pace is measured over: six weeks, or less for a newer pair, at least 7."""
    if first_worn is None:
        return PACE_DAYS
    return min(PACE_DAYS, max(7, (on - first_worn).days + 1))


def share_of(mine_m: float, all_m: float) -> float | None:
    """The part of the distance that one pair has run; None where nothing was run."""
    return mine_m / all_m if all_m > 0 else None
