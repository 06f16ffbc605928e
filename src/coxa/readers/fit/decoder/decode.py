"""FIT bytes in, columns out: the door of the decoder.

fit = decode(data)
records = fit.parts[0].messages("record")
seconds = records.numbers("timestamp")  # shape (n,), since 1989-12-31T00:00:00Z
beats = records.numbers("heart_rate")  # shape (n,), bpm, NaN where nothing was measured
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.clock import HeaderClock
from coxa.readers.fit.decoder.crc import crc16
from coxa.readers.fit.decoder.developer import Description, descriptions
from coxa.readers.fit.decoder.header import CRC_BYTES, Checksum, Header, header_at
from coxa.readers.fit.decoder.index import Group, groups
from coxa.readers.fit.decoder.limits import MAX_BYTES, MAX_PARTS
from coxa.readers.fit.decoder.messages import Messages
from coxa.readers.fit.decoder.profile import known_message
from coxa.readers.fit.decoder.walk import COMPRESSED, Walk, walk
from coxa.readers.outcome import Unreadable

_NOTHING = Group(np.empty(0, np.int32), (), None)


class Part:
    """One FIT file of a chain.

    `checksum` is that of the whole part; `reason` says why reading broke off before the end of
    the part, and is None where it did not.
    """

    def __init__(
        self, data: bytes, header: Header, walked: Walk, checksum: Checksum, reason: str | None
    ) -> None:
        """Made by `decode`."""
        self.header = header
        self.checksum = checksum
        self.reason = reason
        self._data = data
        self._walked = walked

    @property
    def whole(self) -> bool:
        """Whether it was read to its end."""
        return self.reason is None

    @property
    def kinds(self) -> list[str]:
        """The kinds of message it holds: a name, or FIT's number where it has no name."""
        return [known_message(number).name for number in self._groups]

    def messages(self, kind: str) -> Messages:
        """All messages of a kind, such as ``record``; none where the file has none.

        Raises `KeyError` for a name that the profile does not have; a number such as ``"140"``
        names a kind without a name.
        """
        known = known_message(int(kind) if kind.isdecimal() else kind)
        group = self._groups.get(known.number, _NOTHING)
        return Messages(self._data, known, group, self._clock, lambda: self._descriptions)

    @cached_property
    def _heads(self) -> NDArray[np.uint8]:
        return np.frombuffer(self._data, np.uint8).take(self._walked.positions)

    @cached_property
    def _groups(self) -> dict[int, Group]:
        return groups(self._heads, self._walked)

    @cached_property
    def _clock(self) -> HeaderClock:
        short = self._walked.positions[self._heads >= COMPRESSED]
        return HeaderClock(self._data, short, self._groups.values())

    @cached_property
    def _descriptions(self) -> list[Description]:
        told = self.messages("field_description")
        return descriptions(told.rows(), told.offsets)


@dataclass(frozen=True)
class Fit:
    """The parts of a chain; `reason` says why reading broke off, None where nothing did."""

    parts: tuple[Part, ...]
    reason: str | None

    @property
    def whole(self) -> bool:
        """Whether everything was read, up to the last byte."""
        return self.reason is None


def decode(data: bytes, *, checksum: bool = True) -> Fit:
    """The FIT files in the bytes, one after the other; values are made when they are asked for.

    A cut or broken file gives what came before the break, with a reason. A wrong checksum breaks
    nothing off: it is told in `Part.checksum`. Bytes that are no FIT file at all give no parts
    and a reason. Raises `Unreadable` only for more messages than any watch writes (`limits`).
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("The file is larger than any watch writes.")
    parts: list[Part] = []
    reason: str | None = "the file is empty"
    at = 0
    while at < len(data):
        header = header_at(data, at)
        if header is None:
            reason = "something that is not FIT follows" if parts else "this is not a FIT file"
            break
        if len(parts) == MAX_PARTS:
            raise Unreadable("The file chains more recordings than any watch writes.")
        part, at = _part(data, at, header, checksum)
        parts.append(part)
        reason = part.reason
    broken = next((part.reason for part in parts if part.reason), None)
    return Fit(tuple(parts), broken or reason)


def _part(data: bytes, at: int, header: Header, check: bool) -> tuple[Part, int]:
    """The part, and where the next one may begin."""
    told_end = _told_end(data, header)
    walked = walk(data, header.start, min(told_end, len(data)))
    reason, end = walked.reason, told_end + CRC_BYTES
    if reason is None and end > len(data):
        reason = "the file is cut off"
    checksum = _checksum(data, at, told_end, check)
    return Part(data, header, walked, checksum, reason), end


def _told_end(data: bytes, header: Header) -> int:
    """Where the messages end; a watch that died left 0, and then they go on to the end."""
    end = header.start + header.data_bytes
    rest = len(data) - end
    if header.data_bytes or rest <= CRC_BYTES or header_at(data, end + CRC_BYTES):
        return end
    return len(data)


def _checksum(data: bytes, at: int, end: int, check: bool) -> Checksum:
    if end + CRC_BYTES > len(data):
        return Checksum.ABSENT
    if not check:
        return Checksum.UNCHECKED
    stored = int.from_bytes(data[end : end + CRC_BYTES], "little")
    return Checksum.RIGHT if crc16(memoryview(data)[at:end]) == stored else Checksum.WRONG
