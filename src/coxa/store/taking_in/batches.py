"""One import, from the uploads that wait for the worker to its end."""

import shutil
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F

from coxa.store.models import ImportBatch, ImportItem
from coxa.store.taking_in.import_line import ImportLine, ImportStatus
from coxa.store.taking_in.inbox import REFUSED, Waiting, folder_of

_MAX_PATH = 500


def open_batch(
    runner_id: int, uploads: Iterable[tuple[str, Iterable[bytes]]], now: datetime
) -> int:
    """Write the uploads to the inbox, piece by piece; their names are remembered, never used."""
    # Until all is written the batch counts as finished, so that no worker begins with a half.
    batch = ImportBatch.objects.create(runner_id=runner_id, started_at=now, finished_at=now)
    folder = folder_of(batch.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for at, (name, pieces) in enumerate(uploads):
        with (folder / str(at)).open("wb") as out:
            out.writelines(pieces)
        batch.uploads.append(_only(name, batch.uploads))
    batch.total, batch.finished_at = len(batch.uploads), None
    batch.save(update_fields=["uploads", "total", "finished_at"])
    return batch.pk


def _only(name: str, names: list[str]) -> str:
    """A path stands for one file of a batch, so a second one of that name gets a number."""
    return name if name not in names else f"{name} ({len(names) + 1})"


def waiting(batch_id: int) -> tuple[int, tuple[Waiting, ...]]:
    """The runner, and the uploads that are still there; none once the batch is finished."""
    batch = ImportBatch.objects.filter(pk=batch_id, finished_at__isnull=True).first()
    if batch is None or not batch.uploads:
        return 0, ()
    stored = [(name, folder_of(batch_id) / str(at)) for at, name in enumerate(batch.uploads)]
    return batch.runner_id, tuple(Waiting(name, path) for name, path in stored if path.exists())


def done_paths(batch_id: int) -> frozenset[str]:
    """What an earlier worker has done already, as `kept_path` writes it."""
    return frozenset(ImportItem.objects.filter(batch_id=batch_id).values_list("path", flat=True))


def kept_path(path: str) -> str:
    """As much of a path as a line keeps."""
    return path[-_MAX_PATH:]


def note_progress(batch_id: int, current: str, total: int) -> None:
    """What is being read now, and how many files are known of so far."""
    rows = ImportBatch.objects.filter(pk=batch_id)
    rows.update(current=kept_path(current), total=total)


@transaction.atomic
def write_line(batch_id: int, line: ImportLine) -> None:
    """Keep one line; a second one of the same path is nothing."""
    _, fresh = ImportItem.objects.get_or_create(
        batch_id=batch_id,
        path=kept_path(line.path),
        defaults={
            "status": line.status.value,
            "activity": line.activity,
            "activities": list(line.activities),
            "kind": line.kind,
            "salvaged": line.salvaged,
            "reason": line.reason,
        },
    )
    if fresh and line.status is ImportStatus.IMPORTED:
        rows = ImportBatch.objects.filter(pk=batch_id)
        rows.update(runs=F("runs") + len(line.activities))


def finish(batch_id: int, now: datetime) -> None:
    """Nothing is left to do; the inbox of the batch is emptied, save for what was refused."""
    with transaction.atomic():
        done = ImportItem.objects.filter(batch_id=batch_id).count()
        rows = ImportBatch.objects.filter(pk=batch_id)
        rows.update(finished_at=now, total=done, current="")
    folder = folder_of(batch_id)
    if not (folder / REFUSED).exists():
        shutil.rmtree(folder, ignore_errors=True)
        return
    for upload in folder.iterdir():
        if upload.name != REFUSED:
            upload.unlink()


def unfinished() -> tuple[int, ...]:
    """Batches that a worker left behind, oldest first."""
    rows = ImportBatch.objects.filter(finished_at__isnull=True).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))
