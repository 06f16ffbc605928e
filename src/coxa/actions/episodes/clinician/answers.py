"""What was said in a check, apart as a clinician reads it: told, asked and not so, not known."""

from collections.abc import Iterable, Iterator

from coxa.actions.checks.answer_words import answer_words
from coxa.actions.episodes.clinician.brief import BEHAVES, BESIDE
from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.store.shapes import SavedCheck
from coxa.triage.answers import DONT_KNOW


def question_texts(ids: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Questions that are still asked; an older check may name others."""
    return tuple(knowledge.questions[id_].text for id_ in ids if id_ in knowledge.questions)


def behind_flags(check: SavedCheck | None) -> tuple[str, ...]:
    """The questions whose answers raised a flag, each once."""
    found = check.assessment.flags if check else ()
    return tuple(dict.fromkeys(id_ for flag in found for id_ in flag.because))


def not_behind_flags(check: SavedCheck | None, knowledge: Knowledge) -> tuple[str, ...]:
    """Every other answered question; its noes count too."""
    behind = behind_flags(check)
    answers = check.answers if check else {}
    return tuple(id_ for id_ in knowledge.questions if id_ in answers and id_ not in behind)


def said(
    check: SavedCheck | None, ids: Iterable[str], knowledge: Knowledge
) -> tuple[tuple[str, str], ...]:
    """Question and answer of those that were answered."""
    answers = check.answers if check else {}
    known = [knowledge.questions[id_] for id_ in ids if id_ in knowledge.questions]
    return tuple(
        (each.text, _words(each, answers[each.id])) for each in known if each.id in answers
    )


def _words(question: Question, answer: object) -> str:
    """As said; of a list of warning signs also what was not ticked, for that is a no."""
    said = answer_words(question, answer)
    if not (question.red_flag and question.kind is QuestionKind.MULTI and isinstance(answer, list)):
        return said
    left = [option.text for option in question.options if option.id not in answer]
    noes = f"No to: {'; '.join(left)}"
    if not answer:
        return noes
    return f"{said}. {noes}" if left else said


def _in_order(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[tuple[Question, object]]:
    """Question and answer, those behind a flag first."""
    ids = (*behind_flags(check), *not_behind_flags(check, knowledge))
    answers = check.answers if check else {}
    for id_ in ids:
        if id_ in knowledge.questions and id_ in answers:
            yield knowledge.questions[id_], answers[id_]


def told(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """What was said, without the noes, what is not known, and what the top of the page says."""
    for question, answer in _in_order(check, knowledge):
        silent = answer is False or answer == DONT_KNOW or (question.red_flag and answer == [])
        if not silent and question.id not in (*BEHAVES, *BESIDE):
            yield question.text, answer_words(question, answer)


def noes(check: SavedCheck | None, knowledge: Knowledge) -> Iterator[str]:
    """Each warning sign that was asked and is not so; of a list what was not ticked."""
    for question, answer in _in_order(check, knowledge):
        if answer is False:
            yield question.text.rstrip("?")
        elif question.kind is QuestionKind.MULTI and question.red_flag and isinstance(answer, list):
            yield from (option.text for option in question.options if option.id not in answer)


def not_known(check: SavedCheck | None) -> tuple[str, ...]:
    """The questions that were answered with "I do not know"."""
    answers = check.answers if check else {}
    return tuple(id_ for id_, answer in answers.items() if answer == DONT_KNOW)
