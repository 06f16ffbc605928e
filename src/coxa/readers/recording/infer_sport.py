"""The sport of a recording that names none, from how fast it moved and how it stepped.

Careful on purpose: where speed and cadence could be two sports, the answer is "unknown" and the
runner is asked. It was tried on 68 real runs that name no sport.
"""

from collections.abc import Sequence
from statistics import median

from coxa.values.activity import Column

RUNNING, WALKING, CYCLING, UNKNOWN = "running", "walking", "cycling", "unknown"

# Long enough to average out the receiver's jitter, short enough to keep a sprint.
WINDOW_S = 30.0

# Below this somebody stands and the receiver drifts.
MOVING_MPS = 0.5

# Two minutes of movement; less says nothing about a sport.
MIN_WINDOWS = 4

# 10:00 min/km; brisk walkers reach 1.9 m/s, and the slowest joggers mix both.
SLOWEST_RUN_MPS = 1.9
# With running steps even a shuffle of 13:00 min/km is a run.
SLOWEST_STEPPED_RUN_MPS = 1.28
# 3:47 min/km as a median; slower rides exist, so more than this is asked, not guessed.
FASTEST_PLAIN_RUN_MPS = 4.4
# 10:00 min/km less a margin: no median walk is faster.
FASTEST_WALK_MPS = 1.75
# A minute's sprint of a club runner; held over windows, only wheels do that.
WHEELS_MPS = 6.5
# A share of windows that a bad receiver or a stretch by bus may spoil.
SPOILT_SHARE = 0.15
# Faster than a bicycle ever averages: a car, a train, a plane.
FASTEST_RIDE_MPS = 17.0
# Walkers make 90 to 130 steps a minute, runners 145 and more.
RUNNING_STEPS_PER_MIN = 140.0


def infer_sport(times_s: Column, distances_m: Column, steps_per_min: float | None) -> str:
    """``running``, ``walking``, ``cycling`` or ``unknown``.

    `steps_per_min` is the median of both feet, None where the file counts none.
    """
    speeds = [speed for speed in window_speeds(times_s, distances_m) if speed >= MOVING_MPS]
    if len(speeds) < MIN_WINDOWS:
        return UNKNOWN
    middle = median(speeds)
    fast = sum(speed > WHEELS_MPS for speed in speeds) / len(speeds)
    if middle > FASTEST_PLAIN_RUN_MPS:
        on_wheels = fast > SPOILT_SHARE and middle <= FASTEST_RIDE_MPS
        return CYCLING if on_wheels else UNKNOWN
    if fast > SPOILT_SHARE:
        return UNKNOWN
    return _on_foot(middle, steps_per_min)


def _on_foot(middle_mps: float, steps_per_min: float | None) -> str:
    if steps_per_min is not None and steps_per_min >= RUNNING_STEPS_PER_MIN:
        return RUNNING if middle_mps >= SLOWEST_STEPPED_RUN_MPS else UNKNOWN
    if middle_mps >= SLOWEST_RUN_MPS:
        return RUNNING
    return WALKING if middle_mps <= FASTEST_WALK_MPS else UNKNOWN


def window_speeds(times_s: Column, distances_m: Column) -> Sequence[float]:
    """Mean speeds in m/s over stretches of at least `WINDOW_S`."""
    speeds: list[float] = []
    since: tuple[float, float] | None = None
    for time, distance in zip(times_s, distances_m, strict=True):
        if time is None or distance is None:
            continue
        if since is None:
            since = (time, distance)
        elif time - since[0] >= WINDOW_S:
            speeds.append((distance - since[1]) / (time - since[0]))
            since = (time, distance)
    return speeds
