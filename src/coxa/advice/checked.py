"""What a whole hip check took out of the bone rule, and for how long."""

from collections.abc import Iterable

from coxa.diary.entry import PainEntry
from coxa.triage.assessment import Check
from coxa.triage.bone_flags import speaks_of_bone
from coxa.values.days import days_between
from coxa.values.regions import UnknownPlaceError, place

# So long a check is believed; then it is asked again. Our own choice.
HOLDS_DAYS = 28
PAIN_TO = 5  # a note above this is a new story: the line above which nobody runs
WHERE = "where"


def freed_by(check: Check, entry: PainEntry) -> bool:
    """Whether the check found no bone, nor anything that stops running, at the note's places."""
    if entry.limp or entry.woke or entry.painkiller or entry.level > PAIN_TO:
        return False
    if not -HOLDS_DAYS <= days_between(check.on, entry.day) <= HOLDS_DAYS:
        return False
    return _found_other(check) and {*entry.places} <= {*_places(check)}


def _found_other(check: Check) -> bool:
    """Every red flag was asked, none speaks of bone, and a harmless pattern fits best."""
    found = check.assessment
    if found.stop_running or found.not_asked or speaks_of_bone([found]) or not found.patterns:
        return False
    return not found.patterns[0].serious


def _places(check: Check) -> Iterable[object]:
    """Where the check said that it hurts."""
    said = check.answers.get(WHERE)
    for text in said if isinstance(said, (list, tuple)) else ():
        try:
            yield place(str(text))
        except UnknownPlaceError:
            continue
