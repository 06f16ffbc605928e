"""What the hip answers to: power, false alarms, honest intervals and time, on simulated runners.

COXA_BENCH_RUNNERS says how many runners a row has (200); fewer is quicker and rougher.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import starmap

from bench.row import Row, median_seconds
from coxa.inference.hip_answers import hip_answers
from coxa.values.hip_answers import Answer, Effect, Standing
from tools.simulated_runners import NAMES, Kind, Made, make

RUNNERS = int(os.environ.get("COXA_BENCH_RUNNERS", "200"))
MISSED, ALARMS, LIMIT_S = 0.20, 0.10, 2.0
UNCOVERED = 0.25  # of intervals that promise 80 %: what 200 runners may stray
LONG = 1000

USUAL = Kind()
PLANTED = {"1 point on 30 % of 150 runs": USUAL}
# Said, not promised: what a runner with less may hope for.
HOPED = {
    "1 point, 200 runs, a quarter without note": Kind(runs=200, missing=0.25),
    "1 point, 100 notes": Kind(runs=100),
    "1 point, 60 notes": Kind(runs=60),
    "2 points, 60 notes": Kind(runs=60, effect=2.0),
    "1 point, 150 runs, a third without": Kind(missing=0.35),
}
NOISE = {
    "150 runs": USUAL,
    "a third without note": Kind(missing=0.35),
    "quiet days seldom noted": Kind(hushed=0.25),
    "baseline drifting by 2 points": Kind(drift=2.0, level=(2.0, 4.0)),
    "pain near 0": Kind(level=(0.2, 0.8)),
    "errors of neighbours alike (0.6)": Kind(lag=0.6),
    "runs shortened after pain": Kind(reacts=0.5),
    "75 runs": Kind(runs=75),
    "400 runs": Kind(runs=400),
}


@dataclass(frozen=True)
class Tally:
    """Shares of the runners of whom anything can be told."""

    found: float
    covered: float
    alarmed: float


def rows() -> Iterator[Row]:
    """Shares that must stay below their limit, then seconds."""
    for what, kind in PLANTED.items():
        told = tally(kind, planted=True)
        note = f"found in {told.found:.1%} of {RUNNERS} runners"
        yield Row(f"missed: {what}", 1 - told.found, MISSED, "share", note)
        note = f"80 % intervals held {told.covered:.1%}"
        yield Row(f"interval wrong: {what}", 1 - told.covered, UNCOVERED, "share", note)
    for what, kind in HOPED.items():
        told = tally(kind, planted=True)
        note = f"found in {told.found:.1%}, no promise; 80 % intervals held {told.covered:.1%}"
        yield Row(f"interval wrong: {what}", 1 - told.covered, UNCOVERED, "share", note)
    for what, kind in NOISE.items():
        yield Row(f"false alarm in a runner: {what}", tally(kind).alarmed, ALARMS, "share")
    table = make(replace(USUAL, runs=LONG), 1).table
    yield Row(
        f"hip answers of {LONG} runs", median_seconds(lambda: hip_answers(table)), LIMIT_S, "s"
    )


def tally(kind: Kind, *, planted: bool = False) -> Tally:
    """Over `RUNNERS` seeded runners; with `planted` each exposure takes its turn."""
    names = [NAMES[seed % len(NAMES)] if planted else None for seed in range(RUNNERS)]
    made = [make(replace(kind, planted=name), seed) for seed, name in enumerate(names)]
    seen = list(starmap(_look, zip(made, names, strict=True)))
    told = [each for each in seen if each is not None]
    count = max(1, len(told))
    return Tally(*(sum(column) / count for column in zip(*told, strict=True)))


def _look(made: Made, planted: str | None) -> tuple[bool, bool, bool] | None:
    """Found, held by its interval, and any alarm about another exposure."""
    answers = hip_answers(made.table)
    if answers.standing is not Standing.TOLD:
        return None
    right = [each for each in answers.effects if planted in _names(each)]
    wrong = [each for each in answers.effects if planted not in _names(each)]
    return (
        any(each.answer is Answer.MORE for each in right),
        any(each.low <= made.truth <= each.high for each in right),
        any(each.answer is not Answer.CANNOT_TELL for each in wrong),
    )


def _names(effect: Effect) -> set[str]:
    return {each.exposure for each in effect.contrasts}
