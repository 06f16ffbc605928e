"""Which places of a note may be bone: soreness and a whole hip check speak first."""

from coxa.advice.case import Case
from coxa.advice.regions import BONE_REGIONS
from coxa.diary.entry import PainEntry
from coxa.values.regions import Place


def bone_places(case: Case, entry: PainEntry) -> tuple[Place, ...]:
    """The places of the note where bone may be what hurts."""
    if entry in case.sore_notes or case.checked_as_other(entry):
        return ()
    return tuple(place for place in entry.places if place.region in BONE_REGIONS)


def other_places(case: Case, entry: PainEntry) -> tuple[Place, ...]:
    """The places where the pain rule of tendon, muscle and joint may be used."""
    bone = bone_places(case, entry)
    return tuple(place for place in entry.places if place not in bone)
