"""Holds who looked at a row, and on which day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from coxa.knowledge.shapes import Knowledge

# Rows that a clinician can sign one by one, since somebody may act on them.
SIGNED = (
    "claims",
    "flags",
    "conditions",
    "questions",
    "rules",
    "exercises",
    "routines",
    "relief",
    "gait",
    "bands",
    "referral",
    "faq",
    "plans",
    "ladders",
    "assumptions",
)


def reviewed_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for kind in SIGNED:
        for fact in getattr(knowledge, kind).values():
            yield from _row(f"{kind}: {fact.id}", fact)


def _row(path: str, fact: Any) -> Iterator[str]:
    if (fact.reviewed_by is None) != (fact.reviewed_on is None):
        yield f"{path}: reviewed_by and reviewed_on go together"
    for name in ("reviewed", "reviewed_on"):
        text = getattr(fact, name, None)
        if text is not None and not _is_day(text):
            yield f"{path}.{name}: {text!r} is no day such as 2026-11-22"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
