"""What became of one file found on import."""

from dataclasses import dataclass
from enum import StrEnum


class ImportStatus(StrEnum):
    """The four ways a file can go; the names are part of the contract."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class ImportLine:
    """One file found (`archive.zip/member` for members) and what became of it."""

    path: str
    status: ImportStatus
    activity: int | None = None
    activities: tuple[int, ...] = ()
    kind: str | None = None
    salvaged: bool = False
    reason: str | None = None
