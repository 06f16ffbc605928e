"""How the runner walks, and whether it has lately become more uneven.

Nothing of it reaches the advice of the day: it is only a reason to look, so it can make nothing
milder and nothing stricter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from coxa.store.episodes.checks import saved_checks
from coxa.store.trends.walking import walking_days
from coxa.training.sums.weeks import monday_of
from coxa.training.walking import LATELY_DAYS, Uneven, first_needed, unevenness
from coxa.values.days import days_before
from coxa.values.walking import Gait, WalkingDay


@dataclass(frozen=True)
class Walking:
    """The days from `first` to `on` of which something is known; None where too few are."""

    first: date
    on: date
    days: tuple[WalkingDay, ...]
    uneven: Uneven | None


def walking(runner_id: int, on: date, length: int | None) -> Walking:
    """The `length` days that end with `on`, or everything."""
    first = None if length is None else days_before(on, length - 1)
    days = walking_days(runner_id, first, on)
    oldest = days[0].day if days else on
    return Walking(first or oldest, on, days, unevenness_of(runner_id, on))


def unevenness_of(runner_id: int, on: date) -> Uneven | None:
    """Of late against what is usual for the runner."""
    return unevenness(walking_days(runner_id, first_needed(on), on), on)


def asks_for_a_check(runner_id: int, on: date) -> bool:
    """Clearly more uneven of late, and no hip check since then."""
    uneven = unevenness_of(runner_id, on)
    if uneven is None or not uneven.is_new:
        return False
    begins = days_before(on, LATELY_DAYS - 1)
    return not any(check.on >= begins for check in saved_checks(runner_id))


def weekly(days: Sequence[WalkingDay]) -> dict[date, dict[Gait, float]]:
    """The median of each week's days, by its Monday."""
    found: dict[date, dict[Gait, list[float]]] = {}
    for each in days:
        week = found.setdefault(monday_of(each.day), {})
        week.setdefault(each.gait, []).append(each.value)
    return {
        monday: {gait: median(values) for gait, values in week.items()}
        for monday, week in found.items()
    }


def walking_form(shown: Walking) -> dict[str, Any]:
    """Weeks, oldest first, and the last 14 days against those before; shares of 1 and SI."""
    uneven = shown.uneven
    return {
        "weeks": [
            {
                "first": monday.isoformat(),
                "last": (monday + timedelta(days=6)).isoformat(),
                **{gait.value: week.get(gait) for gait in Gait},
            }
            for monday, week in sorted(weekly(shown.days).items())
        ],
        "uneven": uneven
        and {
            "new": uneven.is_new,
            "lately": uneven.lately,
            "usual": uneven.usual,
            "days": uneven.days,
            "days_before": uneven.days_before,
        },
    }
