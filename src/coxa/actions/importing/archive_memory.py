"""The same archive again: nothing new, and without opening it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from coxa.readers.sniff import is_zip
from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.seen_archives import remember_archive, remembered_lines

_PIECE_BYTES = 1 << 20
_MAGIC_BYTES = 4


@dataclass
class ArchiveMemory:
    """What one import learns of its archives; labels are what the lines' paths begin with."""

    runner_id: int
    _digests: dict[str, str] = field(default_factory=dict)
    _lines: dict[str, list[ImportLine]] = field(default_factory=dict)

    def lines_of(self, path: Path, label: str) -> list[ImportLine] | None:
        """Its lines where the same bytes went in before; None where it must be opened."""
        digest = _digest(path)
        if digest is None:
            return None
        self._digests[label] = digest
        return remembered_lines(self.runner_id, digest, label)

    def hear(self, line: ImportLine) -> None:
        """A line of this import, for the archive that it belongs to."""
        for label in self._digests:
            if line.path.startswith(f"{label}/"):
                self._lines.setdefault(label, []).append(line)

    def keep(self, labels: Iterable[str] | None = None) -> None:
        """All of it is through: remember the archives, or only those of the labels."""
        for label in self._digests if labels is None else labels:
            if label in self._lines:
                lines = self._lines[label]
                remember_archive(self.runner_id, self._digests[label], label, lines)


def _digest(path: Path) -> str | None:
    """SHA-256 of a zip; None for what is none, or may not be read."""
    digest = sha256()
    try:
        with path.open("rb") as file:
            if not is_zip(file.read(_MAGIC_BYTES)):
                return None
            file.seek(0)
            while piece := file.read(_PIECE_BYTES):
                digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()
