"""Every file that a path or an upload holds: single files, folders, zips, zips in zips."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from coxa.readers.apple.archive import apple_findings
from coxa.readers.apple.stream import ROOT as HEALTH_ROOT
from coxa.readers.archives import findings_in
from coxa.readers.databases import found_in_database
from coxa.readers.found import NO_ACTIVITY_FILE, Finding, Found, TurnedAway, Walked
from coxa.readers.limits import MAX_FILE_BYTES, MEBIBYTE
from coxa.readers.names import plainly_other, printable, shown
from coxa.readers.outcome import Unreadable
from coxa.readers.packed.folders import files_under
from coxa.readers.packed.zips import Budget, Tally, found_in_zip
from coxa.readers.sniff import is_zip
from coxa.readers.sqlite_file import SQLITE_MAGIC

__all__ = ["Finding", "Found", "Tally", "TurnedAway", "Walked", "found_at", "found_in_upload"]

_HEAD_BYTES = 256 * 1024
_PIECE_BYTES = 1 << 20


def found_at(path: Path, tally: Tally | None = None) -> Iterator[Finding]:
    """What a file, a zip or a folder on disk holds, in a stable order.

    `tally` counts what zips list as they are opened, for whoever wants to say how much is left.
    """
    known = tally or Tally()
    yield from findings_in(_folder(path, known)) if _is_folder(path) else _in_file(path, known)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name longer than any file's, or a folder above that may not be entered
        return False


def found_in_upload(name: str, data: bytes) -> Iterator[Finding]:
    """What uploaded bytes hold; the name is only shown, never believed."""
    label = shown(name) or "upload"
    if is_zip(data):
        yield from found_in_zip(BytesIO(data), label, Budget())
    else:
        yield Found(label, lambda: data)


def _in_file(path: Path, tally: Tally) -> Iterator[Finding]:
    label = printable(str(path))
    try:
        if not path.is_file():
            reason = "There is no such file." if not path.exists() else "This is not a plain file."
            yield TurnedAway(label, "refused", reason)
            return
        archive = path.open("rb")  # not "with": the members of a zip are loaded later
        head = archive.read(_HEAD_BYTES)
    except (OSError, ValueError):
        yield TurnedAway(label, "refused", "The file may not be read.")
        return
    if is_zip(head):
        yield from found_in_zip(archive, label, Budget(tally=tally))
        return
    archive.close()
    if HEALTH_ROOT in head:  # an archive of one file, and far too large to be loaded
        yield from apple_findings(_Disk(path.parent, {path.name: path}, tally))
    elif head.startswith(SQLITE_MAGIC):
        yield from found_in_database(_Disk(path.parent, {path.name: path}, tally), path.name)
    else:
        yield Found(label, partial(_load, path))


def _load(path: Path) -> bytes:
    return b"".join(_pieces(path, MAX_FILE_BYTES))


def _pieces(path: Path, limit: int) -> Iterator[bytes]:
    read = 0
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE_BYTES):
                read += len(piece)
                if read > limit:
                    raise Unreadable(f"The file is larger than {limit // MEBIBYTE} MB.")
                yield piece
    except OSError as error:
        raise Unreadable("The file may not be read.") from error


class _Disk:
    """Files on disk as a bundle; names are found by looking, never taken from a table."""

    def __init__(self, root: Path, paths: Mapping[str, Path], tally: Tally) -> None:
        self._root, self._paths, self._tally = root, paths, tally

    @property
    def names(self) -> Sequence[str]:
        return tuple(self._paths)

    def shown(self, name: str) -> str:
        return printable(str(self._paths.get(name, self._root / shown(name))))

    def load(self, name: str) -> bytes:
        return _load(self._path(name))

    def pieces(self, name: str, limit: int) -> Iterator[bytes]:
        return _pieces(self._path(name), limit)

    def findings(self, name: str) -> Iterator[Finding]:
        if plainly_other(name):
            yield TurnedAway(self.shown(name), "skipped", NO_ACTIVITY_FILE)
        else:
            yield from _in_file(self._path(name), self._tally)

    def _path(self, name: str) -> Path:
        try:
            return self._paths[name]
        except KeyError as error:
            raise Unreadable("The archive lists this file, but does not hold it.") from error


def _folder(root: Path, tally: Tally) -> _Disk:
    paths = {path.relative_to(root).as_posix(): path for path in files_under(root)}
    tally.members += len(paths)
    return _Disk(root, paths, tally)
