"""A stretch of messages that repeat: compared at its stride, many at a time, not one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# A record alone, or a record with up to three companions, again and again.
PERIODS = 4

# The first look ahead is short, for most promises break early; then each is four times as long.
FIRST_LOOK, LOOK_GROWTH, LONGEST_LOOK = 64, 4, 1 << 16

# Bits that tell one kind of message from another; in a compressed header five are the clock.
_PLAIN, _SHORT = 0xFF, 0xE0


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
    kinds = [_kind(data[each]) for each in last]
    period = _period(kinds)
    if period is None:
        return None
    firsts = last[-period:]
    inside = np.array([each - firsts[0] for each in firsts], np.int32)
    pattern = _Pattern(at - firsts[0], inside, kinds[-period:])
    count = pattern.repeats(data, at, end)
    if not count:
        return None
    end = at + count * pattern.stride
    starts = np.arange(at, end, pattern.stride, dtype=np.int32)
    return Stretch((starts[:, None] + inside).ravel(), end)


def _kind(head: int) -> tuple[int, int]:
    mask = _SHORT if head & 0x80 else _PLAIN
    return head & mask, mask


def _period(kinds: Sequence[tuple[int, int]]) -> int | None:
    for period in range(1, PERIODS + 1):
        if len(kinds) >= 2 * period and kinds[period:] == kinds[:-period]:
            return period
    return None


@dataclass(frozen=True)
class _Pattern:
    """Messages `stride` bytes long together, each `inside` them and of one of the `kinds`."""

    stride: int
    inside: NDArray[np.int32]
    kinds: Sequence[tuple[int, int]]

    def repeats(self, data: bytes, at: int, end: int) -> int:
        """How many whole periods follow."""
        wanted = np.array([kind for kind, _ in self.kinds], np.uint8)
        masks = np.array([mask for _, mask in self.kinds], np.uint8)
        found, look = 0, FIRST_LOOK
        while left := min((end - at) // self.stride - found, look):
            rows = np.ndarray((left, self.stride), np.uint8, data, at + found * self.stride)
            good = (rows[:, self.inside] & masks == wanted).all(axis=1)
            first_bad = int(good.argmin())
            if not good[first_bad]:
                return found + first_bad
            found += left
            look = min(look * LOOK_GROWTH, LONGEST_LOOK)
        return found
