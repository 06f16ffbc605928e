"""How large a zip's table of contents says it is, before anything reads it."""

import struct
from typing import IO

from coxa.readers.limits import MAX_DIRECTORY_BYTES, MAX_MEMBERS
from coxa.readers.outcome import Unreadable

_END = struct.Struct("<4s4H2LH")
_END_MAGIC = b"PK\x05\x06"
_MAX_COMMENT_BYTES = 65_535

_LARGE_END = struct.Struct("<4sQ2H2L4Q")
_LARGE_LOCATOR_BYTES = 20
_LARGE_END_MAGIC = b"PK\x06\x06"


def refuse_huge_directory(archive: IO[bytes]) -> None:
    """Raises `Unreadable` where members or directory are beyond what can be a runner's archive."""
    members, directory_bytes = _declared(archive)
    if members > MAX_MEMBERS or directory_bytes > MAX_DIRECTORY_BYTES:
        raise Unreadable(f"The archive lists more than {MAX_MEMBERS} files; please split it.")


def _declared(archive: IO[bytes]) -> tuple[int, int]:
    size = archive.seek(0, 2)
    tail_bytes = min(size, _END.size + _MAX_COMMENT_BYTES)
    archive.seek(size - tail_bytes)
    tail = archive.read(tail_bytes)
    at = tail.rfind(_END_MAGIC)
    if at < 0 or len(tail) - at < _END.size:
        raise Unreadable("The archive is damaged: its table of contents is missing.")
    end = _END.unpack_from(tail, at)
    large = _declared_large(archive, size - tail_bytes + at)
    return large or (end[4], end[5])


def _declared_large(archive: IO[bytes], end_at: int) -> tuple[int, int] | None:
    """The same from the record that archives beyond 4 GB or 65,535 members carry before it."""
    at = end_at - _LARGE_LOCATOR_BYTES - _LARGE_END.size
    if at < 0:
        return None
    archive.seek(at)
    record = archive.read(_LARGE_END.size)
    if not record.startswith(_LARGE_END_MAGIC):
        return None
    fields = _LARGE_END.unpack(record)
    return fields[7], fields[8]
