"""Every file that a path or an upload holds: single files, folders, zips, zips in zips."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

from coxa.readers.folders import files_under
from coxa.readers.found import Finding, Found, TurnedAway
from coxa.readers.limits import MAX_FILE_BYTES, MEBIBYTE
from coxa.readers.names import plainly_other, printable, shown
from coxa.readers.outcome import Unreadable
from coxa.readers.sniff import is_zip
from coxa.readers.zips import Budget, found_in_zip

__all__ = ["Finding", "Found", "TurnedAway", "found_at", "found_in_upload"]

_MAGIC_BYTES = 4


def found_at(path: Path) -> Iterator[Finding]:
    """What a file, a zip or a folder on disk holds, in a stable order."""
    if not path.is_dir():
        yield from _in_file(path)
        return
    for member in files_under(path):
        if plainly_other(member.name):
            reason = "Not an activity file, so it was left alone."
            yield TurnedAway(printable(str(member)), "skipped", reason)
        else:
            yield from _in_file(member)


def found_in_upload(name: str, data: bytes) -> Iterator[Finding]:
    """What uploaded bytes hold; the name is only shown, never believed."""
    label = shown(name) or "upload"
    if is_zip(data):
        yield from found_in_zip(BytesIO(data), label, Budget())
    else:
        yield Found(label, lambda: data)


def _in_file(path: Path) -> Iterator[Finding]:
    label = printable(str(path))
    try:
        if not path.is_file():
            reason = "There is no such file." if not path.exists() else "This is not a plain file."
            yield TurnedAway(label, "refused", reason)
            return
        archive = path.open("rb")  # not "with": the members of a zip are loaded later
    except (OSError, ValueError):
        yield TurnedAway(label, "refused", "The file may not be read.")
        return
    if is_zip(archive.read(_MAGIC_BYTES)):
        yield from found_in_zip(archive, label, Budget())
    else:
        archive.close()
        yield Found(label, partial(_load, path))


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise Unreadable("The file may not be read.") from error
    if len(data) > MAX_FILE_BYTES:
        raise Unreadable(f"The file is larger than {MAX_FILE_BYTES // MEBIBYTE} MB.")
    return data
