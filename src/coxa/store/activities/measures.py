"""Kept numbers of the samples of runs: which are missing, and all of a stretch of days at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from coxa.store.activities.lines import activity_detail
from coxa.store.models import Activity, RunMeasure, Runner
from coxa.store.shapes import ActivityDetail
from coxa.training.one_run.spread import Spread
from coxa.values.sports import RUNNING

WAY = 2  # one more where the sums change: every run is then measured again


@dataclass(frozen=True)
class Measure:
    """Drifts within the run: percentage points of the left foot's share, milliseconds."""

    spread: Spread
    balance_drift_pct: float | None = None
    stance_drift_ms: float | None = None


def unmeasured(runner_id: int, most: int | None = None) -> tuple[int, ...]:
    """Runs with samples that are not measured in today's way, the newest first."""
    rows = _unmeasured(runner_id).order_by("-start", "-pk")
    return tuple(rows.values_list("pk", flat=True)[:most])


def count_unmeasured(runner_id: int) -> int:
    """How many of them there are."""
    return _unmeasured(runner_id).count()


def _unmeasured(runner_id: int) -> QuerySet[Activity]:
    with_samples = Activity.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, sport=RUNNING, records__gt=1
    )
    return with_samples.filter(Q(measure__isnull=True) | ~Q(measure__way=WAY))


def runners() -> tuple[int, ...]:
    """Everybody of this home."""
    return tuple(Runner.objects.order_by("pk").values_list("pk", flat=True))


def samples_of(runner_id: int, activity_id: int) -> ActivityDetail:
    """With the columns of its richest recording. Raises `NotFound`."""
    return activity_detail(runner_id, activity_id)


def keep_measure(runner_id: int, activity_id: int, found: Measure) -> None:
    """In place of an older one."""
    RunMeasure.objects.update_or_create(
        activity_id=activity_id,
        runner_id=runner_id,
        defaults={
            "way": WAY,
            "spread": _as_json(found.spread),
            "balance_drift_pct": found.balance_drift_pct,
            "stance_drift_ms": found.stance_drift_ms,
        },
    )


def measures(runner_id: int, since: date, until: date) -> Mapping[int, Measure]:
    """By the id of the run, of the days `since` to `until`, both included."""
    rows = RunMeasure.objects.filter(
        runner_id=runner_id, way=WAY, activity__day__gte=since, activity__day__lte=until
    ).values_list("pk", "spread", "balance_drift_pct", "stance_drift_ms")
    return {
        pk: Measure(_from_json(spread), balance, stance) for pk, spread, balance, stance in rows
    }


def _as_json(spread: Spread) -> dict[str, Any]:
    return {
        "first": spread.first_speed,
        "speed": spread.speed_s,
        "slope": spread.slope_s,
        "kinds": spread.kinds,
        "steps": spread.steps,
    }


def _from_json(data: Mapping[str, Any]) -> Spread:
    columns = (tuple(data[name]) for name in ("speed", "slope", "kinds", "steps"))
    return Spread(data["first"], *columns)
