"""Which pair runs were in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coxa.actions.refusals import Refused
from coxa.store.shoes import wearing
from coxa.values.sports import RUNNING

_WEEKDAYS = range(7)
_MAX_SPORT = 40


@dataclass(frozen=True)
class Span:
    """Runs from `since` to `until`, both included; None leaves that end open."""

    since: date | None = None
    until: date | None = None
    sport: str = RUNNING


def use_shoe(runner_id: int, shoe_id: int | None, activity_ids: Sequence[int]) -> int:
    """Those runs were in that pair, or in none that is known; returns how many.

    Raises `NotFound` for a pair or a run that is not there; then nothing is changed.
    """
    return wearing.wear(runner_id, shoe_id, activity_ids)


def use_shoe_where_bare(runner_id: int, shoe_id: int, span: Span) -> int:
    """Runs of that time that have no pair yet; returns how many."""
    bare = wearing.bare_runs(runner_id, span.sport, span.since, span.until)
    return wearing.wear(runner_id, shoe_id, bare)


def use_by_default(
    runner_id: int, shoe_id: int, sport: str | None = RUNNING, days: Sequence[int] = ()
) -> None:
    """Runs of that sport, or kind of sport, that come in from now on; None takes it back.

    Weekdays count from Monday 0; none means any day. Raises `Refused`.
    """
    if sport is not None and not 0 < len(sport) <= _MAX_SPORT:
        raise Refused("Name the sport in a word, such as running or trail.")
    if any(day not in _WEEKDAYS for day in days):
        raise Refused("Weekdays go from Monday to Sunday.")
    wearing.set_default(runner_id, shoe_id, sport, days)
