"""The advice as the page shows it: words, drawings and links, and nothing decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from coxa.actions.reason_facts import facts
from coxa.advice.advice import Advice, After, SessionKind, State
from coxa.interfaces.web.drawing.capruler import Marks, ruler
from coxa.interfaces.web.drawing.capruler import sentence as ruler_sentence
from coxa.interfaces.web.drawing.dots14 import dots
from coxa.interfaces.web.drawing.state import silhouette
from coxa.knowledge.shapes import Basis, Knowledge
from coxa.values.distances import Units, ceiling_text, distance_text, duration_text
from coxa.values.reason import Reason

STATE_WORDS = {
    State.GO: "Go",
    State.MODIFY: "Change",
    State.REST: "Rest",
    State.SEE_SOMEONE: "See someone",
    State.UNKNOWN: "One question",
}
STATE_CLASSES = {
    State.GO: "go",
    State.MODIFY: "modify",
    State.REST: "rest",
    State.SEE_SOMEONE: "see",
    State.UNKNOWN: "unknown",
}
BASIS_WORDS = {
    Basis.STUDY: "Rests on a study",
    Basis.GUIDELINE: "Rests on a guideline",
    Basis.CONVENTION: "Convention among clinicians",
    Basis.DESIGN: "Our own choice, on the safe side",
}
SPIKE_WORDS = {
    "none": "within 10\u00a0% of the longest before it",
    "small": "{pct}\u00a0% over the longest of the 30 days before",
    "moderate": "{pct}\u00a0% over the longest of the 30 days before",
    "large": "{pct}\u00a0% over the longest of the 30 days before",
}
# The sum behind the ceiling stands open beside the governing reason.
OPENED = frozenset({"ceiling", "ceiling_held"})
AFTER_TIMES = {0: "0–30 min", 30: "Today", 720: "Evening", 1200: "Tomorrow morning"}


@dataclass(frozen=True)
class Why:
    """One reason: its sentence, its facts, what it rests on, and where to read on."""

    title: str
    text: str
    opened: bool
    facts: tuple[tuple[str, str], ...]
    basis: str
    links: tuple[tuple[str, str], ...]  # id, title
    run_id: int | None = None


@dataclass(frozen=True)
class Shown:
    """What the template takes; every text is a whole one."""

    advice: Advice
    state_word: str
    state_class: str
    silhouette: SafeString
    ruler: SafeString | None
    ruler_words: str
    session_size: str
    article: str
    by_table: bool
    strength: str
    whys: tuple[Why, ...]
    after: tuple[tuple[str, str, str], ...]
    dots: SafeString
    facts: tuple[tuple[str, str], ...]
    spike: str


def shown(advice: Advice, knowledge: Knowledge, levels: Mapping[date, int], units: Units) -> Shown:
    """All of the page, from one advice."""
    marks = _marks(advice)
    runs = advice.session.kind is not SessionKind.REST or advice.session.done_m is not None
    if advice.session.kind is SessionKind.WALK and not _any(marks):
        runs = False  # a line from nothing to nothing tells nothing
    return Shown(
        advice=advice,
        state_word=STATE_WORDS[advice.state],
        state_class=STATE_CLASSES[advice.state],
        silhouette=silhouette(advice.state),
        ruler=ruler(marks, units) if runs else None,
        ruler_words=ruler_sentence(marks, units) if runs else "",
        session_size=_size(advice, units),
        article=_article(advice, units),
        by_table=any(reason.rule == "plan_article" for reason in advice.reasons),
        strength=advice.session.strength or "",
        whys=tuple(
            _why(reason, knowledge, units, advice.on, is_first=index == 0)
            for index, reason in enumerate(advice.reasons)
        ),
        after=tuple(_after(step, knowledge) for step in advice.after),
        dots=dots(levels, advice.on),
        facts=tuple(_load_facts(advice, units)),
        spike=_spike(advice),
    )


def _any(marks: Marks) -> bool:
    return any((marks.cap_m, marks.longest_m, marks.planned_m, marks.done_m))


def _marks(advice: Advice) -> Marks:
    session = advice.session
    return Marks(session.cap_m, advice.load.longest_30d_m, session.distance_m, session.done_m)


def _size(advice: Advice, units: Units) -> str:
    session = advice.session
    if session.distance_m is not None:
        return ceiling_text(session.distance_m, units)
    return "" if session.duration_s is None else duration_text(session.duration_s)


def _article(advice: Advice, units: Units) -> str:
    article_m = advice.session.article_m
    return "" if article_m is None else distance_text(article_m, units)


def _why(reason: Reason, knowledge: Knowledge, units: Units, on: date, *, is_first: bool) -> Why:
    rule = knowledge.rules[reason.rule]
    basis = BASIS_WORDS[rule.basis] + (f", grade {rule.grade}" if rule.grade else "")
    run_id = reason.facts.get("run_id")
    return Why(
        rule.title or rule.text,
        rule.text,
        reason.rule in OPENED or is_first,
        facts(reason, knowledge, units, on),
        basis,
        ((rule.id, "This rule"), *_links(knowledge, reason.sources)),
        run_id if isinstance(run_id, int) else None,
    )


def _links(knowledge: Knowledge, ids: Iterable[str]) -> Iterable[tuple[str, str]]:
    for each in ids:
        if each in knowledge.claims:
            yield each, knowledge.claims[each].title
        elif each in knowledge.sources:
            source = knowledge.sources[each]
            author = (source.authors or source.title).split(",")[0]
            yield each, f"{author} {source.year}" if source.year else author


def _after(step: After, knowledge: Knowledge) -> tuple[str, str, str]:
    """When, what, and the id that tells why; an empty id where it is not in the knowledge."""
    ids = {known.text: known.id for known in knowledge.after}
    return _when(step.at_minutes), step.text, ids.get(step.text, "")


def _when(minutes: int) -> str:
    return AFTER_TIMES.get(minutes, f"After {minutes} min")


def _load_facts(advice: Advice, units: Units) -> Iterable[tuple[str, str]]:
    load = advice.load
    if not load.runs_30d:  # silence is not rest: no record is no zero
        yield "Last 30 days", "no run recorded"
        return
    yield "Last 7 days", distance_text(load.last_7d_m, units) if load.last_7d_m else "none recorded"
    yield "Last 30 days", distance_text(load.last_30d_m, units)
    yield "Runs in 30 days", str(load.runs_30d)
    if load.longest_30d_m is not None:
        yield "Longest of 30 days", distance_text(load.longest_30d_m, units)


def _spike(advice: Advice) -> str:
    load = advice.load
    if load.spike is None or load.spike_class is None:
        return ""
    return SPIKE_WORDS[load.spike_class].format(pct=round(load.spike * 100))
