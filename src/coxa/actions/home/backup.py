"""Everything of a home in one file."""

import os
import tempfile
import zipfile
from pathlib import Path

from coxa.actions.home.archive import DATABASE, FILES, ORIGINAL
from coxa.actions.refusals import Refused
from coxa.store.home.database_copy import copy_database
from coxa.store.home.folder import Home


def backup(home: Home, target: Path) -> int:
    """Write database and original files to `target`, whole or not at all; returns its bytes.

    The secret key stays here: after a restore everybody signs in anew. Raises `Refused`.
    """
    draft = _begun(target)
    try:
        _write(home, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return target.stat().st_size


def _begun(target: Path) -> Path:
    """A private file beside it."""
    try:
        if target.exists():
            raise Refused(f"{target} is there already; name a new file.")
        if not target.parent.is_dir():
            raise Refused(f"There is no folder {target.parent}.")
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".coxa-")  # mode 0600
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror}.") from error
    os.close(handle)
    return Path(draft)


def _write(home: Home, draft: Path) -> None:
    """The database first: a file that comes in meanwhile is then merely one too many."""
    with (
        tempfile.TemporaryDirectory(dir=home.root) as folder,
        # A file system may date a file before 1980, where the dates of zips begin.
        zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive,
    ):
        copy = Path(folder) / DATABASE
        copy_database(copy)
        archive.write(copy, DATABASE)
        for path in sorted(home.files.glob("??/*")):
            name = f"{FILES}/{path.parent.name}/{path.name}"
            if ORIGINAL.fullmatch(name):  # not one that is just being written
                archive.write(path, name)
