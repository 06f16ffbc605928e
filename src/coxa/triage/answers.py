"""What an answer may look like, kind by kind; anything else is refused, naming the question."""

from collections.abc import Mapping
from enum import Enum
from math import isfinite

from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.values.regions import IN_HIP_AREA, Place, Region, Side, UnknownPlaceError, place

DONT_KNOW = "dont_know"
BOTH_SIDES = "both_sides"


class Said(Enum):
    """What is known of a finding once its question was asked; not asked is no entry at all."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class UnknownQuestion(ValueError):  # noqa: N818 - the contract's word
    """No question has this id."""

    def __init__(self, question: str) -> None:
        super().__init__(f"there is no question {question!r}")
        self.question = question


class BadAnswer(ValueError):  # noqa: N818 - the contract's word
    """The answer does not fit its question."""

    def __init__(self, question: str, why: str) -> None:
        super().__init__(f"the answer to {question!r} does not fit: {why}")
        self.question = question
        self.why = why


Read = tuple[dict[str, Said], float | None]  # findings by name; the number, if it is one


def read_answer(question: Question, answer: object) -> Read:
    """The findings that one answer tells, named ``question.option`` or just ``question``."""
    if isinstance(answer, str) and answer == DONT_KNOW:
        return dict.fromkeys(finding_names(question), Said.NOT_KNOWN), None
    match question.kind:
        case QuestionKind.BOOLEAN:
            return {question.id: _yes_or_no(question, answer)}, None
        case QuestionKind.CHOICE:
            return _choice(question, answer), None
        case QuestionKind.MULTI:
            return _multi(question, answer), None
        case QuestionKind.REGIONS:
            return _regions(question, answer), None
        case QuestionKind.NUMBER:
            return {question.id: Said.YES}, _number(question, answer)


def finding_names(question: Question) -> tuple[str, ...]:
    """Every finding that answers to this question can tell."""
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.MULTI:
            return tuple(f"{question.id}.{option.id}" for option in question.options)
        case QuestionKind.REGIONS:
            regions = tuple(f"{question.id}.{region.value}" for region in Region)
            return (*regions, f"{question.id}.{BOTH_SIDES}")
        case _:
            return (question.id,)


def ticked(answers: Mapping[str, object], question: str) -> tuple[str, ...]:
    """The options that were said yes to in a question of several, in either of its forms."""
    said = answers.get(question)
    if isinstance(said, Mapping):
        return tuple(str(option) for option, told in said.items() if told is True)
    return tuple(str(each) for each in said) if isinstance(said, (list, tuple)) else ()


def question_named(name: str, knowledge: Knowledge) -> Question:
    """The question of that id, or `UnknownQuestion`."""
    try:
        return knowledge.questions[name]
    except (KeyError, TypeError):
        raise UnknownQuestion(str(name)) from None


def _yes_or_no(question: Question, answer: object) -> Said:
    if not isinstance(answer, bool):
        raise BadAnswer(question.id, "yes (true), no (false) or dont_know")
    return Said.YES if answer else Said.NO


def _choice(question: Question, answer: object) -> dict[str, Said]:
    _known_option(question, answer)
    return {
        f"{question.id}.{option.id}": Said.YES if option.id == answer else Said.NO
        for option in question.options
    }


def _multi(question: Question, answer: object) -> dict[str, Said]:
    if isinstance(answer, Mapping):
        return _multi_one_by_one(question, answer)
    if not isinstance(answer, list | tuple):
        raise BadAnswer(question.id, "a list of options, or options with true, false or null")
    for each in answer:
        _known_option(question, each)
    return {
        f"{question.id}.{option.id}": Said.YES if option.id in answer else Said.NO
        for option in question.options
    }


def _multi_one_by_one(question: Question, answer: Mapping[object, object]) -> dict[str, Said]:
    found = {}
    for option, value in answer.items():
        _known_option(question, option)
        if value is None:
            continue
        not_known = isinstance(value, str) and value == DONT_KNOW
        found[f"{question.id}.{option}"] = (
            Said.NOT_KNOWN if not_known else _yes_or_no(question, value)
        )
    return found


def _known_option(question: Question, answer: object) -> None:
    options = [option.id for option in question.options]
    if not isinstance(answer, str) or answer not in options:
        raise BadAnswer(question.id, f"one of {', '.join(options)}")


def _regions(question: Question, answer: object) -> dict[str, Said]:
    if not isinstance(answer, list | tuple):
        raise BadAnswer(question.id, 'a list of places such as ["groin:left"]')
    places = {_place(question, each) for each in answer}
    marked = {each.region for each in places}
    found = {f"{question.id}.{region.value}": _marked(region, marked) for region in Region}
    return found | {f"{question.id}.{BOTH_SIDES}": _both_sides(places)}


def _marked(region: Region, marked: set[Region]) -> Said:
    """Not known for a part of the hip, where only the hip as a whole was marked."""
    if region in marked:
        return Said.YES
    return Said.NOT_KNOWN if region in IN_HIP_AREA and _only_the_hip(marked) else Said.NO


def _only_the_hip(marked: set[Region]) -> bool:
    return Region.HIP_AREA in marked and not marked & IN_HIP_AREA


def _both_sides(places: set[Place]) -> Said:
    """Yes only where one and the same region is marked on both sides."""
    left = {each.region for each in places if each.side is Side.LEFT}
    right = {each.region for each in places if each.side is Side.RIGHT}
    return Said.YES if left & right else Said.NO


def _place(question: Question, text: object) -> Place:
    try:
        return place(str(text))
    except UnknownPlaceError:
        raise BadAnswer(question.id, f"{text!r} is no place") from None


def _number(question: Question, answer: object) -> float:
    low, high = question.min or 0.0, question.max
    number = float("nan")
    if isinstance(answer, int | float) and not isinstance(answer, bool):
        number = float(answer)
    if not isfinite(number) or number < low or (high is not None and number > high):
        raise BadAnswer(question.id, f"a number from {low:g} to {high:g} {question.unit}")
    return number
