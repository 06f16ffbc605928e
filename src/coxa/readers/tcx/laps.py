"""Laps as TCX tells them, and the sums that only laps have."""

from collections.abc import Sequence

from coxa.readers.recording.plausible import MAX_DISTANCE_M, MAX_ELAPSED_S, within
from coxa.readers.tcx.document import LapTold
from coxa.values.activity import Lap


def laps_of(told: Sequence[LapTold], start_s: float, end_s: float) -> tuple[Lap, ...]:
    """The laps on the activity's own clock; each lasts until the next one starts."""
    dated = [(lap.start_s, lap) for lap in told if lap.start_s is not None]
    ends = [began for began, _ in dated[1:]] + [end_s]
    return tuple(
        Lap(
            start_s=round(began - start_s, 3),
            elapsed_s=round(max(0.0, until - began), 3),
            timer_s=within(lap.timer_s, 0.0, MAX_ELAPSED_S),
            distance_m=within(lap.distance_m, 0.0, MAX_DISTANCE_M),
        )
        for (began, lap), until in zip(dated, ends, strict=True)
        if abs(began - start_s) <= MAX_ELAPSED_S
    )


def timer_s(told: Sequence[LapTold]) -> float | None:
    """Seconds the watch's timer ran, over all laps; None where one lap does not say."""
    times = [within(lap.timer_s, 0.0, MAX_ELAPSED_S) for lap in told]
    known = [time for time in times if time is not None]
    return round(sum(known), 3) if known and len(known) == len(times) else None


def distance_m(told: Sequence[LapTold]) -> float | None:
    """Metres over all laps; None where one lap does not say."""
    metres = [within(lap.distance_m, 0.0, MAX_DISTANCE_M) for lap in told]
    known = [each for each in metres if each is not None]
    return round(sum(known), 2) if known and len(known) == len(metres) else None
