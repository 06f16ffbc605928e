"""The form as it is shown: empty, filled in, or with the sentence that says what is missing."""

import contextlib
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from coxa.diary.entry import HIGHEST, LOWEST, Kind, When
from coxa.interfaces.web.drawing.bodymap.map import body_map
from coxa.values.regions import Place, UnknownPlaceError, place

WHENS = (
    (When.BEFORE, "Before a run"),
    (When.DURING, "During a run"),
    (When.AFTER, "After a run"),
    (When.MORNING, "This morning"),
    (When.REST, "At rest"),
)
KINDS = (
    (Kind.ACHE, "Ache"),
    (Kind.SHARP, "Sharp"),
    (Kind.STIFF, "Stiff"),
    (Kind.BURNING, "Burning"),
    (Kind.CLICKING, "Clicking"),
    (Kind.NUMB, "Numb"),
)
YES_NO = (
    ("woke", "Did it wake you at night?"),
    ("limp", "Does it make you limp?"),
    ("painkiller", "Did you take a painkiller?"),
)
_FOLDED = ("kind", "woke", "limp", "painkiller", "began_at", "note", "day", "time")


@dataclass(frozen=True)
class Fault:
    """A sentence above one group of the form."""

    part: str
    sentence: str


def shown(form: QueryDict, fault: Fault | None = None) -> dict[str, Any]:
    """What the template takes. What was entered stays."""
    level = form.get("level", "")
    known = {str(each): each for each in range(LOWEST, HIGHEST + 1)}
    return {
        "map": body_map(_places(form), known.get(level)),
        "levels": range(LOWEST, HIGHEST + 1),
        "form": form,
        "chosen_kinds": form.getlist("kind"),
        "whens": WHENS,
        "kinds": KINDS,
        "yes_no": [(name, words, form.get(name, "")) for name, words in YES_NO],
        "fault": fault,
        "unfolded": any(form.get(name) for name in _FOLDED),
    }


def _places(form: QueryDict) -> list[Place]:
    """What was marked, as far as it names places."""
    found = []
    for text in form.getlist("where"):
        with contextlib.suppress(UnknownPlaceError):
            found.append(place(text))
    return found
