"""One answer of the safety check in words."""

from coxa.knowledge.shapes import Question, QuestionKind
from coxa.triage.answers import DONT_KNOW
from coxa.values.regions import UnknownPlaceError, place


def answer_words(question: Question, answer: object) -> str:
    """What was said; an option that is no longer asked keeps its id."""
    texts = {option.id: option.text for option in question.options}
    match answer:
        case bool():
            return "Yes" if answer else "No"
        case str() if answer == DONT_KNOW:
            return "Does not know"
        case dict():
            picked = [texts.get(str(key), str(key)) for key, said in answer.items() if said]
            return "; ".join(picked) or "None of these"
        case list():
            named = [_one(question, str(each), texts) for each in answer]
            return "; ".join(named) or "None of these"
        case int() | float():
            return f"{answer:g} {question.unit or ''}".strip()
    return texts.get(str(answer), str(answer))


def _one(question: Question, text: str, texts: dict[str, str]) -> str:
    if question.kind is not QuestionKind.REGIONS:
        return texts.get(text, text)
    try:
        return place(text).words
    except UnknownPlaceError:
        return text
