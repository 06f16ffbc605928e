"""A photo of a pair: cleaned on its way in, kept in the home, shown to its owner alone."""

from coxa.actions.refusals import Refused
from coxa.readers.outcome import Unreadable
from coxa.readers.photos.clean import clean
from coxa.store.shoes import photos


def keep_photo(runner_id: int, shoe_id: int, data: bytes) -> None:
    """Without place, time and words of the camera. Raises `Refused`, and `NotFound`."""
    try:
        photo = clean(data)
    except Unreadable as reason:
        raise Refused(str(reason)) from reason
    photos.put_photo(runner_id, shoe_id, photo.kind.value, photo.data)


def drop_photo(runner_id: int, shoe_id: int) -> None:
    """For good. Raises `NotFound`."""
    photos.take_photo_away(runner_id, shoe_id)


def photo_of(runner_id: int, shoe_id: int) -> tuple[str, bytes]:
    """Kind (``jpeg``, ``png``, ``webp``) and bytes. Raises `NotFound`."""
    return photos.photo(runner_id, shoe_id)
