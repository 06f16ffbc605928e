"""One run with everything about it that may matter to the hip afterwards."""

from dataclasses import dataclass
from datetime import date, datetime

from coxa.values.surfaces import Surface


@dataclass(frozen=True)
class Ran:
    """A run that counts. SI units; None is unknown. `day` is the local day of the start."""

    id: int
    day: date
    start: datetime
    end: datetime
    distance_m: float | None = None
    duration_s: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    surface: Surface | None = None
    shoe: int | None = None
