"""Reads the stories and asks the triage about them."""

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
ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Vignette:
    name: str
    story: str
    basis: str
    source: str
    kind: str  # serious, between, harmless
    profile: dict[str, Any]
    answers: dict[str, Any]
    expected: dict[str, Any]

    @property
    def urgency(self) -> Urgency:
        return Urgency(self.expected["urgency"])


def vignettes() -> list[Vignette]:
    return [
        Vignette(name=path.stem, **json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(HERE.glob("*.json"))
    ]


def judged(vignette: Vignette) -> Assessment:
    return assess(vignette.answers, Profile(**vignette.profile), load_knowledge(), ON)
