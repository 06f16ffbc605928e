"""Strides of one leg become steps of both, for the sports that are done on foot."""

from statistics import median

from coxa.readers.recording.samples import Row
from coxa.values.sports import sport_class

STEPS_A_STRIDE = 2

# 120 strides of one leg would be 240 steps a minute: so high a median counts steps already.
ALREADY_STEPS_PER_MIN = 120.0

# Not of the class "foot", for they are no run under another name, and yet all steps.
_ALSO_ON_FOOT = frozenset({"transition", "mountaineering", "snowshoeing", "stair_climbing"})


def is_on_foot(sport: str) -> bool:
    """Whether the sport's cadence counts steps, and its speed is that of legs."""
    return sport_class(sport) == "foot" or sport in _ALSO_ON_FOOT


def count_steps(rows: list[Row], *, per_leg: bool | None = None) -> None:
    """Doubles the rows' cadence in place; with `per_leg` None the numbers themselves decide."""
    turning = [row["cadence_spm"] for row in rows if row.get("cadence_spm")]
    if not turning:
        return
    if per_leg is None:
        per_leg = median(turning) < ALREADY_STEPS_PER_MIN
    for row in rows:
        if per_leg and "cadence_spm" in row:
            row["cadence_spm"] *= STEPS_A_STRIDE


def drop_turns(rows: list[Row]) -> None:
    """Takes the cadence off: turns of a crank or strokes of an arm are no steps."""
    for row in rows:
        row.pop("cadence_spm", None)
