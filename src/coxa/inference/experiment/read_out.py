"""What an experiment came to: the difference between two ways, pair by pair."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import fmean, stdev

from coxa.inference.experiment.design import LEAST_PAIRS
from coxa.inference.experiment.standing import Block, whole_pairs
from coxa.inference.experiment.student import quantile

# Two points more in the same way in each of two pairs is no longer worth finding out.
WORSE_BY, WORSE_PAIRS = 2.0, 2

# Notes are whole points, so that two blocks of one run each differ by chance at least so much.
_ROUNDING = 0.41  # sqrt(2 / 12)


class Finding(StrEnum):
    """What can be said."""

    A_LESS = "a_less"  # less pain after runs with way A
    B_LESS = "b_less"
    CANNOT_TELL = "cannot_tell"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class ReadOut:
    """Mean pain after runs of each way, and how much more with A than with B in the mean pair.

    `low` to `high` holds 80 %; a finding needs 95 %. None where there are too few pairs.
    """

    finding: Finding
    pairs: int
    runs_a: int
    runs_b: int
    mean_a: float | None = None
    mean_b: float | None = None
    more_with_a: float | None = None
    low: float | None = None
    high: float | None = None


def read_out(blocks: tuple[Block, ...]) -> ReadOut:
    """The mean of the differences between paired blocks, with Student's interval.

    A block is one number, so that notes which hang together within it do not count many times,
    and a hip that slowly gets better changes both blocks of a pair.
    """
    pairs = whole_pairs(blocks)
    runs_a = [level for a, _ in pairs for level in a.levels]
    runs_b = [level for _, b in pairs for level in b.levels]
    if len(pairs) < LEAST_PAIRS:
        return ReadOut(Finding.TOO_FEW, len(pairs), len(runs_a), len(runs_b))
    more = _differences(pairs)
    middle, error = fmean(more), max(stdev(more), _ROUNDING) / sqrt(len(more))
    sure = quantile(0.975, len(more) - 1) * error
    likely = quantile(0.90, len(more) - 1) * error
    return ReadOut(
        finding=_finding(middle, sure),
        pairs=len(pairs),
        runs_a=len(runs_a),
        runs_b=len(runs_b),
        mean_a=fmean(runs_a),
        mean_b=fmean(runs_b),
        more_with_a=middle,
        low=middle - likely,
        high=middle + likely,
    )


def worse_way(blocks: tuple[Block, ...]) -> Finding | None:
    """The way that is plainly gentler so far, where the other hurts too much to go on with it.

    Only for safety: anything less is not looked at before the end.
    """
    more = _differences(whole_pairs(blocks))
    if len(more) < WORSE_PAIRS:
        return None
    if all(each >= WORSE_BY for each in more):
        return Finding.B_LESS
    return Finding.A_LESS if all(each <= -WORSE_BY for each in more) else None


def _differences(pairs: list[tuple[Block, Block]]) -> list[float]:
    return [fmean(a.levels) - fmean(b.levels) for a, b in pairs]


def _finding(middle: float, sure: float) -> Finding:
    if middle - sure > 0:
        return Finding.B_LESS
    return Finding.A_LESS if middle + sure < 0 else Finding.CANNOT_TELL
