"""The bytes of what was refused, kept so that it can be tried again."""

import shutil

from django.db import transaction

from coxa.store.models import ImportBatch
from coxa.store.taking_in.inbox import REFUSED, Waiting, folder_of
from coxa.store.taking_in.told import batch_of

# Three hundred of the largest real recordings; what is refused beyond that is named, not kept.
MAX_REFUSED_BYTES = 1024 * 1024 * 1024


def keep_refused(batch_id: int, path: str, data: bytes) -> None:
    """The bytes of a refused file, so that it can be tried again; beyond a bound none are kept."""
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
        folder = folder_of(batch_id) / REFUSED
        folder.mkdir(mode=0o700, exist_ok=True)
        held = sum(each.stat().st_size for each in folder.iterdir())
        if path in batch.kept or held + len(data) > MAX_REFUSED_BYTES:
            return
        (folder / str(len(batch.kept))).write_bytes(data)
        batch.kept.append(path)
        batch.save(update_fields=["kept"])


def refused_files(runner_id: int, batch_id: int) -> tuple[Waiting, ...]:
    """The refused files whose bytes are still there. Raises `NotFound`."""
    batch = batch_of(runner_id, batch_id)
    folder = folder_of(batch_id) / REFUSED
    kept = (Waiting(path, folder / str(at)) for at, path in enumerate(batch.kept))
    return tuple(each for each in kept if each.stored.exists())


def drop_refused(runner_id: int, batch_id: int) -> None:
    """They are being tried again elsewhere."""
    shutil.rmtree(folder_of(batch_of(runner_id, batch_id).pk), ignore_errors=True)
    ImportBatch.objects.filter(pk=batch_id).update(kept=[])
