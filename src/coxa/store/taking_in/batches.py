"""Uploads that wait for the worker, and what became of them."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F

from coxa.store.home.folder import Home
from coxa.store.models import ImportBatch, ImportItem
from coxa.store.refused import NotFound
from coxa.store.shapes import BatchProgress
from coxa.store.taking_in.import_line import ImportLine, ImportStatus

_MAX_PATH = 500
_REFUSED = "refused"
# Three hundred of the largest real recordings; what is refused beyond that is named, not kept.
MAX_REFUSED_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True)
class Waiting:
    """One upload in the inbox: the name it came with, and where it lies."""

    name: str
    stored: Path


def open_batch(
    runner_id: int, uploads: Iterable[tuple[str, Iterable[bytes]]], now: datetime
) -> int:
    """Write the uploads to the inbox, piece by piece; their names are remembered, never used."""
    # Until all is written the batch counts as finished, so that no worker begins with a half.
    batch = ImportBatch.objects.create(runner_id=runner_id, started_at=now, finished_at=now)
    folder = _folder(batch.pk)
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


def _folder(batch_id: int) -> Path:
    home: Home = settings.COXA_HOME
    return home.inbox / str(batch_id)


def waiting(batch_id: int) -> tuple[int, tuple[Waiting, ...]]:
    """The runner, and the uploads that are still there; none once the batch is finished."""
    batch = ImportBatch.objects.filter(pk=batch_id, finished_at__isnull=True).first()
    if batch is None or not batch.uploads:
        return 0, ()
    stored = [(name, _folder(batch_id) / str(at)) for at, name in enumerate(batch.uploads)]
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


def keep_refused(batch_id: int, path: str, data: bytes) -> None:
    """The bytes of a refused file, so that it can be tried again; beyond a bound none are kept."""
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
        folder = _folder(batch_id) / _REFUSED
        folder.mkdir(mode=0o700, exist_ok=True)
        held = sum(each.stat().st_size for each in folder.iterdir())
        if path in batch.kept or held + len(data) > MAX_REFUSED_BYTES:
            return
        (folder / str(len(batch.kept))).write_bytes(data)
        batch.kept.append(path)
        batch.save(update_fields=["kept"])


def refused_files(runner_id: int, batch_id: int) -> tuple[Waiting, ...]:
    """The refused files whose bytes are still there. Raises `NotFound`."""
    batch = _batch(runner_id, batch_id)
    folder = _folder(batch_id) / _REFUSED
    kept = (Waiting(path, folder / str(at)) for at, path in enumerate(batch.kept))
    return tuple(each for each in kept if each.stored.exists())


def drop_refused(runner_id: int, batch_id: int) -> None:
    """They are being tried again elsewhere."""
    shutil.rmtree(_folder(_batch(runner_id, batch_id).pk), ignore_errors=True)
    ImportBatch.objects.filter(pk=batch_id).update(kept=[])


def finish(batch_id: int, now: datetime) -> None:
    """Nothing is left to do; the inbox of the batch is emptied, save for what was refused."""
    with transaction.atomic():
        done = ImportItem.objects.filter(batch_id=batch_id).count()
        rows = ImportBatch.objects.filter(pk=batch_id)
        rows.update(finished_at=now, total=done, current="")
    folder = _folder(batch_id)
    if not (folder / _REFUSED).exists():
        shutil.rmtree(folder, ignore_errors=True)
        return
    for upload in folder.iterdir():
        if upload.name != _REFUSED:
            upload.unlink()


def empty_inbox(runner_id: int) -> None:
    """Remove every upload of the runner that waits, for good."""
    for batch_id in ImportBatch.objects.filter(runner_id=runner_id).values_list("pk", flat=True):
        shutil.rmtree(_folder(batch_id), ignore_errors=True)


def unfinished() -> tuple[int, ...]:
    """Batches that a worker left behind, oldest first."""
    rows = ImportBatch.objects.filter(finished_at__isnull=True).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))


def progress(runner_id: int, batch_id: int) -> BatchProgress:
    """How far it has come. Raises `NotFound`."""
    batch = _batch(runner_id, batch_id)
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


def _batch(runner_id: int, batch_id: int) -> ImportBatch:
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
