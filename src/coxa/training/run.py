"""One run, as far as sums and ceilings need it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Run:
    """`day` is the runner's local day of the start; `distance_m` None where unknown.

    `counts` is False for what the runner marked as not a run; `race` is the runner's word;
    `confirmed` says that an unusually long run was real.
    """

    id: int
    day: date
    start: datetime
    distance_m: float | None = None
    duration_s: float | None = None
    counts: bool = True
    race: bool = False
    confirmed: bool = False
