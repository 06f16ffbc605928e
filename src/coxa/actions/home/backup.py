"""Everything of a home in one file."""

import os
import tempfile
import zipfile
from pathlib import Path

from coxa.actions.home.archive import DATABASE, FILES
from coxa.actions.refusals import Refused
from coxa.store.home.database_copy import copy_database
from coxa.store.home.folder import Home


def backup(home: Home, target: Path) -> int:
    """Write database and original files to `target`, whole or not at all; returns its bytes.

    The secret key stays here: after a restore everybody signs in anew. Raises `Refused`.
    """
    if target.exists():
        raise Refused(f"{target} is there already; name a new file.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}.")
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".coxa-")  # mode 0600
    os.close(handle)
    try:
        _write(home, Path(draft))
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    return target.stat().st_size


def _write(home: Home, draft: Path) -> None:
    """The database first: a file that comes in meanwhile is then merely one too many."""
    with (
        tempfile.TemporaryDirectory(dir=home.root) as folder,
        zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        copy = Path(folder) / DATABASE
        copy_database(copy)
        archive.write(copy, DATABASE)
        for path in sorted(home.files.glob("??/*")):
            archive.write(path, f"{FILES}/{path.parent.name}/{path.name}")
