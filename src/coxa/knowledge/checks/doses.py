"""Holds a dose to one measure, and to what a body may be asked for."""

from collections.abc import Iterator

from coxa.knowledge.checks.limits import beyond, no_range
from coxa.knowledge.movement import Dose

# What a dose may be; beyond it, it is a slip of the pen.
SETS = (1, 10)
REPS = (1, 40)
HOLD_S = (2, 120)
MINUTES = (0.25, 45)
TIMES_A_WEEK = (1, 14)


def dose_faults(path: str, dose: Dose | None) -> Iterator[str]:
    """Each fault as ``path: what``; a dose that is not there has none."""
    if dose is None:
        return
    given = [name for name in ("reps", "hold_s", "minutes") if getattr(dose, name) is not None]
    if len(given) != 1:
        yield f"{path}: needs one of reps, hold_s and minutes, has {len(given)}"
    yield from beyond(f"{path}.sets", dose.sets, SETS)
    yield from beyond(f"{path}.reps", dose.reps, REPS)
    yield from beyond(f"{path}.hold_s", dose.hold_s, HOLD_S)
    yield from beyond(f"{path}.minutes", dose.minutes, MINUTES)
    yield from beyond(f"{path}.times_a_week", dose.times_a_week, TIMES_A_WEEK)
    yield from no_range(path, "sets", dose.sets, dose.sets_most)
    yield from no_range(path, "reps", dose.reps, dose.reps_most)
    yield from no_range(path, "hold", dose.hold_s, dose.hold_most_s)
    yield from no_range(path, "minutes", dose.minutes, dose.minutes_most)
