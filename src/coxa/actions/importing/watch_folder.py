"""A folder is looked at again and again; what appears or is replaced in it goes in once.

By looking, not by asking the system to be told: that works on network shares and mounted watches
too, and a file that is still being written must be waited for in any case.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from coxa.actions.importing.import_batch import start_batch
from coxa.actions.importing.import_files import import_files
from coxa.actions.refusals import Refused
from coxa.readers.names import plainly_other
from coxa.readers.packed.folders import files_under
from coxa.store.taking_in import watching
from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.watching import Watched

__all__ = ["SETTLE_S", "Watched", "Watcher", "set_watched_folder", "watched_folders"]

# A watch on a cable writes a run in about a second; unchanged for this long, a file is whole.
SETTLE_S = 3.0
# How often to look. Twenty years of runs are listed in a tenth of a second.
EVERY_S = 2.0

_DATABASES = (".db", ".sqlite", ".sqlite3")
_UNFINISHED = (".tmp", ".part", ".crdownload", "~")
_PIECE_BYTES = 1 << 20


class Watcher:
    """One folder. `at_s` is any clock that only goes forward, in seconds."""

    def __init__(self, watched: Watched) -> None:
        self.watched = watched
        self._seen = watching.seen(watched)
        self._waiting: dict[str, tuple[str, float]] = {}

    def due(self, at_s: float) -> dict[Path, str]:
        """Files that are new or replaced and have not changed for `SETTLE_S`, with their stamps."""
        now = {self._name(path): path for path in _wanted(self.watched.folder)}
        self._waiting = {name: at for name, at in self._waiting.items() if name in now}
        return {
            path: stamp
            for name, path in now.items()
            if (stamp := _stamp(path)) and self._is_due(name, stamp, at_s)
        }

    @property
    def is_waiting(self) -> bool:
        """Whether something was seen that has not settled yet."""
        return bool(self._waiting)

    def _is_due(self, name: str, stamp: str, at_s: float) -> bool:
        if self._seen.get(name) == stamp:
            self._waiting.pop(name, None)
            return False
        before, since_s = self._waiting.get(name, ("", at_s))
        if before != stamp:
            self._waiting[name] = (stamp, at_s)
            return False
        return at_s - since_s >= SETTLE_S

    def take_in(self, due: dict[Path, str], now: datetime) -> Iterator[ImportLine]:
        """Read them here, and remember them."""
        yield from import_files(self.watched.runner_id, list(due), now)
        self.remember(due)

    def hand_over(self, due: dict[Path, str], now: datetime) -> int:
        """Give them to the worker as one import, and remember them; returns its id."""
        uploads = ((self._name(path), _pieces(path)) for path in due)
        batch_id = start_batch(self.watched.runner_id, uploads, now)
        self.remember(due)
        return batch_id

    def remember(self, due: dict[Path, str]) -> None:
        """They went in as they looked when they were found."""
        for path, stamp in due.items():
            self._seen[self._name(path)] = stamp
            self._waiting.pop(self._name(path), None)
        there = {self._name(path) for path in _wanted(self.watched.folder)}
        self._seen = {name: stamp for name, stamp in self._seen.items() if name in there}
        watching.remember(self.watched, self._seen)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.watched.folder).as_posix()


def _wanted(folder: Path) -> Iterator[Path]:
    for path in files_under(folder):
        name = path.name.lower()
        is_other = plainly_other(name) and not name.endswith(_DATABASES)
        if not is_other and not name.endswith(_UNFINISHED):
            yield path


def _stamp(path: Path) -> str:
    """Changes when the file is written to or replaced; empty when it has gone meanwhile."""
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{state.st_ino}-{state.st_mtime_ns}-{state.st_size}"


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece
    except OSError:
        return  # gone, or locked: an empty upload is refused by name


def watched_folders() -> tuple[Watched, ...]:
    """Those that the worker looks at."""
    return watching.folders()


def watched_folder(runner_id: int) -> Path | None:
    """The one that the runner switched on."""
    return watching.folder_of(runner_id)


def set_watched_folder(runner_id: int, text: str, home: Path) -> Path | None:
    """Switch a folder on; an empty text switches off. Raises `Refused`."""
    if not text.strip():
        watching.switch_on(runner_id, None)
        return None
    try:
        meant = Path(text.strip()).expanduser()
    except RuntimeError as error:  # ~somebody whom this machine does not know
        raise Refused("There is no such folder on the machine that Coxa runs on.") from error
    folder = checked_folder(meant, home)
    watching.switch_on(runner_id, folder)
    return folder


def checked_folder(folder: Path, home: Path) -> Path:
    """The folder, absolute; raises `Refused` for what is none, and for Coxa's own."""
    if not folder.is_absolute():
        folder = folder.absolute()
    try:
        known = folder.is_dir()
    except OSError as error:
        raise Refused(f"That folder cannot be opened: {error.strerror}.") from error
    if not known:
        raise Refused("There is no such folder on the machine that Coxa runs on.")
    own, resolved = home.resolve(), folder.resolve()
    if resolved.is_relative_to(own) or own.is_relative_to(resolved):
        raise Refused("Coxa keeps its own files in there; name a folder apart from them.")
    return folder
