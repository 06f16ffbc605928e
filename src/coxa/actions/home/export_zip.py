"""Everything out, packed in one file."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from coxa.actions.home.export_all import export_all
from coxa.actions.refusals import Refused

ZIP = ".zip"


def export_zip(runner_id: int, path: Path) -> int:
    """Write a new zip that others cannot read; returns the number of original files in it."""
    if path.exists():
        raise Refused(f"{path} is there already; name a new file.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent) as beside:  # private, and on the same disk
            count = export_all(runner_id, Path(beside) / path.stem)
            packed = Path(shutil.make_archive(f"{beside}/packed", "zip", beside, path.stem))
            packed.chmod(0o600)
            packed.rename(path)
    except OSError as error:
        why = error.strerror or "it cannot be written"
        raise Refused(f"Nothing was written to {path}: {why}.") from error
    return count
