"""What a check came to, as the page and the printed sheet show it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coxa.actions.checks.answer_words import answer_words
from coxa.actions.checks.check_hip import all_questions
from coxa.advice.wording import headline_by, sentence
from coxa.knowledge.shapes import Knowledge
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Assessment
from coxa.values.terms import term_words
from coxa.values.urgency import Urgency

BANNERS = {
    Urgency.EMERGENCY: ("emergency", "Emergency"),
    Urgency.URGENT: ("see", "Urgent"),
    Urgency.SOON: ("modify", "Soon"),
    Urgency.SELF_CARE: ("selfc", "Care at home"),
}
STATES = {
    Urgency.EMERGENCY: "see_someone",
    Urgency.URGENT: "see_someone",
    Urgency.SOON: "modify",
    Urgency.SELF_CARE: "go",
}


HARMLESS = "harmless."  # phrases of what says little
EMERGENCY_ROOM = "emergency"  # among the carers


@dataclass(frozen=True)
class FlagShown:
    """One raised flag: what it says, why, the questions behind it, and its own first steps."""

    id: str
    text: str
    why: str
    asked: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """Texts in the order in which they are read."""

    saved: SavedCheck
    banner: str
    word: str
    headline: str
    lead: str  # under the headline
    term: str  # within how long somebody should look
    to_do: tuple[str, ...]
    see: tuple[tuple[str, str], ...]
    flags: tuple[FlagShown, ...]  # those that set the urgency
    further: tuple[FlagShown, ...]  # milder ones, folded away
    answered: tuple[tuple[str, str], ...]
    open_questions: tuple[str, ...]
    earlier: bool  # the questions have changed since; a list of open ones would mislead


def result(saved: SavedCheck, knowledge: Knowledge) -> Result:
    """One saved check in words."""
    found = saved.assessment
    banner, word = BANNERS[found.urgency]
    if found.is_half:
        banner, word = (
            "open",
            "Earlier questions" if is_earlier(found, knowledge) else "Not finished",
        )
    leading = tuple(_flags(found, knowledge, leading=True))
    lead, *advice = (*_advice(found, knowledge),) or ("",)
    return Result(
        saved,
        banner,
        word,
        headline(found, knowledge),
        lead,
        term_words(found.see_within_days, found.urgency),
        to_do(found, _first_steps(found, leading), tuple(advice)),
        tuple(_see(found, knowledge)),
        leading,
        tuple(_flags(found, knowledge, leading=False)),
        tuple(_answered(saved)),
        tuple(_questions(found.not_asked, knowledge)),
        is_earlier(found, knowledge),
    )


def is_earlier(found: Assessment, knowledge: Knowledge) -> bool:
    """Kept with other knowledge than today's: what it left open then is not what is open now."""
    return bool(found.not_asked) and found.knowledge_version != knowledge.version


def _questions(ids: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """Those that are still asked; a saved check may name older ones."""
    return (knowledge.questions[id_].text for id_ in ids if id_ in knowledge.questions)


def headline(found: Assessment, knowledge: Knowledge) -> str:
    """The banner's sentence; half a check without a flag is no all-clear."""
    name = headline_by(knowledge, f"triage.{found.urgency}", found.see_within_days)
    if found.is_half:
        name = "triage.earlier.headline" if is_earlier(found, knowledge) else "triage.open.headline"
    return sentence(knowledge, name, {"term": term_words(found.see_within_days, found.urgency)})


def _advice(found: Assessment, knowledge: Knowledge) -> Iterator[str]:
    """Whole sentences; what is harmless is not said beside something urgent."""
    grave = found.urgency in {Urgency.EMERGENCY, Urgency.URGENT}
    for name in found.advice:
        if name in knowledge.phrases and not (grave and name.startswith(HARMLESS)):
            yield knowledge.phrases[name].text


def _see(found: Assessment, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Beside another, the emergency department is for when it gets worse, not for the wait."""
    known = [who for who in found.see if who in knowledge.carers]
    for who in known:
        carer = knowledge.carers[who]
        waits = found.urgency is not Urgency.EMERGENCY and len(known) > 1
        if who == EMERGENCY_ROOM and waits:
            yield carer.name, knowledge.phrases["result.see.emergency"].text
        else:
            yield carer.name, carer.why


def _flags(found: Assessment, knowledge: Knowledge, *, leading: bool) -> Iterator[FlagShown]:
    """The ones of the highest urgency, or all others."""
    for raised in found.flags:
        flag = knowledge.flags.get(raised.id)
        if flag is None or (raised.urgency is found.urgency) is not leading:
            continue
        asked = tuple(_questions(raised.because, knowledge))
        yield FlagShown(flag.id, flag.text, flag.why, asked, tuple(flag.first_steps))


def _first_steps(found: Assessment, leading: tuple[FlagShown, ...]) -> tuple[str, ...]:
    """All of an emergency; else those of the first sign, for one list is all that is read."""
    shown = leading if found.urgency is Urgency.EMERGENCY else leading[:1]
    return tuple(dict.fromkeys(step for flag in shown for step in flag.steps))


def to_do(found: Assessment, steps: tuple[str, ...], advice: tuple[str, ...]) -> tuple[str, ...]:
    """Running first, then what to do; with a broken hip, first what to do. No line twice."""
    on_running, other = advice[:1], advice[1:]
    both = (steps, on_running) if found.urgency is Urgency.EMERGENCY else (on_running, steps)
    lines = tuple(dict.fromkeys((*both[0], *both[1], *other)))
    return tuple(line for line in lines if not any(_says_more(each, line) for each in lines))


def _says_more(longer: str, line: str) -> bool:
    """The same words, and some after them."""
    return longer != line and longer.startswith(line.rstrip("."))


def _answered(saved: SavedCheck) -> Iterator[tuple[str, str]]:
    """Every question with its answer, the noes and the not-knowns too."""
    for question in all_questions():
        if question.id in saved.answers:
            yield question.text, answer_words(question, saved.answers[question.id])
