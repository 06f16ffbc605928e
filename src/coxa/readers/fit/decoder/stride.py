"""A stretch of messages that repeat: compared at its stride, many at a time, not one by one.

Slices of bytes do it, for NumPy would cost a short file more than all its messages.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# A record alone, or a record with up to three companions, again and again.
PERIODS = 4

# The first look ahead is short, for most promises break early; then each is four times as long.
FIRST_LOOK, LOOK_GROWTH, LONGEST_LOOK = 64, 4, 1 << 16

# In a compressed header these bits are the clock; all others tell its kind.
_SHORT, _CLOCK = 0x80, 0x1F

# The headers of each kind of message, by any of them.
_ALIKE = tuple(
    bytes(range(head & ~_CLOCK, (head | _CLOCK) + 1)) if head & _SHORT else bytes([head])
    for head in range(256)
)


@dataclass(frozen=True)
class Stretch:
    """The offsets of the messages found, and where the stretch ends."""

    positions: NDArray[np.int32]
    end: int


def repetition(data: bytes, last: Sequence[int], at: int, end: int) -> Stretch | None:
    """How far the pattern of the `last` offsets goes on from `at`; None where there is none.

    No false match is possible: a header is only believed where all before it matched, and equal
    headers under unchanged definitions have equal lengths.
    """
    kinds = [_ALIKE[data[each]] for each in last]
    period = _period(kinds)
    if period is None:
        return None
    firsts = last[-period:]
    inside = [each - firsts[0] for each in firsts]
    pattern = _Pattern(at - firsts[0], inside, kinds[-period:])
    count = pattern.repeats(data, at, end)
    if not count:
        return None
    end = at + count * pattern.stride
    starts = np.arange(at, end, pattern.stride, dtype=np.int32)
    if period == 1:
        return Stretch(starts, end)
    return Stretch((starts[:, None] + np.array(inside, np.int32)).ravel(), end)


def _period(kinds: Sequence[bytes]) -> int | None:
    for period in range(1, PERIODS + 1):
        if len(kinds) >= 2 * period and kinds[period:] == kinds[:-period]:
            return period
    return None


@dataclass(frozen=True)
class _Pattern:
    """Messages `stride` bytes long together, each `inside` them and of one of the `kinds`."""

    stride: int
    inside: Sequence[int]
    kinds: Sequence[bytes]

    def repeats(self, data: bytes, at: int, end: int) -> int:
        """How many whole periods follow."""
        found, look = 0, FIRST_LOOK
        while left := min((end - at) // self.stride - found, look):
            first = at + found * self.stride
            good = min(
                _leading(data[first + inside : first + left * self.stride : self.stride], alike)
                for inside, alike in zip(self.inside, self.kinds, strict=True)
            )
            found += good
            if good < left:
                break
            look = min(look * LOOK_GROWTH, LONGEST_LOOK)
        return found


def _leading(heads: bytes, alike: bytes) -> int:
    """How many headers there are of that kind before the first of another."""
    return len(heads) - len(heads.lstrip(alike))
