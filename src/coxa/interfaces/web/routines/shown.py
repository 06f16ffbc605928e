"""A routine as its pages show it: words, stills and reasons, and nothing decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from coxa.actions.routines.show import ShownRoutine
from coxa.interfaces.web.drawing.figure.draw import stills
from coxa.knowledge.load import load_knowledge
from coxa.routine.offer import Group
from coxa.routine.step import Step
from coxa.values.reason import Reason

GROUP_WORDS = {
    Group.TODAY: "Today asks for",
    Group.BEFORE: "Before a run",
    Group.AFTER: "After a run, evening and night",
    Group.STRENGTH: "Strength",
    Group.START: "Where to start with a sore hip",
}
NEEDS_CHECK = "routine_needs_check"  # the rule that a hip check would lift


@dataclass(frozen=True)
class Still:
    """One key pose."""

    box: str
    content: SafeString


@dataclass(frozen=True)
class Because:
    """A reason in words, with what it rests on for those who read on."""

    title: str
    text: str
    more: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownStep:
    """One step on paper."""

    number: int
    step: Step
    dose: str
    article: str
    stills: tuple[Still, ...]
    reasons: tuple[Because, ...]
    instead_of: str


@dataclass(frozen=True)
class Listed:
    """One line of the list; `why_not` is empty where it can be done today."""

    shown: ShownRoutine
    why_not: str


@dataclass(frozen=True)
class Section:
    """Routines of one moment."""

    title: str
    routines: tuple[Listed, ...]
    shared: str = ""  # the reason that keeps several of them from today, said once
    needs_check: bool = False


def sections(listed: Iterable[ShownRoutine]) -> tuple[Section, ...]:
    """What today asks for first."""
    known = list(listed)
    found = [
        _section(GROUP_WORDS[group], tuple(_listed(e) for e in known if _group(e) is group))
        for group in Group
    ]
    return tuple(each for each in found if each.routines)


def _section(title: str, routines: tuple[Listed, ...]) -> Section:
    against = [each.why_not for each in routines if each.why_not]
    shared = against[0] if len(against) > 1 and len(set(against)) == 1 else ""
    rules = {each.shown.session.reasons[0].rule for each in routines if each.why_not}
    return Section(title, routines, shared, needs_check=bool(shared) and rules == {NEEDS_CHECK})


def _listed(each: ShownRoutine) -> Listed:
    waits = not each.session.offered
    return Listed(each, because(each.session.reasons[0]).text if waits else "")


def _group(each: ShownRoutine) -> Group:
    return Group.TODAY if each.asked else each.group


def steps(shown: ShownRoutine) -> tuple[ShownStep, ...]:
    """All of them in order."""
    return tuple(_step(number, step) for number, step in enumerate(shown.session.steps, start=1))


def _step(number: int, step: Step) -> ShownStep:
    exercises = load_knowledge().exercises
    return ShownStep(
        number,
        step,
        step.dose.text if step.dose else "",
        step.article_dose.text if step.article_dose else "",
        drawn(step.exercise),
        becauses(step.reasons),
        exercises[step.instead_of].title if step.instead_of else "",
    )


def drawn(exercise: str | None) -> tuple[Still, ...]:
    """Its key poses, or nothing."""
    found = stills(exercise) if exercise else ()
    # Written by our own drawing from our own numbers: nothing in it comes from anybody.
    return tuple(Still(box, mark_safe(content)) for box, content in found)  # noqa: S308


def left_out(shown: ShownRoutine) -> tuple[tuple[str, str, Because], ...]:
    """Id, title and why of what is not done today."""
    exercises = load_knowledge().exercises
    return tuple(
        (each.exercise, exercises[each.exercise].title, because(each.reason))
        for each in shown.session.left_out
    )


def becauses(reasons: Iterable[Reason]) -> tuple[Because, ...]:
    """Each in words."""
    return tuple(because(each) for each in reasons)


def because(reason: Reason) -> Because:
    """Title, sentence, what the pattern asks for, and claims to read on."""
    knowledge = load_knowledge()
    rule = knowledge.rules[reason.rule]
    told = (reason.facts.get("condition"), reason.facts.get("careful"))
    links = tuple(
        (id_, knowledge.claims[id_].title) for id_ in reason.sources if id_ in knowledge.claims
    )
    return Because(
        rule.title or rule.text, rule.text, tuple(str(each) for each in told if each), links
    )
