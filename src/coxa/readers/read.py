"""The one door: the bytes of one file in, a `Reading` out."""

from dataclasses import replace

from coxa.readers.limits import MAX_FILE_BYTES, MEBIBYTE
from coxa.readers.outcome import NotAnActivity, Reading, Unreadable
from coxa.readers.packed.gzip_layers import without_gzip
from coxa.readers.sniff import format_of, is_zip


def read(data: bytes) -> Reading:
    """The activities in the bytes of one file, gzipped or not.

    Raises `NotAnActivity` for a sound file that records none, and `Unreadable` for everything
    else that goes wrong, whatever a decoder threw. Knows no name, no owner, no clock.
    """
    if not data:
        raise Unreadable("The file is empty.")
    if len(data) > MAX_FILE_BYTES:
        raise Unreadable(f"The file is larger than {MAX_FILE_BYTES // MEBIBYTE} MB.")
    plain, whole = without_gzip(data)
    reading = _read_plain(plain)
    return reading if whole else _cut_off(reading)


def _read_plain(data: bytes) -> Reading:
    if is_zip(data):
        raise Unreadable("This is a zip archive, and one file was expected here.")
    found = format_of(data)
    if found is None:
        raise Unreadable("This is not a FIT, GPX or TCX file.")
    try:
        return found.read(data)
    except (NotAnActivity, Unreadable):
        raise
    except Exception as error:
        raise Unreadable("The file is damaged in a way that could not be read around.") from error


def _cut_off(reading: Reading) -> Reading:
    activities = tuple(replace(activity, salvaged=True) for activity in reading.activities)
    reason = reading.reason or "The file is cut off; everything before that was kept."
    return replace(reading, activities=activities, salvaged=True, reason=reason)
