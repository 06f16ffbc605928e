"""Files that came together, in a zip or in a folder, as archive readers see them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Protocol

from coxa.readers.found import Finding


class Bundle(Protocol):
    """Names are as stored, parts divided by ``/``; they open members here and nothing on disk."""

    @property
    def names(self) -> Sequence[str]:
        """Each name once, in the order of the archive."""

    def shown(self, name: str) -> str:
        """The member's path as the runner sees it."""

    def load(self, name: str) -> bytes:
        """All bytes of a member that is no larger than a file may be; raises `Unreadable`."""

    def pieces(self, name: str, limit: int) -> Iterator[bytes]:
        """The bytes of a member of at most `limit`, piece by piece; raises `Unreadable`."""

    def findings(self, name: str) -> Iterator[Finding]:
        """The member as if it had come alone: a file, or an archive of its own."""


@dataclass(frozen=True)
class Within:
    """The part of a bundle that lies below `root`; names are shown without it."""

    whole: Bundle
    root: str
    names: Sequence[str]

    def shown(self, name: str) -> str:
        """As in the whole."""
        return self.whole.shown(self.root + name)

    def load(self, name: str) -> bytes:
        """As in the whole."""
        return self.whole.load(self.root + name)

    def pieces(self, name: str, limit: int) -> Iterator[bytes]:
        """As in the whole."""
        return self.whole.pieces(self.root + name, limit)

    def findings(self, name: str) -> Iterator[Finding]:
        """As in the whole."""
        return self.whole.findings(self.root + name)


def root_before(names: Sequence[str], tail: str) -> str | None:
    """What stands before `tail` in the first name that ends in it; None where none does."""
    found = sorted((name for name in names if _ends(name, tail)), key=len)
    return found[0][: -len(tail)] if found else None


def _ends(name: str, tail: str) -> bool:
    return name == tail or name.endswith("/" + tail)


def spooled(bundle: Bundle, name: str, limit: int, into: IO[bytes]) -> None:
    """Write a member to an open file of ours, whatever its name is; raises `Unreadable`."""
    for piece in bundle.pieces(name, limit):
        into.write(piece)
