"""Names that must resolve, and what a figure and a judgement may rest on."""

from collections.abc import Collection, Iterator
from typing import Any, Protocol

from coxa.knowledge.bands import Rate
from coxa.knowledge.evidence import Basis, Figure, Seen
from coxa.knowledge.movement import Measured
from coxa.knowledge.shapes import Knowledge

_KINDS = (
    "exercises",
    "routines",
    "relief",
    "shoes",
    "surfaces",
    "gait",
    "bands",
    "referral",
    "faq",
    "assumptions",
)


class Sourced(Protocol):
    """A fact with an id that names its sources."""

    @property
    def id(self) -> str: ...

    @property
    def sources(self) -> tuple[str, ...]: ...


def cited_faults(knowledge: Knowledge) -> Iterator[str]:
    """Claims, sources and figures of every kind that carries them."""
    for kind in _KINDS:
        for fact in getattr(knowledge, kind).values():
            yield from _references(f"{kind}: {fact.id}", fact, knowledge)
    for ladder in knowledge.ladders.values():
        yield from _references(f"ladders: {ladder.id}", ladder, knowledge)
        for criterion in ladder.gate:
            path = f"ladders: {ladder.id}.gate.{criterion.id}.sources"
            yield from unknown(path, criterion.sources, knowledge.sources)


def _references(path: str, fact: Any, knowledge: Knowledge) -> Iterator[str]:
    yield from unknown(f"{path}.claims", fact.claims, knowledge.claims)
    yield from unknown(f"{path}.sources", fact.sources, knowledge.sources)
    for index, figure in enumerate(getattr(fact, "figures", ())):
        yield from unfounded_figure(f"{path}.figures[{index}]", figure, fact, knowledge)


def unknown(path: str, names: Collection[str], there: Collection[str]) -> Iterator[str]:
    """Each name that is not there."""
    for name in names:
        if name not in there:
            yield f"{path}: no {name}"


def unfounded(path: str, basis: Basis, sources: tuple[str, ...]) -> Iterator[str]:
    """What calls itself studied names where."""
    if basis is Basis.STUDY and not sources:
        yield f"{path}.sources: rests on study and names no source"


def unfounded_figure(
    path: str, figure: Figure | Measured | Rate, fact: Sourced, knowledge: Knowledge
) -> Iterator[str]:
    """A number that nobody saw is no fact, and neither is one from a source nobody opened."""
    if figure.source not in fact.sources:
        yield f"{path}.source: {figure.source} is not among the sources of {fact.id}"
    if figure.seen is Seen.UNVERIFIED:
        yield f"{path}.seen: an unverified figure cannot be shown as a fact"
    source = knowledge.sources.get(figure.source)
    if source and source.seen is Seen.UNVERIFIED:
        yield f"{path}.source: {figure.source} is unverified, so no figure may rest on it"
