"""Verdicts, grades and ways of seeing, spelled out; a shape beside every word."""

import re
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from coxa.knowledge.evidence import Source

VERDICTS = {
    "supported": "supported",
    "partly": "partly supported",
    "not_supported": "not supported",
    "contradicted": "contradicted",
    "no_source": "no source found",
    "opinion": "one runner’s opinion",
}
GRADES = {
    "A": "A: several good trials that agree",
    "B": "B: one good trial or a large study, with a weak point",
    "C": "C: laboratory work or experts’ agreement",
    "D": "D: experience only, or nothing found",
}
SEEN = {
    "full": "read in full",
    "abstract": "read as an abstract",
    "secondary": "read on another’s page",
    "unverified": "not verified by us",
}
BASES = {
    "study": "rests on a study",
    "guideline": "rests on a guideline",
    "convention": "convention among clinicians, not a study",
    "design": "our own choice, on the safe side",
}
URGENCIES = {
    "emergency": "emergency: now",
    "urgent": "urgent: the same day to two days",
    "soon": "soon: within days or weeks",
    "self_care": "can be cared for at home",
}
HELPS = {
    "yes": "helps",
    "somewhat": "helps somewhat",
    "no": "does not help",
    "not_tested": "not tested",
}
PURPOSES = {
    "mobility": "To move easily",
    "strength": "For strength",
    "balance": "For balance",
    "comfort": "For comfort",
    "conditioning": "To stay fit without impact",
    "reload": "Back to impact, after clearance",
}
MOMENTS = {
    "before": "Before a run",
    "after": "After a run",
    "evening": "In the evening",
    "strength": "Strength",
    "start": "Where to start",
    "night": "At night",
}
_SHAPES = {
    "supported": '<circle cx="9" cy="9" r="7" fill="currentColor"/>',
    "partly": (
        '<circle cx="9" cy="9" r="7" class="ring"/>'
        '<path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor"/>'
    ),
    "not_supported": '<circle cx="9" cy="9" r="7" class="ring"/><path d="M5 9h8" class="ring"/>',
    "contradicted": '<circle cx="9" cy="9" r="7" class="ring"/><path d="M4 14 14 4" class="ring"/>',
    "no_source": '<circle cx="9" cy="9" r="7" class="ring"/>',
    "opinion": '<path d="M3 12V8q0-4 4-4M10 12V8q0-4 4-4" class="ring"/>',
}


def source_words(source: Source) -> str:
    """Such as ``Mellor 2018``; the title where no author is known."""
    first = (source.authors or source.title).split(",")[0].removesuffix(" and others")
    surname = first.rsplit(" ", 1)[0] if source.authors and _INITIALS.search(first) else first
    return f"{surname} {source.year}" if source.year else surname


_INITIALS = re.compile(r" [A-Z]{1,4}$")


@dataclass(frozen=True)
class Badge:
    """Shape, word and grade."""

    shape: SafeString
    word: str
    grade: str


def badge(verdict: str | None, grade: str | None) -> Badge | None:
    """None where there is no verdict."""
    if verdict is None:
        return None
    shape = f'<svg viewBox="0 0 18 18" aria-hidden="true">{_SHAPES[verdict]}</svg>'
    return Badge(mark_safe(shape), VERDICTS[verdict], grade or "")  # noqa: S308 - constants
