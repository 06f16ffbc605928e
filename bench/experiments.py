"""Experiments of simulated runners: how often a difference is found, and how often made up."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.row import Row
from coxa.inference.experiment.design import LEAST_PAIRS, MOST_PAIRS
from coxa.inference.experiment.read_out import Finding, ReadOut, read_out
from coxa.inference.experiment.standing import Noted, standing
from coxa.values.experiments import Arm, Experiment, Factor

RUNNERS = int(os.environ.get("COXA_BENCH_RUNNERS", "1000"))
SPREAD, CARRIED = 1.2, 0.3  # of notes, and how much of one hangs on into the next
DRIFT = -0.02  # points a day: a hip that slowly gets better
FALSE_LIMIT, MISSED_LIMIT, COVERED_OFF_LIMIT = 0.10, 0.20, 0.05
START = date(2026, 1, 5)


@dataclass(frozen=True)
class Life:
    """What is true of a simulated runner."""

    effect: float
    pairs: int
    spread: float = SPREAD
    silent: float = 0.0  # share of runs without a note


def rows(home: Path) -> Iterator[Row]:
    """Simulated with seeds; the home is not used."""
    del home
    noise = [_lived(Life(0.0, LEAST_PAIRS), seed) for seed in range(RUNNERS)]
    yield _share("differences made up, 4 pairs, noise alone", noise, _told, FALSE_LIMIT)
    sparse = [_lived(Life(0.0, LEAST_PAIRS, silent=0.4), seed) for seed in range(RUNNERS)]
    yield _share("  the same, two notes in five missing", sparse, _told, FALSE_LIMIT)
    planted = [_lived(Life(1.5, MOST_PAIRS), seed) for seed in range(RUNNERS)]
    yield _share("1.5 points planted and not found, 8 pairs", planted, _not_found, MISSED_LIMIT)
    wrong = "  the wrong way called gentler"
    yield _share(wrong, planted, lambda found: found.finding is Finding.A_LESS, 0.01)
    outside = sum(not _holds(found, 1.5) for found in planted)
    off = abs(outside / RUNNERS - 0.20)
    note = f"{1 - outside / RUNNERS:.0%} of the 80 % intervals hold it"
    yield Row("  off what the interval promises", off, COVERED_OFF_LIMIT, "share", note)


def _holds(found: ReadOut, effect: float) -> bool:
    return found.low is not None and found.high is not None and found.low <= effect <= found.high


def _told(found: ReadOut) -> bool:
    return found.finding in {Finding.A_LESS, Finding.B_LESS}


def _not_found(found: ReadOut) -> bool:
    return found.finding is not Finding.B_LESS


def _share(what: str, found: list[ReadOut], is_so: Callable[[ReadOut], bool], limit: float) -> Row:
    return Row(what, sum(map(is_so, found)) / len(found), limit, "share", f"{len(found)} runners")


def _lived(life: Life, seed: int) -> ReadOut:
    """Three runs a week; notes are whole points from 0 to 10."""
    drawn = Random(seed)
    told = Experiment(None, Factor.SHOES, "a", "b", START, life.pairs, 7, seed)
    last = START + timedelta(days=2 * life.pairs * 7)
    arms = {
        day: block.arm
        for block in standing(told, (), last).blocks
        for day in _days(block.first, block.last)
    }
    runs, hangs_on = [], 0.0
    for number, day in enumerate(arms):
        if number % 7 not in {1, 3, 6}:
            continue
        hangs_on = CARRIED * hangs_on + drawn.gauss(0, life.spread * (1 - CARRIED**2) ** 0.5)
        pain = 3.0 + DRIFT * number + hangs_on + life.effect * (arms[day] is Arm.A)
        level = None if drawn.random() < life.silent else max(0, min(10, round(pain)))
        runs.append(Noted(number, day, level))
    return read_out(standing(told, runs, last).blocks)


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)
