"""Bytes to readings, here or in other processes when there are many."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from coxa.actions.importing.decode import Result, decode, end_with
from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.take_in import Original

# Starting processes takes about as long as decoding this many files.
WORTH_A_POOL = 24
_MOST_JOBS = 8
_MOST_ASKED = 64  # beyond it processes only wait for one another
# Files in flight for each process: enough to keep it busy, few enough to keep memory small.
_AHEAD = 3


@dataclass(frozen=True)
class Decoded:
    """A file and what reading it came to."""

    original: Original
    result: Result


Item = ImportLine | Original


def sane_jobs(jobs: int | None, *, many: bool) -> int:
    """As asked; else one process for a few files, and for many as many as the machine has."""
    return min(jobs, _MOST_ASKED) if jobs else (min(_MOST_JOBS, os.cpu_count() or 1) if many else 1)


def decode_each(items: Iterable[Item], jobs: int) -> Iterator[ImportLine | Decoded]:
    """Each original decoded; lines pass through. Order may change with several processes."""
    if jobs <= 1:
        return (_decoded(item) for item in items)
    return _in_processes(items, jobs)


def _decoded(item: Item) -> ImportLine | Decoded:
    return item if isinstance(item, ImportLine) else Decoded(item, decode(item.data))


def _in_processes(items: Iterable[Item], count: int) -> Iterator[ImportLine | Decoded]:
    # Spawned, not forked: a fork would share the database connection and its locks.
    with ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=end_with, initargs=(os.getpid(),)
    ) as pool:
        flying: deque[tuple[Original, Future[Result]]] = deque()
        for item in items:
            if isinstance(item, ImportLine):
                yield item
                continue
            flying.append((item, _submit(pool, item)))
            if len(flying) >= count * _AHEAD:
                yield _landed(*flying.popleft())
        while flying:
            yield _landed(*flying.popleft())


def _submit(pool: ProcessPoolExecutor, item: Original) -> Future[Result]:
    try:
        return pool.submit(decode, item.data)
    except BrokenExecutor as error:  # `_landed` then reads it here
        failed: Future[Result] = Future()
        failed.set_exception(error)
        return failed


def _landed(original: Original, future: Future[Result]) -> Decoded:
    try:
        return Decoded(original, future.result())
    except Exception:  # noqa: BLE001 - whatever goes wrong, one file or command ends in words
        return Decoded(original, decode(original.data))
