"""What stands on a shelf, in groups, each row with what its page begins with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from coxa.actions.explaining.evidence import SCALES
from coxa.actions.explaining.registry import Shelf
from coxa.interfaces.web.learn.words import HELPS, MOMENTS, PURPOSES, SEEN, URGENCIES, Badge, badge
from coxa.knowledge.bands import Scale
from coxa.knowledge.find import title_of
from coxa.knowledge.movement import Effort, Moment
from coxa.knowledge.shapes import Exercise, Knowledge, Relief, Source
from coxa.values.urgency import Urgency


@dataclass(frozen=True)
class Row:
    """One fact of a list; `fact` itself for the parts of a page that show more of it.

    `helps` is what a relief does for soreness and for an injury; `own` the runner's own number.
    """

    id: str
    title: str
    text: str
    badge: Badge | None
    fact: Any
    helps: tuple[tuple[str, str], ...] = ()
    own: str = ""


@dataclass(frozen=True)
class Group:
    """Rows under one heading; an empty heading is none."""

    title: str
    rows: tuple[Row, ...]


def groups_of(
    shelf: Shelf, knowledge: Knowledge, own: Mapping[str, str] | None = None
) -> tuple[Group, ...]:
    """The groups of a shelf in their order; none is empty. `own` is told by the id of a row."""
    said = own or {}
    grouping = _GROUPINGS.get(shelf.name)
    facts = sorted(shelf.facts(knowledge), key=_ORDERS.get(shelf.name, _as_they_come))
    if grouping is None:
        return (Group("", tuple(row(fact, said) for fact in facts)),)
    titles = dict.fromkeys((*grouping.order, *(grouping.key(fact) for fact in facts)))
    found = (
        Group(
            grouping.word(key),
            tuple(row(fact, said) for fact in facts if grouping.key(fact) == key),
        )
        for key in titles
    )
    return tuple(group for group in found if group.rows)


def row(fact: Any, own: Mapping[str, str] | None = None) -> Row:
    """One line of any list."""
    verdict, grade = getattr(fact, "verdict", None), getattr(fact, "grade", None)
    text = _text(fact)
    title = title_of(fact)
    text = "" if text == title else text
    own_words = (own or {}).get(fact.id, "")
    return Row(fact.id, title, text, badge(verdict, grade), fact, _helps(fact), own_words)


def _helps(fact: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(fact, Relief):
        return ()
    mark = fact.article.score if fact.article else None
    return (
        ("For soreness", HELPS[fact.for_soreness]),
        ("For an injury", HELPS[fact.for_injury]),
        ("Cost", fact.cost),
        ("One runner’s mark", f"{mark} of 10" if mark is not None else "none given"),
    )


def _text(fact: Any) -> str:
    """What a list says below the title."""
    if isinstance(fact, Exercise):
        return f"{fact.dose.text}. {_capital(', '.join(each.words for each in fact.muscles))}."
    if isinstance(fact, Source):
        parts = (fact.authors, fact.journal, str(fact.year or ""))
        return ". ".join(part for part in parts if part)
    return next((said for name in _FIRST if (said := getattr(fact, name, None))), "")


_FIRST = ("story", "why", "coxa_says", "text")


@dataclass(frozen=True)
class _Grouping:
    key: Callable[[Any], str]
    word: Callable[[str], str]
    order: Iterable[str] = ()


def _of(words: Mapping[Any, str]) -> Callable[[str], str]:
    return lambda key: words[key]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


_GROUPINGS = {
    "patterns": _Grouping(lambda fact: fact.group, _capital),
    "flags": _Grouping(
        lambda fact: fact.urgency.value,
        lambda key: _capital(URGENCIES[key]),
        [each.value for each in sorted(Urgency, key=lambda each: -each.rank)],
    ),
    "scales": _Grouping(lambda fact: fact.scale, _of(SCALES), list(Scale)),
    "exercises": _Grouping(lambda fact: fact.effort, _of(PURPOSES), list(Effort)),
    "routines": _Grouping(lambda fact: fact.moment, _of(MOMENTS), list(Moment)),
    "sources": _Grouping(lambda fact: fact.seen, lambda key: _capital(SEEN[key]), list(SEEN)),
}


def _as_they_come(_: Any) -> int:
    return 0  # sorting is stable, so the files' own order stays


_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "claims": lambda fact: fact.id,
    "exercises": lambda fact: fact.id,
    "words": lambda fact: fact.title.casefold(),
    "sources": title_of,
}
