"""The structure of a FIT file: where each message begins, and which definition rules it.

Values are not looked at. Most of a recording is one or two messages repeated thousands of times;
`stride` finds where such a stretch ends without visiting each.
"""

from array import array
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.layout import FIELD_BYTES, FIXED_BYTES, Layout, layout_of
from coxa.readers.fit.decoder.limits import (
    MANY_MESSAGES,
    MAX_DEFINITIONS,
    MAX_LAYOUTS,
    MAX_MESSAGES,
    MIN_BYTES_A_MESSAGE,
)
from coxa.readers.fit.decoder.stride import PERIODS, repetition
from coxa.readers.outcome import Unreadable

# Bits of a message's header byte.
COMPRESSED, DEFINITION, HAS_DEVELOPERS, LOCAL, SHORT_LOCAL = 0x80, 0x40, 0x20, 0x0F, 0x03
SHORT_LOCAL_SHIFT = 5

# A stretch is looked for after so many messages, then after ever more where none was found.
FIRST_BLOCK, LAST_BLOCK = 24, 4096

# Comparing at the stride costs as much as stepping over so many messages.
WORTH_A_LOOK = 200

Positions = NDArray[np.int32]


@dataclass
class Walk:
    """What was found: `positions` of the header bytes of data messages, in order.

    `changes` has, for each definition: how many data messages came before, the local number it
    defines, and its index in `layouts`. `end` is where reading stopped; `whole` is False where
    that was before the end, `reason` then says why.
    """

    positions: Positions
    layouts: list[Layout]
    changes: list[tuple[int, int, int]]
    end: int
    reason: str | None

    @property
    def whole(self) -> bool:
        """Whether the messages fill their place exactly."""
        return self.reason is None


def walk(data: bytes, start: int, end: int) -> Walk:
    """The messages between two offsets; raises `Unreadable` for more than any watch writes."""
    walker = _Walker(data, start, end)
    reason = walker.run()
    return Walk(
        walker.all_positions(), list(walker.layouts.values()), walker.changes, walker.at, reason
    )


@dataclass
class _Walker:
    data: bytes
    at: int
    end: int
    lengths: list[int] = field(default_factory=lambda: [0] * 256)
    layouts: dict[bytes, Layout] = field(default_factory=dict)
    numbers: dict[bytes, int] = field(default_factory=dict)
    changes: list[tuple[int, int, int]] = field(default_factory=list)
    recent: "array[int]" = field(default_factory=lambda: array("i"))
    pieces: list[Positions] = field(default_factory=list)
    before: int = 0  # messages in `pieces`

    def all_positions(self) -> Positions:
        self._flush()
        return np.concatenate(self.pieces) if self.pieces else np.empty(0, np.int32)

    def run(self) -> str | None:
        """Walks; the reason where it broke off."""
        block = FIRST_BLOCK
        while self.at < self.end:
            if self._step(block):
                paid = self._repeat() >= WORTH_A_LOOK
                block = FIRST_BLOCK if paid else min(2 * block, LAST_BLOCK)
            elif self.at > self.end:
                self.at = self.recent.pop()
                return "the last message is cut off"
            elif self.at < self.end:
                reason = self._define()
                if reason:
                    return reason
            self._bound()
        return None

    def _bound(self) -> None:
        count = self.before + len(self.recent)
        tiny = MIN_BYTES_A_MESSAGE * count > len(self.data)
        if count > MAX_MESSAGES or (count > MANY_MESSAGES and tiny):
            raise Unreadable("The file holds more measurements than any watch could have made.")

    def _step(self, block: int) -> bool:
        """Visits as many messages; False where something else came first."""
        data, lengths, append = self.data, self.lengths, self.recent.append
        at, done = self.at, False
        try:
            for _ in range(block):
                length = lengths[data[at]]
                if not length:
                    break
                append(at)
                at += length
            else:
                done = True
        except IndexError:  # the end of all data; that of this part is looked for below
            pass
        while at > self.end and self.recent[-1] >= self.end:
            at = self.recent.pop()
        self.at = at
        return done and at <= self.end

    def _repeat(self) -> int:
        """Takes a regular stretch in one go, where the last messages promise one; its length."""
        last = self.recent[-3 * PERIODS :]
        found = repetition(self.data, last, self.at, self.end)
        if found is None:
            return 0
        self._flush()
        self.pieces.append(found.positions)
        self.before += len(found.positions)
        self.at = found.end
        return len(found.positions)

    def _flush(self) -> None:
        if self.recent:
            self.pieces.append(np.array(self.recent, np.int32))
            self.before += len(self.recent)
            self.recent = array("i")

    def _define(self) -> str | None:
        """Reads a definition message; the reason where there is none."""
        data, at = self.data, self.at
        head = data[at]
        if head & COMPRESSED or not head & DEFINITION:
            return "a message comes that was never defined"
        stop = at + 1 + FIXED_BYTES
        if stop <= self.end:
            stop += FIELD_BYTES * data[stop - 1]
        if head & HAS_DEVELOPERS:
            stop += 1
            if stop <= self.end:
                stop += FIELD_BYTES * data[stop - 1]
        if stop > self.end:
            return "the last definition is cut off"
        self._learn(head & LOCAL, data[at + 1 : stop])
        self.at = stop
        return None

    def _learn(self, local: int, definition: bytes) -> None:
        number = self.numbers.get(definition)
        if number is None:
            number = self.numbers[definition] = len(self.numbers)
            self.layouts[definition] = layout_of(definition)
        length = self.layouts[definition].size
        self.lengths[local:DEFINITION:16] = [length] * 4
        if local <= SHORT_LOCAL:
            first = COMPRESSED | local << SHORT_LOCAL_SHIFT
            self.lengths[first : first + 32] = [length] * 32
        self.changes.append((self.before + len(self.recent), local, number))
        if len(self.changes) > MAX_DEFINITIONS or len(self.numbers) > MAX_LAYOUTS:
            raise Unreadable("The file describes more measurements than any watch could have made.")
