"""Distances and durations at the runner's edge; inside, metres and seconds."""

from enum import StrEnum

METRES_PER_KM = 1000.0
WHOLE_FROM = 100
METRES_PER_MILE = 1609.344  # international mile, exact by definition
HOUR_S = 3600.0


class Units(StrEnum):
    """What the runner counts distance in."""

    KM = "km"
    MI = "mi"

    @property
    def metres(self) -> float:
        """Metres in one unit."""
        return METRES_PER_MILE if self is Units.MI else METRES_PER_KM


def distance_text(distance_m: float, units: Units) -> str:
    """One decimal and the unit: ``6.4 km``. A no-break space, so that it never splits."""
    return f"{distance_m / units.metres:.1f}\u00a0{units.value}"


def round_distance_text(distance_m: float, units: Units) -> str:
    """Whole units from 100 on, ``644 km``: a limit of hundreds gets no truer by a decimal."""
    far = distance_m / units.metres
    return (
        f"{far:.0f}\u00a0{units.value}" if far >= WHOLE_FROM else distance_text(distance_m, units)
    )


def ceiling_text(distance_m: float, units: Units) -> str:
    """As `distance_text`, cut instead of rounded: what is said is never above the ceiling."""
    tenths = int(distance_m / units.metres * 10 + 1e-9)
    return f"{tenths / 10:.1f}\u00a0{units.value}"


def duration_text(duration_s: float) -> str:
    """``45 min``, ``1 h 05 min``; under a minute in seconds."""
    if duration_s < 60:
        return f"{round(duration_s)}\u00a0s"
    minutes = round(duration_s / 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}\u00a0h {rest:02d}\u00a0min" if hours else f"{minutes}\u00a0min"


def pace_text(distance_m: float, duration_s: float, units: Units) -> str | None:
    """Minutes and seconds per unit, ``5:42 /km``; None where there is no distance."""
    if distance_m <= 0 or duration_s <= 0:
        return None
    minutes, seconds = divmod(round(duration_s / (distance_m / units.metres)), 60)
    return f"{minutes}:{seconds:02d}\u00a0/{units.value}"


def speed_text(distance_m: float, duration_s: float, units: Units) -> str | None:
    """Units in an hour, ``21.1 km/h`` or ``13.1 mph``; None where there is no distance."""
    if distance_m <= 0 or duration_s <= 0:
        return None
    return f"{distance_m / units.metres * HOUR_S / duration_s:.1f}\u00a0{speed_unit(units)}"


def speed_unit(units: Units) -> str:
    """As it is written on the road."""
    return "mph" if units is Units.MI else "km/h"
