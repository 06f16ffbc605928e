"""Files made to hurt: each costs no more than its size allows, or is refused."""

import tracemalloc
from contextlib import suppress

import pytest

from coxa.readers.fit.decoder import limits
from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.read import read
from tests.readers.recordings import shipped

from .touching import touch_everything
from .written import (
    MORNING,
    UINT8,
    UINT32,
    define,
    described,
    fit_file,
    lap,
    message,
    record,
    session,
)

TIMES_THE_FILE = 20

# What any reading may take, however small the file: the tables of names, and room to work in.
ALLOWANCE_BYTES = 16_000_000


def peak(call) -> int:
    tracemalloc.start()
    try:
        with suppress(Unreadable, NotAnActivity):
            call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


HEART_ONLY = define(1, 20, [(3, 1, UINT8)])
ONE_BYTE_EACH = define(1, 20, [(field, 1, UINT8) for field in (3, 4, 7, 13, 39, 40, 41)])

HOSTILE = {
    "messages of one byte": [record(0), define(0, 20, []), bytes(3_000_000)],
    "records of two bytes": [record(0), HEART_ONLY, b"\xa1\x64" * 1_000_000],
    "records of eight bytes, each a value": [record(0), ONE_BYTE_EACH, b"\xa1abcdefg" * 500_000],
    "definitions without end": [define(0, 20, []) * 20_000],
    "definitions of 510 fields": [
        define(0, 20, [(field, 1, UINT8) for field in range(255)], [(0, 1, 0)] * 254 + [(1, 1, n)])
        for n in range(250)
    ],
    "a new meaning for each message": [message(20, [(253, UINT32, MORNING)])] * 8_000,
    "laps without end": [record(0), define(0, 19, []), bytes(500_000)],
    "sessions without end": [record(0), record(9), define(0, 18, []), bytes(500_000)],
    "descriptions without end": [record(0)]
    + [described(n // 250, n % 250, UINT8, "Power", "Watts") for n in range(5000)],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_costs_more_memory_than_its_size_allows(name: str) -> None:
    data = fit_file(HOSTILE[name])
    allowed = TIMES_THE_FILE * len(data) + ALLOWANCE_BYTES
    assert peak(lambda: touch_everything(data)) < allowed
    assert peak(lambda: read(data)) < allowed


def test_a_real_run_takes_less_than_twenty_times_its_size() -> None:
    data = shipped("activity-small-fenix2-run.fit") * 8
    read(data)
    assert peak(lambda: read(data)) < TIMES_THE_FILE * len(data)


@pytest.mark.parametrize(
    "written",
    [
        [define(0, 20, []), bytes(limits.MANY_MESSAGES + 1)],
        [define(0, 20, []) * (limits.MAX_DEFINITIONS + 1)],
        [define(0, 20, [(n % 250, n // 250, UINT8)]) for n in range(limits.MAX_LAYOUTS + 250)],
        [record(0), define(0, 18, []), bytes(201)],
        [record(0), *[lap(0, 1)] * (limits.MAX_ROWS + 1), session(0, 9)],
    ],
    ids=["messages", "definitions", "layouts", "sessions", "laps"],
)
def test_each_limit_refuses_what_passes_it(written: list[bytes]) -> None:
    with pytest.raises(Unreadable):
        read(fit_file(written))


def test_a_chain_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="chains"):
        read(fit_file([record(0)]) * (limits.MAX_PARTS + 1))


def test_descriptions_without_end_are_refused() -> None:
    told = [described(n // 250, n % 250, UINT8, "a", "b") for n in range(600)]
    with pytest.raises(Unreadable, match="fields"):
        touch_everything(fit_file([*told, define(0, 20, [], [(0, 1, 0)]) + b"\0\1"]))
