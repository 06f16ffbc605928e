"""Running dynamics of each run, one query however many there are."""

from datetime import date

from coxa.store.models import Activity
from coxa.training.one_run.stride import StrideRun
from coxa.values.sports import RUNNING


def stride_rows(runner_id: int, since: date, until: date) -> tuple[StrideRun, ...]:
    """Counted runs with contact time or its balance, oldest first."""
    rows = Activity.objects.filter(
        runner_id=runner_id,
        deleted_at__isnull=True,
        sport=RUNNING,
        counts=True,
        day__gte=since,
        day__lte=until,
    ).exclude(stance_time_ms__isnull=True, stance_time_balance_pct__isnull=True)
    return tuple(
        StrideRun(*row)
        for row in rows.order_by("start", "pk").values_list(
            *("pk", "day", "device", "stance_time_ms", "stance_time_balance_pct"),
            *("avg_cadence_spm", "measure__balance_drift_pct", "measure__stance_drift_ms"),
        )
    )
