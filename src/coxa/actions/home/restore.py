"""A backup brought back into an empty home."""

import shutil
import tempfile
import zipfile
from hashlib import sha256
from pathlib import Path

from coxa.actions.home.archive import DATABASE, FILES, ORIGINAL
from coxa.actions.refusals import Refused
from coxa.store.home.folder import Home
from coxa.store.home.soundness import is_whole

_CHUNK = 1024 * 1024


def restore(source: Path, home: Home) -> None:
    """Put everything back. Raises `Refused` where the home is in use or the file is no backup."""
    if home.database.exists() or (home.files.exists() and any(home.files.iterdir())):
        raise Refused(f"{home.root} is in use already; restore into an empty folder.")
    home.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=home.root) as folder:
            _unpack(source, Path(folder))
            (Path(folder) / FILES).mkdir(mode=0o700, exist_ok=True)
            if home.files.exists():
                home.files.rmdir()
            (Path(folder) / FILES).replace(home.files)
            (Path(folder) / DATABASE).replace(home.database)
    except (zipfile.BadZipFile, OSError, EOFError) as error:
        raise Refused(f"{source} cannot be read as a backup; nothing was changed.") from error
    home.schema_stamp.unlink(missing_ok=True)


def _unpack(source: Path, folder: Path) -> None:
    with zipfile.ZipFile(source) as archive:
        names = archive.namelist()
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
