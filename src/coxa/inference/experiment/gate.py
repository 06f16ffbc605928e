"""When no experiment may start or go on. It changes how somebody runs, never how much."""

from enum import StrEnum

from coxa.advice.advice import Advice, SessionKind, State
from coxa.training.sums.spike import SpikeClass

MOST_PAIN = 3  # of 10; above it the hip needs care, not curiosity


class Barred(StrEnum):
    """What stands in the way."""

    FLAG = "flag"
    SEE_SOMEONE = "see_someone"
    REST = "rest"
    PAIN = "pain"
    BONE = "bone"  # suspected, and not long enough ago
    LADDER = "ladder"  # walking and running in turn
    CEILING = "ceiling"  # a run beyond the ceiling
    UNKNOWN = "unknown"  # nothing is known of the hip yet


_BY_STATE = {
    State.SEE_SOMEONE: Barred.SEE_SOMEONE,
    State.REST: Barred.REST,
    State.UNKNOWN: Barred.UNKNOWN,
}


def barred(advice: Advice, *, bone_suspected: bool) -> Barred | None:
    """The first reason against it on the day of the advice; None where it may go on."""
    if advice.flags:
        return Barred.FLAG
    if bone_suspected:
        return Barred.BONE
    return _BY_STATE.get(advice.state) or _by_numbers(advice)


def _by_numbers(advice: Advice) -> Barred | None:
    if advice.session.kind is SessionKind.WALK_RUN:
        return Barred.LADDER
    if (advice.pain.last_level or 0) > MOST_PAIN:
        return Barred.PAIN
    beyond = advice.load.spike_class not in {None, SpikeClass.NONE}
    return Barred.CEILING if beyond else None
