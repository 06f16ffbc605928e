"""Reads the stories and asks the triage about them.

`look` may be looked at while building; `held` and `fresh` are run at the end only, and `fresh`
was written by hands that saw neither the rules nor the other stories.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coxa.knowledge.load import load_knowledge
from coxa.triage.assess import assess
from coxa.triage.assessment import Assessment
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency

HERE = Path(__file__).parent
HALVES = ("look", "held", "fresh")
ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Vignette:
    name: str
    half: str
    story: str
    basis: str
    source: str
    kind: str  # serious, between, harmless
    profile: dict[str, Any]
    answers: dict[str, Any]
    expected: dict[str, Any]
    seen: str = ""  # how far the source was read, where said
    missed: str = ""  # why it is judged wrongly, where that is known and left so

    @property
    def urgency(self) -> Urgency:
        return Urgency(self.expected["urgency"])

    @property
    def defensible(self) -> set[Urgency]:
        """The expected urgency, and others that a careful clinician might choose."""
        return {self.urgency, *(Urgency(each) for each in self.expected["also"])}

    @property
    def patterns(self) -> set[str]:
        return set(self.expected["patterns"])


def vignettes(half: str | None = None) -> list[Vignette]:
    return [
        Vignette(name=path.stem, half=each, **json.loads(path.read_text(encoding="utf-8")))
        for each in HALVES
        if half in {None, each}
        for path in sorted((HERE / each).glob("*.json"))
    ]


def judged(vignette: Vignette) -> Assessment:
    return assess(vignette.answers, Profile(**vignette.profile), load_knowledge(), ON)
