"""How far an import has come, and what became of each file."""

from django.db.models import Count

from coxa.store.models import ImportBatch, ImportItem
from coxa.store.refused import NotFound
from coxa.store.shapes import BatchProgress
from coxa.store.taking_in.import_line import ImportLine, ImportStatus


def progress(runner_id: int, batch_id: int) -> BatchProgress:
    """How far it has come. Raises `NotFound`."""
    batch = batch_of(runner_id, batch_id)
    rows = ImportItem.objects.filter(batch=batch).values_list("status").annotate(n=Count("pk"))
    counts = dict(rows.order_by())
    done = sum(counts.values())
    by_status = [counts.get(status.value, 0) for status in ImportStatus]
    total = max(batch.total, done)
    imported, duplicate, refused, skipped = by_status
    return BatchProgress(
        id=batch.pk,
        started_at=batch.started_at,
        finished_at=batch.finished_at,
        total=total,
        done=done,
        imported=imported,
        duplicate=duplicate,
        refused=refused,
        skipped=skipped,
        runs=batch.runs,
        current=batch.current,
        can_retry=bool(batch.kept),
    )


def batch_of(runner_id: int, batch_id: int) -> ImportBatch:
    """The row of one batch. Raises `NotFound`."""
    batch = ImportBatch.objects.filter(runner_id=runner_id, pk=batch_id).first()
    if batch is None:
        raise NotFound("There is no such import.")
    return batch


def lines(runner_id: int, batch_id: int, most: int | None = None) -> tuple[ImportLine, ...]:
    """What became of each file so far, in the order in which they were read.

    With `most`, no more than that of each status: a page never shows 20,000.
    """
    rows = ImportItem.objects.filter(batch_id=batch_id, batch__runner_id=runner_id).order_by("pk")
    if most is None:
        return tuple(map(_line, rows))
    cut = (rows.filter(status=status.value)[:most] for status in ImportStatus)
    return tuple(_line(row) for some in cut for row in some)


def _line(row: ImportItem) -> ImportLine:
    return ImportLine(
        row.path,
        ImportStatus(row.status),
        row.activity,
        tuple(row.activities),
        row.kind,
        row.salvaged,
        row.reason,
    )


def latest(runner_id: int) -> int | None:
    """The batch that was started last."""
    rows = ImportBatch.objects.filter(runner_id=runner_id).order_by("-pk")
    return rows.values_list("pk", flat=True).first()
