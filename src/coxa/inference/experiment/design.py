"""In which order the blocks come, and how small a difference they can show."""

from math import ceil, sqrt
from random import Random

from coxa.inference.experiment.student import quantile
from coxa.values.experiments import Arm, Experiment

LEAST_PAIRS, MOST_PAIRS = 4, 8  # below four no interval is worth reading; above, nobody stays
LEAST_BLOCK_DAYS, MOST_BLOCK_DAYS, USUAL_BLOCK_DAYS = 4, 14, 7
SURE, POWER = 0.975, 0.80  # two-sided 95 %, found four times in five

_FIRST, _SECOND = (Arm.A, Arm.B), (Arm.B, Arm.A)


def order(seed: int, pairs: int) -> tuple[Arm, ...]:
    """Both ways in each pair of blocks; half of the pairs begin with either, drawn by the seed.

    A longer order begins with the shorter ones up to `LEAST_PAIRS`, so that an experiment which
    goes on keeps its past.
    """
    drawn = Random(seed)  # noqa: S311 - an order, no secret
    turns: list[tuple[Arm, Arm]] = []
    while len(turns) < pairs:
        more = [_FIRST, _SECOND] * (LEAST_PAIRS // 2 if not turns else 1)
        drawn.shuffle(more)
        turns += more
    return tuple(arm for turn in turns[:pairs] for arm in turn)


def blocks_of(experiment: Experiment) -> tuple[Arm, ...]:
    """The arms in turn, with the pairs that may be added where some stay empty."""
    return order(experiment.seed, MOST_PAIRS)


def days_needed(pairs: int, block_days: int) -> int:
    """How long it takes without a pause."""
    return 2 * pairs * block_days


def smallest_shown(spread: float, pairs: int, runs_a_block: float) -> float:
    """The difference in points that is found in four of five such experiments.

    `spread` is the standard deviation of the notes after runs. Notes of one block are taken as
    apart from each other, which flatters a little: the words say "about".
    """
    of_a_block = spread / sqrt(max(runs_a_block, 1.0))
    of_a_pair = of_a_block * sqrt(2.0)
    return (quantile(SURE, pairs - 1) + quantile(POWER, pairs - 1)) * of_a_pair / sqrt(pairs)


def pairs_for(points: float, spread: float, runs_a_block: float) -> int | None:
    """The fewest pairs that show so many points; None where even the most would not."""
    for pairs in range(LEAST_PAIRS, MOST_PAIRS + 1):
        if smallest_shown(spread, pairs, runs_a_block) <= points:
            return pairs
    return None


def runs_needed(pairs: int, block_days: int, runs_a_week: float) -> int:
    """About how many runs fall into it."""
    return ceil(days_needed(pairs, block_days) / 7 * runs_a_week)
