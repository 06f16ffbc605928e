"""What cannot have happened: values outside these bounds are dropped, sample by sample."""

import math
from collections.abc import Iterable

from coxa.readers.recording.strides import is_on_foot

# Each pair is the widest a living person, or the planet, allows; narrower would judge, not clean.
BOUNDS = {
    "latitude_deg": (-90.0, 90.0),
    "longitude_deg": (-180.0, 180.0),
    "altitude_m": (-500.0, 9000.0),  # Dead Sea shore to Everest
    "distance_m": (0.0, 2_000_000.0),
    "speed_mps": (0.0, 60.0),  # a speed skier's record is 70
    "heart_rate_bpm": (25.0, 250.0),  # 0 and 255 mean "no strap" on many watches
    "cadence_spm": (0.0, 320.0),  # sprinters reach 300 steps a minute
    "power_w": (0.0, 3000.0),
    "temperature_c": (-60.0, 70.0),
    "stance_time_ms": (0.0, 2000.0),
    "stance_time_balance_pct": (0.0, 100.0),
    "vertical_oscillation_mm": (0.0, 400.0),
    "vertical_ratio_pct": (0.0, 100.0),
    "step_length_mm": (0.0, 3500.0),
}

# The fastest stride ever measured was 12.4 m/s.
MAX_SPEED_ON_FOOT_MPS = 12.5

# Six-day races and multi-day hikes exist; a recording of more than two weeks does not.
MAX_ELAPSED_S = 14 * 86_400.0

# More in one recording than twice the six-day world record.
MAX_DISTANCE_M = 2_000_000.0

# Kilimanjaro's whole height three times over, in one recording.
MAX_CLIMB_M = 20_000.0


def number(value: object) -> float | None:
    """The value as a finite float; None for anything that is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def within(value: float | None, low: float, high: float) -> float | None:
    """The value where it lies in the bounds, else None."""
    return value if value is not None and low <= value <= high else None


def effort_of(tenfold: float | None) -> float | None:
    """1 to 10 from Garmin's 10 to 100; it writes 0 where nothing was tapped."""
    return within(None if tenfold is None else tenfold / 10, 1.0, 10.0)


def in_bounds(stream: str, value: float | None) -> float | None:
    """The value, in the stream's unit, where it is one that the stream could have."""
    return within(value, *BOUNDS[stream])


def bounds_of(stream: str, sport: str) -> tuple[float, float]:
    """The lowest and highest value a stream can have in that sport, in the stream's unit."""
    low, high = BOUNDS[stream]
    if stream == "speed_mps" and is_on_foot(sport):
        return low, MAX_SPEED_ON_FOOT_MPS
    return low, high


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of those that are known; None where there is none."""
    known = [value for value in values if value is not None]
    return math.fsum(known) / len(known) if known else None
