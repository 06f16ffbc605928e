"""FIT to columns beside other decoders in one run, and FIT files into the store in bulk."""

import importlib
import shutil
import struct
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import fitdecode

from bench.fit_copies import moved
from bench.imports import RUN
from bench.row import Row
from coxa.readers.fit.decoder.decode import decode

TESTS = RUN.parent
WHOLE_SET = TESTS.parents[2] / "shared" / "data" / "activities"

TIMES_FITDECODE, TIMES_FITFAST = 100, 2
BULK_LIMIT_S, BULK = 0.030, 40
MANY, MANY_LIMIT_S, CORES = 2000, 40.0, 2
SIZES_KB = (10, 100, 1000, 20_000)
FLAT = 2.0  # the dearest byte costs at most twice the cheapest


def rows(home: Path) -> Iterator[Row]:
    """Decoders side by side, cost by size, and imports in bulk."""
    yield from _side_by_side()
    yield from _by_size()
    yield from _into_the_store(home)


def _side_by_side() -> Iterator[Row]:
    folder = WHOLE_SET if WHOLE_SET.is_dir() else TESTS
    files = [file for file in sorted(folder.iterdir()) if file.suffix.lower() == ".fit"]
    set_ = [file.read_bytes() for file in files]
    megabytes = sum(map(len, set_)) / 1e6
    ours = sum(_cpu_seconds(partial(_columns, data), 5) for data in set_)
    told = f"{megabytes / ours:.0f} MB/s over {len(set_)} files of {megabytes:.1f} MB"
    for name, read, times, runs in (
        ("fitdecode", _with_fitdecode, TIMES_FITDECODE, 1),
        ("fitparse", _with_fitparse, TIMES_FITDECODE, 1),
        ("fitfast", _with_fitfast, TIMES_FITFAST, 3),
    ):
        what = f"FIT records to columns, against 1/{times} of {name}"
        try:
            importlib.import_module(name)
        except ImportError:
            print(f"{what:<58}  skipped: {name} is not installed")
            continue
        theirs, bytes_read, refused = _timed(read, set_, runs)
        same = sum(_cpu_seconds(partial(_columns, data), 5) for data in bytes_read)
        theirs_told = f"{name} {sum(map(len, bytes_read)) / 1e6 / theirs:.2f} MB/s, "
        note = f"{told}; {theirs_told}{refused} refused; {theirs / same:.1f} times as fast"
        yield Row(what, same, theirs / times, "CPU s", note)


def _timed(
    read: Callable[[bytes], object], set_: list[bytes], runs: int
) -> tuple[float, list[bytes], int]:
    """Seconds for the files it reads, those files, and how many it refuses."""
    seconds, kept = 0.0, []
    for data in set_:
        try:
            taken = _cpu_seconds(partial(read, data), runs)
        except BaseException as error:  # a Rust panic is no Exception
            if isinstance(error, KeyboardInterrupt):
                raise
        else:
            seconds += taken
            kept.append(data)
    return seconds, kept, len(set_) - len(kept)


def _cpu_seconds(call: Callable[[], object], times: int) -> float:
    """The least of so many runs: of one thread's work, whoever else uses the machine."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        call()
        taken.append(time.process_time() - began)
    return min(taken)


def _columns(data: bytes) -> list[Any]:
    columns: list[Any] = []
    for part in decode(data).parts:
        records = part.messages("record")
        if len(records):
            columns += [records.numbers(field) for field in records.fields]
            columns += [records.developer_numbers(*field) for field in records.developer_fields]
    return columns


def _with_fitdecode(data: bytes) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = fitdecode.FitReader(
            data, processor=None, error_handling=fitdecode.ErrorHandling.IGNORE
        )
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "record":
                for field in frame.fields:
                    columns.setdefault(field.name, []).append(field.value)
    return columns


def _with_fitparse(data: bytes) -> dict[str, list[Any]]:
    fitparse: Any = importlib.import_module("fitparse")
    columns: dict[str, list[Any]] = {}
    for message in fitparse.FitFile(data).get_messages("record"):
        for field in message.fields:
            columns.setdefault(field.name, []).append(field.value)
    return columns


def _with_fitfast(data: bytes) -> object:
    fitfast: Any = importlib.import_module("fitfast")
    return fitfast.records(data)


def _by_size() -> Iterator[Row]:
    costs = {size: _seconds_a_byte(_recording(size * 1000)) for size in SIZES_KB}
    cheapest = min(costs.values())
    for size, cost in costs.items():
        what = f"cost of a byte in a FIT file of {size} kB, over the cheapest"
        yield Row(what, cost / cheapest, FLAT, "times", f"{1e-6 / cost:.0f} MB/s")


def _seconds_a_byte(data: bytes) -> float:
    return _cpu_seconds(partial(_columns, data), 7) / len(data)


def _recording(size: int) -> bytes:
    """Records of 13 fields each second, and a lap each 500, of about so many bytes."""
    layout = [(253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (5, 4, 0x86), (73, 4, 0x86)]
    layout += [(78, 4, 0x86), (7, 2, 0x84), (39, 2, 0x84), (41, 2, 0x84), (85, 2, 0x84)]
    layout += [(3, 1, 0x02), (4, 1, 0x02), (13, 1, 0x01)]
    body = _definition(0, 20, layout) + _definition(1, 19, [(253, 4, 0x86), (2, 4, 0x86)])
    record = struct.Struct("<BIiiIIIHHHHBBb")
    count = size // record.size
    messages = []
    for second in range(count):
        place, way = 600_000_000 + 100 * second, 300 * second
        messages.append(
            record.pack(
                *(0, 1_083_477_600 + second, place, place, way, 3000, 3000),
                *(250, 800, 2400, 11_000, 150, 85, 20),
            )
        )
        if second % 500 == 499:
            messages.append(struct.pack("<BII", 1, 1_083_477_600 + second, 1_083_477_600))
    body += b"".join(messages)
    return struct.pack("<BBHI4s", 12, 0x20, 2100, len(body), b".FIT") + body + b"\0\0"


def _definition(local: int, number: int, fields: list[tuple[int, int, int]]) -> bytes:
    told = struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields))
    return told + b"".join(map(bytes, fields))


def _into_the_store(home: Path) -> Iterator[Row]:
    from coxa.actions.home.open_home import open_home

    open_home(home)
    from coxa.actions.access.owner import owner_id
    from coxa.actions.home.erase import erase
    from coxa.actions.importing.import_files import import_files

    now, data = datetime.now(UTC), RUN.read_bytes()
    folder = home / "fit-bench"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number}.fit").write_bytes(moved(data, number + 1))
    files = sorted(folder.iterdir())

    def seconds(sources: list[Path], jobs: int) -> float:
        began = time.perf_counter()
        lines = list(import_files(owner_id(now), sources, now, jobs=jobs))
        taken = time.perf_counter() - began
        assert {line.status for line in lines} == {"imported"}, lines[:3]
        erase(owner_id(now))
        return taken

    alone = min(seconds(files[:BULK], 1) for _ in range(3)) / BULK
    yield Row("a 47-minute FIT read, stored and analysed, in bulk", alone, BULK_LIMIT_S, "s")
    taken = seconds(files, CORES)
    yield Row(f"{MANY} such FIT files into the store, {CORES} processes", taken, MANY_LIMIT_S, "s")
    shutil.rmtree(folder)
    shutil.rmtree(home / "files", ignore_errors=True)
