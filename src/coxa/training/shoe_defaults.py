"""Which pair a run gets by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ShoeDefault:
    """A pair for a sport (or kind of sport), on those weekdays; Monday is 0, none means any.

    `since` is its first day where known: an earlier run cannot have been in it.
    """

    shoe_id: int
    sport: str
    days: tuple[int, ...] = ()
    since: date | None = None


def default_shoe(
    defaults: Iterable[ShoeDefault], sport: str, sub_sport: str | None, day: date
) -> int | None:
    """The most exact one wins: kind of sport before sport, named weekday before any."""
    fitting = [each for each in defaults if _fits(each, sport, sub_sport, day)]
    best = max(fitting, key=lambda each: _exactness(each, sub_sport), default=None)
    return None if best is None else best.shoe_id


def _fits(default: ShoeDefault, sport: str, sub_sport: str | None, day: date) -> bool:
    return (
        default.sport in {sport, sub_sport}
        and (not default.days or day.weekday() in default.days)
        and (default.since is None or default.since <= day)
    )


def _exactness(default: ShoeDefault, sub_sport: str | None) -> tuple[bool, bool, int]:
    """Of equals the newer pair."""
    return default.sport == sub_sport, bool(default.days), default.shoe_id
