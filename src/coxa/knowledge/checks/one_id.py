"""Holds that an id names one fact: `coxa why ID` must mean one thing."""

from collections.abc import Iterator

from coxa.knowledge.shapes import Knowledge

# Kinds whose ids `coxa why` finds; none may hide another.
ONE_NAME_SPACE = (
    "sources",
    "claims",
    "carers",
    "conditions",
    "flags",
    "questions",
    "rules",
    "exercises",
    "routines",
    "relief",
    "shoes",
    "surfaces",
    "referral",
    "gait",
    "bands",
    "faq",
    "plans",
    "ladders",
    "assumptions",
    "glossary",
)


def one_id_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    homes: dict[str, str] = {}
    for kind in ONE_NAME_SPACE:
        for key in getattr(knowledge, kind):
            if key in homes:
                yield f"{kind}: {key}: this id is already in {homes[key]}"
            homes.setdefault(key, kind)
