"""Messages grouped by their global number, in the order of the file."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coxa.readers.fit.decoder.layout import Layout
from coxa.readers.fit.decoder.walk import (
    COMPRESSED,
    LOCAL,
    SHORT_LOCAL,
    SHORT_LOCAL_SHIFT,
    Positions,
    Walk,
)

# By header byte: the local number that a data message belongs to.
_LOCAL = np.array(
    [
        (head >> SHORT_LOCAL_SHIFT & SHORT_LOCAL) if head & COMPRESSED else head & LOCAL
        for head in range(256)
    ],
    np.uint8,
)


Layouts = NDArray[np.int16]


@dataclass(frozen=True)
class Group:
    """All messages of one global number: their offsets, and which of `layouts` each has.

    `which` is None where all have the one layout.
    """

    positions: Positions
    layouts: tuple[Layout, ...]
    which: Layouts | None

    def between(self, first: int, end: int) -> "Group":
        """The messages from one row up to another, with the layouts that these have."""
        positions = self.positions[first:end]
        if self.which is None or len(positions) == len(self.positions):
            return Group(positions, self.layouts if len(positions) else (), self.which)
        which = self.which[first:end]
        used = np.flatnonzero(np.bincount(which, minlength=len(self.layouts)))
        layouts = tuple(self.layouts[each] for each in used.tolist())
        if len(layouts) <= 1:
            return Group(positions, layouts, None)
        renumbered = np.zeros(len(self.layouts), np.int16)
        renumbered[used] = np.arange(len(used))
        return Group(positions, layouts, renumbered[which])


def groups(heads: NDArray[np.uint8], walk: Walk) -> dict[int, Group]:
    """The messages by FIT's global number; `heads` are their header bytes."""
    if not len(walk.positions):
        return {}
    ruled = _ruling_layouts(heads, walk)
    numbers = [layout.number for layout in walk.layouts]
    by_layout = ruled.argsort(kind="stable")  # 16-bit keys: this sorts in linear time
    members: dict[int, list[int]] = {}
    ranks: list[NDArray[np.intp]] = []
    end = 0
    for layout, count in enumerate(np.bincount(ruled, minlength=len(numbers)).tolist()):
        ranks.append(by_layout[end : end + count])
        end += count
        if count:
            members.setdefault(numbers[layout], []).append(layout)
    return {
        number: _group(walk, layouts, [ranks[each] for each in layouts], ruled)
        for number, layouts in members.items()
    }


def _group(walk: Walk, layouts: list[int], ranks: list[NDArray[np.intp]], ruled: Layouts) -> Group:
    kinds = tuple(walk.layouts[each] for each in layouts)
    if len(layouts) == 1:
        return Group(walk.positions.take(ranks[0]), kinds, None)
    every = np.sort(np.concatenate(ranks), kind="stable")
    renumbered = np.zeros(len(walk.layouts), np.int16)
    renumbered[layouts] = np.arange(len(layouts))
    return Group(walk.positions[every], kinds, renumbered[ruled[every]])


def _ruling_layouts(heads: NDArray[np.uint8], walk: Walk) -> Layouts:
    """For each message the index of the layout that was in force for its local number."""
    history: dict[int, tuple[list[int], list[int]]] = {}
    for before, number, layout in walk.changes:
        since, layouts = history.setdefault(number, ([], []))
        since.append(before)
        layouts.append(layout)
    last = np.zeros(LOCAL + 1, np.int16)
    for number, (_, layouts) in history.items():
        last[number] = layouts[-1]
    ruled = last.take(_LOCAL).take(heads)
    for number, (since, layouts) in history.items():
        if len(set(layouts)) > 1:
            mine = np.flatnonzero(_LOCAL.take(heads) == number)
            ruled[mine] = np.array(layouts, np.int16)[np.searchsorted(since, mine, "right") - 1]
    return ruled
