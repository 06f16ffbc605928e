"""Three made-up pairs: one that wants a look soon, one for short runs, one that is retired."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coxa.store.shoes import wearing
from coxa.values.shoes import ShoeKind
from coxa.values.surfaces import Surface

_DAILY_BEFORE_M = 435_000.0
_OLD_M = 662_000.0
_RUNS_A_WEEK = 3
_SHORT = 1  # the second run of each week


def add_sample_shoes(runner_id: int, run_ids: Sequence[int], on: date, now: datetime) -> None:
    """`run_ids` are three a week, oldest first; the short one is in its own pair."""
    daily = {
        "name": "Sample: everyday pair",
        "kind": ShoeKind.ROAD.value,
        "bought_on": on - timedelta(days=300),
        "start_distance_m": _DAILY_BEFORE_M,
    }
    light = {
        "name": "Sample: light pair",
        "kind": ShoeKind.RACING.value,
        "bought_on": on - timedelta(days=90),
    }
    old = {
        "name": "Sample: old pair",
        "kind": ShoeKind.ROAD.value,
        "start_distance_m": _OLD_M,
        "retired_on": on - timedelta(days=200),
    }
    first, second, _ = (wearing.add_shoe(runner_id, each, now) for each in (daily, light, old))
    short = [run for at, run in enumerate(run_ids) if at % _RUNS_A_WEEK == _SHORT]
    wearing.wear(runner_id, second, short)
    wearing.wear(runner_id, first, [run for run in run_ids if run not in short])
    wearing.say_surface(runner_id, short, Surface.GRASS.value)
    wearing.say_surface(runner_id, run_ids[-1:], Surface.ASPHALT.value)
    wearing.set_default(runner_id, first, "running")
