"""What a check came to, as the page and the printed sheet show it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coxa.actions.answer_words import answer_words
from coxa.actions.check_hip import all_questions
from coxa.advice.wording import sentence
from coxa.knowledge.shapes import Knowledge
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Assessment
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


@dataclass(frozen=True)
class Result:
    """Texts in the order in which they are read."""

    saved: SavedCheck
    banner: str
    word: str
    headline: str
    advice: tuple[str, ...]
    see: tuple[tuple[str, str], ...]
    flags: tuple[tuple[str, str, str, tuple[str, ...]], ...]  # id, text, why, questions
    first_steps: tuple[str, ...]
    answered: tuple[tuple[str, str], ...]
    open_questions: tuple[str, ...]
    earlier: bool  # the questions have changed since; a list of open ones would mislead


def result(saved: SavedCheck, knowledge: Knowledge) -> Result:
    """One saved check in words."""
    found = saved.assessment
    banner, word = BANNERS[found.urgency]
    if is_open(found):
        banner, word = (
            "open",
            "Earlier questions" if is_earlier(found, knowledge) else "Not finished",
        )
    flags = [knowledge.flags[flag.id] for flag in found.flags if flag.id in knowledge.flags]
    return Result(
        saved,
        banner,
        word,
        headline(found, knowledge),
        tuple(_advice(found, knowledge)),
        tuple(
            (knowledge.carers[who].name, knowledge.carers[who].why)
            for who in found.see
            if who in knowledge.carers
        ),
        tuple(_flags(found, knowledge)),
        tuple(dict.fromkeys(step for flag in flags for step in flag.first_steps)),
        tuple(_answered(saved)),
        tuple(_questions(found.not_asked, knowledge)),
        is_earlier(found, knowledge),
    )


def is_open(found: Assessment) -> bool:
    """Half a check without a flag: no result, and surely no all-clear."""
    return found.urgency is Urgency.SELF_CARE and bool(found.not_asked)


def is_earlier(found: Assessment, knowledge: Knowledge) -> bool:
    """Kept with other knowledge than today's: what it left open then is not what is open now."""
    return bool(found.not_asked) and found.knowledge_version != knowledge.version


def _questions(ids: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """Those that are still asked; a saved check may name older ones."""
    return (knowledge.questions[id_].text for id_ in ids if id_ in knowledge.questions)


def headline(found: Assessment, knowledge: Knowledge) -> str:
    """The banner's sentence; half a check without a flag is no all-clear."""
    name = f"triage.{found.urgency}.headline"
    if found.urgency is Urgency.URGENT and found.see_within_days == 0:
        name = "triage.urgent_today.headline"
    if is_open(found):
        name = "triage.earlier.headline" if is_earlier(found, knowledge) else "triage.open.headline"
    return sentence(knowledge, name, {"days": str(found.see_within_days)})


def _advice(found: Assessment, knowledge: Knowledge) -> Iterator[str]:
    for name in found.advice:
        if name in knowledge.phrases:
            yield knowledge.phrases[name].text


def _flags(
    found: Assessment, knowledge: Knowledge
) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for raised in found.flags:
        flag = knowledge.flags.get(raised.id)
        if flag is None:
            continue
        asked = _questions(raised.because, knowledge)
        yield flag.id, flag.text, flag.why, tuple(asked)


def _answered(saved: SavedCheck) -> Iterator[tuple[str, str]]:
    """Every question with its answer, the noes and the not-knowns too."""
    for question in all_questions():
        if question.id in saved.answers:
            yield question.text, answer_words(question, saved.answers[question.id])
