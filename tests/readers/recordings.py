"""The real recordings: the small set in `tests/data`, and the whole set where it lies beside."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from coxa.readers.outcome import Reading
from coxa.readers.read import read

REPO = Path(__file__).resolve().parents[2]
SHIPPED = REPO / "tests" / "data"
WHOLE_SET = REPO.parent / "shared" / "data" / "activities"


@dataclass(frozen=True)
class Known:
    """One real file and what independent decoders agree on about it."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.folder / self.name

    @property
    def expected(self) -> dict[str, Any]:
        """Its entry in `expected.json`."""
        entry: dict[str, Any] = _entries(self.folder)[self.name]
        return entry

    @property
    def agreed(self) -> dict[str, Any]:
        """The values that at least two decoders agree on."""
        values: dict[str, Any] = self.expected["agreed"]
        return values

    def __str__(self) -> str:
        return f"{'shipped' if self.folder == SHIPPED else 'whole'}:{self.name}"


@cache
def _entries(folder: Path) -> dict[str, Any]:
    text = (folder / "expected.json").read_text(encoding="utf-8")
    entries: dict[str, Any] = json.loads(text)["files"]
    return entries


def known_files(kind: str | None = None) -> list[Known]:
    """The shipped files, then those of the whole set, of one kind or of all."""
    folders = [folder for folder in (SHIPPED, WHOLE_SET) if (folder / "expected.json").is_file()]
    every = [Known(folder, name) for folder in folders for name in _entries(folder)]
    return [
        known
        for known in every
        if (kind is None or known.expected["kind"] == kind) and known.path.is_file()
    ]


@cache
def reading_of(path: Path) -> Reading:
    """The reading of that file, decoded once a test run."""
    return read(path.read_bytes())


def shipped(name: str) -> bytes:
    """The bytes of a file in `tests/data`."""
    return (SHIPPED / name).read_bytes()
