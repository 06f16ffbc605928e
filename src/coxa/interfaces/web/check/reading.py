"""From a form to an answer as the check takes it; a missing one is a fault, never a no."""

from django.http import QueryDict

from coxa.knowledge.shapes import Question, QuestionKind
from coxa.triage.answers import DONT_KNOW

NONE_OF_THESE = "none"
CHOOSE = "Choose an answer, or say that you do not know."


class MissingAnswerError(ValueError):
    """Nothing was chosen; str() is the sentence to show."""


def answer_of(question: Question, form: QueryDict) -> object:
    """The answer in the contract's form. Raises `MissingAnswerError`."""
    if DONT_KNOW in form.getlist("answer"):
        return _not_known(form)
    match question.kind:
        case QuestionKind.BOOLEAN:
            return _boolean(form)
        case QuestionKind.CHOICE:
            return _choice(form)
        case QuestionKind.NUMBER:
            return _number(question, form)
        case QuestionKind.REGIONS:
            return _regions(form)
        case QuestionKind.MULTI:
            return _several(form.getlist("answer"), form)


def _not_known(form: QueryDict) -> str:
    """Alone it is an answer; beside another it would hide that one."""
    said = [*form.getlist("answer"), *form.getlist("where"), form.get("number", "").strip()]
    if [each for each in said if each and each != DONT_KNOW]:
        raise MissingAnswerError("Choose what fits, or say that you do not know, not both.")
    return DONT_KNOW


def _boolean(form: QueryDict) -> bool:
    said = form.get("answer", "")
    if said not in {"yes", "no"}:
        raise MissingAnswerError(CHOOSE)
    return said == "yes"


def _choice(form: QueryDict) -> str:
    said = form.get("answer", "")
    if not said:
        raise MissingAnswerError(CHOOSE)
    return said


def _number(question: Question, form: QueryDict) -> float:
    text = form.get("number", "").strip().replace(",", ".")
    low, high = question.min or 0.0, question.max or 1e9
    try:
        number = float(text)
    except ValueError as error:
        raise MissingAnswerError("Give a number, or say that you do not know.") from error
    if not low <= number <= high:
        raise MissingAnswerError(f"That is outside {low:g} to {high:g} {question.unit or ''}.")
    return number


def _regions(form: QueryDict) -> list[str]:
    marked = form.getlist("where")
    if not marked:
        raise MissingAnswerError("Mark where it hurts, or say that you can’t say where.")
    return marked


def _several(chosen: list[str], form: QueryDict) -> list[str]:
    picked = [each for each in chosen if each != NONE_OF_THESE]
    none = NONE_OF_THESE in form.getlist("answer")
    if picked and none:
        raise MissingAnswerError("Choose some of them, or none of these, not both.")
    if not picked and not none:
        raise MissingAnswerError("Choose what fits, or none of these.")
    return picked


def sent(form: QueryDict) -> tuple[list[str], str]:
    """What a form chose and typed, fault or not."""
    return [*form.getlist("answer"), *form.getlist("where")], form.get("number", "")


def as_sent(answer: object) -> tuple[list[str], str]:
    """A kept answer as a form would send it."""
    match answer:
        case bool():
            return ["yes" if answer else "no"], ""
        case list():
            return [str(each) for each in answer] or [NONE_OF_THESE], ""
        case str():
            return [answer], ""
        case int() | float():
            return [], f"{answer:g}"
    return [], ""
