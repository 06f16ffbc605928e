"""Photos of pairs: bytes beside the original files, named by their hash, owned by a pair's row."""

from collections.abc import Iterator

from coxa.store.models import File, Shoe
from coxa.store.refused import NotFound
from coxa.store.taking_in import originals


def put_photo(runner_id: int, shoe_id: int, kind: str, data: bytes) -> None:
    """In the place of the one before. Raises `NotFound`."""
    row = _row(runner_id, shoe_id)
    before, name = row.photo_sha256, originals.digest(data)
    originals.keep(data, name)
    row.photo_sha256, row.photo_kind = name, kind
    row.save(update_fields=["photo_sha256", "photo_kind"])
    if before is not None and before != name:
        drop_unused(before)


def take_photo_away(runner_id: int, shoe_id: int) -> None:
    """For good; nothing where there is none. Raises `NotFound`."""
    row = _row(runner_id, shoe_id)
    before = row.photo_sha256
    row.photo_sha256 = row.photo_kind = None
    row.save(update_fields=["photo_sha256", "photo_kind"])
    if before is not None:
        drop_unused(before)


def photo(runner_id: int, shoe_id: int) -> tuple[str, bytes]:
    """Kind and bytes. Raises `NotFound`."""
    row = _row(runner_id, shoe_id)
    if row.photo_sha256 is None or row.photo_kind is None:
        raise NotFound(f"There is no photo of the pair {shoe_id}.")
    return row.photo_kind, originals.bytes_of(row.photo_sha256)


def photos(runner_id: int) -> Iterator[tuple[int, str, bytes]]:
    """Id of the pair, kind and bytes of each."""
    rows = Shoe.objects.filter(runner_id=runner_id, photo_sha256__isnull=False).order_by("pk")
    for row in rows:
        yield row.pk, row.photo_kind or "", originals.bytes_of(row.photo_sha256 or "")


def photo_hashes(runner_id: int) -> set[str]:
    """Names of the bytes."""
    rows = Shoe.objects.filter(runner_id=runner_id)
    return {name for name in rows.values_list("photo_sha256", flat=True) if name is not None}


def drop_unused(name: str) -> None:
    """Remove the bytes, unless another pair or another runner's file is the same."""
    taken = Shoe.objects.filter(photo_sha256=name).exists()
    if not taken and not File.objects.filter(sha256=name).exists():
        originals.drop(name)


def _row(runner_id: int, shoe_id: int) -> Shoe:
    row = Shoe.objects.filter(runner_id=runner_id, pk=shoe_id).first()
    if row is None:
        raise NotFound(f"There is no pair of shoes {shoe_id}.")
    return row
