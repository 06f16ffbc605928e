"""Breaks real FIT files at random and reads them: `python -m tools.fuzz_fit MINUTES [FOLDER …]`.

Only `Unreadable` and `NotAnActivity` may come out, each file within seconds and within its memory.
What fails is kept in `build/fuzz`, with the seed of its random numbers in its name.
"""

import argparse
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from coxa.readers.fit.decoder.decode import decode
from coxa.readers.fit.read import read_fit
from coxa.readers.outcome import NotAnActivity, Unreadable

SHIPPED = Path(__file__).parent.parent / "tests" / "data"
KEPT = Path("build/fuzz")

# Cuts of long files break as well as the whole, and a thousand times as many fit into an hour.
LONGEST_SEED = 3_000
SLOWEST_S = 5.0
TIMES_THE_FILE, ALLOWANCE_KB = 20, 64_000

Change = Callable[[random.Random, bytearray, list[bytes]], None]


def flip_bytes(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """Other values, the telling ones more often."""
    for _each in range(chance.choice((1, 1, 2, 4, 8, 32))):
        telling = chance.choice((0, 1, 0x40, 0x60, 0x7F, 0x80, 0xFF))
        data[chance.randrange(len(data))] = chance.choice((telling, chance.randrange(256)))


def flip_early_bytes(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """Where the header and the first definitions stand."""
    for _each in range(chance.choice((1, 2, 4))):
        data[chance.randrange(min(len(data), 400))] = chance.randrange(256)


def cut_off(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """Everything from somewhere on is missing."""
    del data[chance.randrange(1, len(data)) :]


def cut_out(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """A stretch in the middle is missing."""
    start = chance.randrange(len(data))
    del data[start : start + chance.randrange(1, 64)]


def repeat(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """A stretch comes again."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randrange(1, 300)]
    data[start:start] = piece * chance.choice((1, 2, 20))


def insert_from_another(chance: random.Random, data: bytearray, seeds: list[bytes]) -> None:
    """A stretch of another file comes in between."""
    other = chance.choice(seeds)
    start, at = chance.randrange(len(other)), chance.randrange(len(data))
    data[at:at] = other[start : start + chance.randrange(1, 500)]


def chain(chance: random.Random, data: bytearray, seeds: list[bytes]) -> None:
    """Another file follows."""
    data += chance.choice(seeds)


def claim_another_length(chance: random.Random, data: bytearray, _: list[bytes]) -> None:
    """The header says something else about the size."""
    data[4:8] = chance.choice((0, 1, 0xFFFF_FFFF, chance.randrange(1 << 32))).to_bytes(4, "little")


CHANGES: tuple[Change, ...] = (
    flip_bytes,
    flip_bytes,
    flip_early_bytes,
    flip_early_bytes,
    cut_off,
    cut_out,
    repeat,
    insert_from_another,
    chain,
    claim_another_length,
)


def changed(seed: int, seeds: list[bytes]) -> bytes:
    """A seed file after one to four changes, the same for the same number."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 4))):
        chance.choice(CHANGES)(chance, data, seeds)
        if len(data) <= 8:
            data += chance.choice(seeds)
    return bytes(data)


def outcome(data: bytes) -> str:
    """Reads it both ways, and names what came of it; raises what must not come out."""
    try:
        _every_column(data)
        return "salvaged" if read_fit(data).salvaged else "read"
    except (NotAnActivity, Unreadable) as refusal:
        return type(refusal).__name__


def _every_column(data: bytes) -> None:
    for part in decode(data).parts:
        for kind in part.kinds:
            messages = part.messages(kind)
            for field in messages.fields:
                messages.numbers(field)
            for name, units in messages.developer_fields:
                messages.developer_numbers(name, units)


def complaint(data: bytes, counts: Counter[str]) -> str | None:
    """What is wrong with how these bytes were read, None where nothing is."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    try:
        counts[outcome(data)] += 1
    except Exception:  # noqa: BLE001 - this is what is looked for
        return traceback.format_exc()
    taken = time.process_time() - began
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    if taken > SLOWEST_S:
        return f"took {taken:.1f} s"
    if grown > ALLOWANCE_KB + TIMES_THE_FILE * len(data) / 1000:
        return f"took {grown} kB for {len(data)} bytes"
    return None


def fuzz(minutes: float, seeds: list[bytes], first: int) -> int:
    """Goes on for so long; how many complaints there were."""
    counts: Counter[str] = Counter()
    complaints, number = 0, first
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        data = changed(number, seeds)
        wrong = complaint(data, counts)
        if wrong:
            complaints += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{number}.fit").write_bytes(data)
            print(f"{number}: {wrong}", file=sys.stderr, flush=True)
        number += 1
    told = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(f"{number - first} executions: {told}; {complaints} complaints; peak {peak} MB")
    return complaints


def main() -> None:
    """Reads the arguments and fuzzes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--first", type=int, default=0, help="the first random number")
    told = parser.parse_args()
    files = [file for folder in [SHIPPED, *told.folders] for file in sorted(folder.glob("*.*"))]
    seeds = [file.read_bytes()[:LONGEST_SEED] for file in files if file.suffix.lower() == ".fit"]
    sys.exit(1 if fuzz(told.minutes, seeds, told.first) else 0)


if __name__ == "__main__":
    main()
