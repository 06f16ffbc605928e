"""Steps taken, where cadence and time are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coxa.training.run import Run

SECONDS = 60.0


@dataclass(frozen=True)
class Steps:
    """Steps of both feet in `known` runs; `unknown` runs had no cadence or no time."""

    steps: int
    known: int
    unknown: int


def steps_taken(runs: Iterable[Run], cadence: Mapping[int, float]) -> Steps:
    """`cadence` is steps of both feet a minute, by the id of the run."""
    taken, known, unknown = 0.0, 0, 0
    for run in runs:
        each = cadence.get(run.id)
        if each and run.duration_s:
            taken, known = taken + each * run.duration_s / SECONDS, known + 1
        else:
            unknown += 1
    return Steps(round(taken), known, unknown)
