"""How the moving time and the steps of one run spread over speed and slope: a few numbers."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coxa.training.one_run.pieces import Piece, pieces_of
from coxa.values.activity import Column, Pause

SPEED_STEP_MPS = 0.1  # 4 s a kilometre at 5:00; finer than a receiver tells within 20 s
STANDING_MPS = 0.4  # slower is waiting at a light, not running or walking
FASTEST_MPS = 12.5  # faster than anybody ever ran: a slip of the receiver
SLOPE_EDGES_PCT = (-10.0, -5.0, -2.0, 2.0, 5.0, 10.0)
SLOPE_MIDDLES_PCT = (-12.5, -7.5, -3.5, 0.0, 3.5, 7.5, 12.5)
STEEPEST_PCT = 45.0  # steeper is a leap of the sensor
LEAST_RUN_UP_M = 20.0  # a slope over less is noise
SECONDS = 60.0
_KINDS_A_SPEED = len(SLOPE_MIDDLES_PCT) + 1


def kind_of(speed: int, slope: int | None) -> int:
    """One number for both, since thousands of runs are summed by it; slope None is unknown."""
    return speed * _KINDS_A_SPEED + (0 if slope is None else slope + 1)


def speed_and_slope(kind: int) -> tuple[int, int | None]:
    """Back again."""
    speed, slope = divmod(kind, _KINDS_A_SPEED)
    return speed, slope - 1 if slope else None


@dataclass(frozen=True)
class Spread:
    """Moving seconds by steps of 0.1 m/s from `first_speed` on, and by class of slope.

    `slope_s` is empty where no slope is known. `kinds` (as `kind_of` numbers them) and `steps`
    are two columns of a table, both empty where cadence is not known.
    """

    first_speed: int = 0
    speed_s: tuple[float, ...] = ()
    slope_s: tuple[float, ...] = ()
    kinds: tuple[int, ...] = ()
    steps: tuple[float, ...] = ()


def spread_of(
    streams: Mapping[str, Column], pauses: Sequence[Pause] = (), *, indoors: bool = False
) -> Spread:
    """Of the samples of one run. Indoors the slope of a belt is unknown, not level."""
    pieces = pieces_of(streams, pauses)
    slopes = [None] * len(pieces) if indoors else slopes_of(pieces)
    by_speed: dict[int, float] = defaultdict(float)
    by_slope = [0.0] * len(SLOPE_MIDDLES_PCT)
    steps: dict[int, float] = defaultdict(float)
    for piece, slope in zip(pieces, slopes, strict=True):
        speed = piece.metres / piece.seconds
        if not STANDING_MPS <= speed < FASTEST_MPS:
            continue
        at = int(speed / SPEED_STEP_MPS)
        by_speed[at] += piece.seconds
        if slope is not None:
            by_slope[slope] += piece.seconds
        if piece.cadence_spm:
            steps[kind_of(at, slope)] += piece.cadence_spm * piece.seconds / SECONDS
    return _packed(by_speed, by_slope, steps)


def slopes_of(pieces: Sequence[Piece]) -> list[int | None]:
    """The class of slope of each piece, from the one before it to the one after it."""
    return [_slope(pieces, at) for at in range(len(pieces))]


def slope_class(percent: float) -> int:
    """Which of the classes; an edge belongs to the one above it."""
    return bisect_right(SLOPE_EDGES_PCT, percent)


def _slope(pieces: Sequence[Piece], at: int) -> int | None:
    before, after = pieces[max(0, at - 1)], pieces[min(len(pieces) - 1, at + 1)]
    run_up = after.along_m - before.along_m
    if before.altitude_m is None or after.altitude_m is None or run_up < LEAST_RUN_UP_M:
        return None
    percent = (after.altitude_m - before.altitude_m) / run_up * 100
    return slope_class(percent) if abs(percent) <= STEEPEST_PCT else None


def _packed(
    by_speed: Mapping[int, float],
    by_slope: Sequence[float],
    steps: Mapping[int, float],
) -> Spread:
    if not by_speed:
        return Spread()
    first, last = min(by_speed), max(by_speed)
    return Spread(
        first,
        tuple(round(by_speed.get(at, 0.0), 1) for at in range(first, last + 1)),
        tuple(round(each, 1) for each in by_slope) if any(by_slope) else (),
        tuple(steps),
        tuple(round(count, 1) for count in steps.values()),
    )
