"""Uploads that wait for the worker, and what became of them."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Count

from coxa.store.home import Home
from coxa.store.import_line import ImportLine, ImportStatus
from coxa.store.models import ImportBatch, ImportItem
from coxa.store.refused import NotFound
from coxa.store.shapes import BatchProgress

_MAX_PATH = 500


@dataclass(frozen=True)
class Waiting:
    """One upload in the inbox: the name it came with, and where it lies."""

    name: str
    stored: Path


def open_batch(
    runner_id: int, uploads: Iterable[tuple[str, Iterable[bytes]]], now: datetime
) -> int:
    """Write the uploads to the inbox, piece by piece; their names are remembered, never used."""
    batch = ImportBatch.objects.create(runner_id=runner_id, started_at=now)
    folder = _folder(batch.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for at, (name, pieces) in enumerate(uploads):
        with (folder / str(at)).open("wb") as out:
            out.writelines(pieces)
        batch.uploads.append(name)
    batch.total = len(batch.uploads)
    batch.save(update_fields=["uploads", "total"])
    return batch.pk


def _folder(batch_id: int) -> Path:
    home: Home = settings.COXA_HOME
    return home.inbox / str(batch_id)


def waiting(batch_id: int) -> tuple[int, tuple[Waiting, ...]]:
    """The runner, and the uploads that are still there; none once the batch is finished."""
    batch = ImportBatch.objects.filter(pk=batch_id, finished_at__isnull=True).first()
    if batch is None:
        return 0, ()
    stored = [(name, _folder(batch_id) / str(at)) for at, name in enumerate(batch.uploads)]
    return batch.runner_id, tuple(Waiting(name, path) for name, path in stored if path.exists())


def done_paths(batch_id: int) -> frozenset[str]:
    """What an earlier worker has done already."""
    return frozenset(ImportItem.objects.filter(batch_id=batch_id).values_list("path", flat=True))


def write_line(batch_id: int, line: ImportLine) -> None:
    """Keep one line; a second one of the same path is nothing."""
    ImportItem.objects.get_or_create(
        batch_id=batch_id,
        path=line.path[-_MAX_PATH:],
        defaults={
            "status": line.status.value,
            "activity": line.activity,
            "activities": list(line.activities),
            "kind": line.kind,
            "salvaged": line.salvaged,
            "reason": line.reason,
        },
    )


def finish(batch_id: int, now: datetime) -> None:
    """Nothing is left to do; the inbox of the batch is emptied."""
    with transaction.atomic():
        done = ImportItem.objects.filter(batch_id=batch_id).count()
        ImportBatch.objects.filter(pk=batch_id).update(finished_at=now, total=done)
    shutil.rmtree(_folder(batch_id), ignore_errors=True)


def unfinished() -> tuple[int, ...]:
    """Batches that a worker left behind, oldest first."""
    rows = ImportBatch.objects.filter(finished_at__isnull=True).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))


def progress(runner_id: int, batch_id: int) -> BatchProgress:
    """How far it has come. Raises `NotFound`."""
    batch = ImportBatch.objects.filter(runner_id=runner_id, pk=batch_id).first()
    if batch is None:
        raise NotFound("There is no such import.")
    rows = ImportItem.objects.filter(batch=batch).values_list("status").annotate(n=Count("pk"))
    counts = dict(rows.order_by())
    done = sum(counts.values())
    by_status = [counts.get(status.value, 0) for status in ImportStatus]
    total = max(batch.total, done)
    return BatchProgress(batch.pk, batch.started_at, batch.finished_at, total, done, *by_status)


def lines(runner_id: int, batch_id: int) -> tuple[ImportLine, ...]:
    """What became of each file so far, in the order in which they were read."""
    rows = ImportItem.objects.filter(batch_id=batch_id, batch__runner_id=runner_id).order_by("pk")
    return tuple(
        ImportLine(
            row.path,
            ImportStatus(row.status),
            row.activity,
            tuple(row.activities),
            row.kind,
            row.salvaged,
            row.reason,
        )
        for row in rows
    )


def latest(runner_id: int) -> int | None:
    """The batch that was started last."""
    rows = ImportBatch.objects.filter(runner_id=runner_id).order_by("-pk")
    return rows.values_list("pk", flat=True).first()
