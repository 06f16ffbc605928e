"""The pairs in use, and when it is time to look at one."""

from coxa.advice.advice import WornPair
from coxa.advice.case import Case
from coxa.advice.wording import sentence
from coxa.training.shoes import Pair, Reminder, Wear, reminder, wear
from coxa.values.distances import distance_text, round_distance_text

_SAYS = {Wear.NEAR: "shoe.near", Wear.REACHED: "shoe.reached"}


def worn_pairs(case: Case) -> tuple[WornPair, ...]:
    """Each with its notice; the one that has run furthest for its reminder first."""
    known = [
        (pair, reminder(pair.kind, pair.remind_at_m, case.knowledge.shoes))
        for pair in case.picture.shoes
    ]
    known.sort(key=lambda each: (-each[0].distance_m / each[1].inspect_at_m, each[0].id))
    return tuple(_worn(case, pair, at) for pair, at in known)


def _worn(case: Case, pair: Pair, at: Reminder) -> WornPair:
    near = wear(pair.distance_m, at.inspect_at_m)
    says = None if pair.rests(case.on) else _SAYS.get(near)
    units = case.picture.profile.units
    words = {
        "name": pair.name,
        "distance": distance_text(pair.distance_m, units),
        "at": round_distance_text(at.inspect_at_m, units),
    }
    notice = None if says is None else sentence(case.knowledge, says, words)
    sources = () if notice is None else (at.rule,)
    return WornPair(pair.id, pair.name, pair.distance_m, at.inspect_at_m, notice, sources)
