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


@dataclass(frozen=True)
class Group:
    """All messages of one global number: their offsets, and which of `layouts` each has.

    `which` is None where all have the one layout.
    """

    positions: Positions
    layouts: tuple[Layout, ...]
    which: NDArray[np.int16] | None


def groups(data: bytes, walk: Walk) -> dict[int, Group]:
    """The messages by FIT's global number."""
    if not len(walk.positions):
        return {}
    ruled = _ruling_layouts(data, walk)
    numbers = [layout.number for layout in walk.layouts]
    by_layout = np.argsort(ruled, kind="stable")  # 16-bit keys: this sorts in linear time
    counts = np.bincount(ruled, minlength=len(numbers))
    ends = np.cumsum(counts)
    members: dict[int, list[int]] = {}
    for layout in np.flatnonzero(counts).tolist():
        members.setdefault(numbers[layout], []).append(layout)
    found = {}
    for number, layouts in members.items():
        ranks = [by_layout[ends[each] - counts[each] : ends[each]] for each in layouts]
        found[number] = _group(walk, layouts, ranks, ruled)
    return found


def _group(
    walk: Walk, layouts: list[int], ranks: list[NDArray[np.intp]], ruled: NDArray[np.int16]
) -> Group:
    kinds = tuple(walk.layouts[each] for each in layouts)
    if len(layouts) == 1:
        return Group(walk.positions[ranks[0]], kinds, None)
    every = np.sort(np.concatenate(ranks), kind="stable")
    renumbered = np.zeros(len(walk.layouts), np.int16)
    renumbered[layouts] = np.arange(len(layouts))
    return Group(walk.positions[every], kinds, renumbered[ruled[every]])


def _ruling_layouts(data: bytes, walk: Walk) -> NDArray[np.int16]:
    """For each message the index of the layout that was in force for its local number."""
    heads = np.frombuffer(data, np.uint8)[walk.positions]
    local = _LOCAL[heads]
    since = np.array([change[0] for change in walk.changes])
    defines = np.array([change[1] for change in walk.changes], np.uint8)
    layout = np.array([change[2] for change in walk.changes], np.int16)
    ruled = np.empty(len(local), np.int16)
    for number in np.flatnonzero(np.bincount(local)).tolist():
        mine = local == number
        changes = defines == number
        if np.count_nonzero(changes) == 1:
            ruled[mine] = layout[changes][0]
        else:
            at = np.searchsorted(since[changes], np.flatnonzero(mine), side="right") - 1
            ruled[mine] = layout[changes][at]
    return ruled
