"""A backup brought back into an empty home."""

import shutil
import tempfile
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path

from coxa.actions.home.archive import DATABASE, DRAFT, FILES, ORIGINAL
from coxa.actions.refusals import Refused
from coxa.store.home.disk import is_disk_full
from coxa.store.home.folder import Home
from coxa.store.home.soundness import is_whole

_CHUNK = 1024 * 1024
# What a damaged zip makes Python's own reader raise; NotImplementedError for a kind of packing
# that only damage can name, RuntimeError for one that asks for a password.
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError)
FULL_DISK = "The disk is full"


def restore(source: Path, home: Home) -> None:
    """Put everything back. Raises `Refused` where the home is in use or the file is no backup."""
    if home.database.exists() or (home.files.exists() and any(home.files.iterdir())):
        raise Refused(f"{home.root} is in use already; restore into an empty folder.")
    try:
        home.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.root) as folder:
            _unpack(source, Path(folder))
            (Path(folder) / FILES).mkdir(mode=0o700, exist_ok=True)
            if home.files.exists():
                home.files.rmdir()
            (Path(folder) / FILES).replace(home.files)
            _forget_log(home.database)
            (Path(folder) / DATABASE).replace(home.database)
    except _DAMAGE as error:
        why = FULL_DISK if is_disk_full(error) else f"{source} cannot be read as a backup"
        raise Refused(f"{why}; nothing was changed.") from error
    home.schema_stamp.unlink(missing_ok=True)


def _forget_log(database: Path) -> None:
    """SQLite would write the log of a database that was taken away into the one brought back."""
    for suffix in ("-wal", "-shm", "-journal"):
        database.with_name(f"{database.name}{suffix}").unlink(missing_ok=True)


def _unpack(source: Path, folder: Path) -> None:
    with zipfile.ZipFile(source) as archive:
        names = [name for name in archive.namelist() if not DRAFT.fullmatch(name)]
        if DATABASE not in names or not all(_belongs(name) for name in names):
            raise Refused(f"{source} is not a backup of Coxa.")
        for name in names:
            target = folder / name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with archive.open(name) as packed, target.open("xb") as out:
                shutil.copyfileobj(packed, out, _CHUNK)
            target.chmod(0o600)
            _must_be_whole(target)


def _belongs(name: str) -> bool:
    return name == DATABASE or ORIGINAL.fullmatch(name) is not None


def _must_be_whole(path: Path) -> None:
    """Original files are named by their hash, so damage shows; the database is read through."""
    if path.name == DATABASE:
        if not is_whole(path):
            raise Refused("The backup is damaged: its database cannot be read.")
        return
    if sha256(path.read_bytes()).hexdigest() != path.name:
        raise Refused("The backup is damaged: an original file has changed in it.")
