"""Holds questions to what their kind needs, and to the questions that they wait for."""

from collections.abc import Iterator

from coxa.knowledge.asks_when import ConditionError, condition
from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.shapes import Knowledge, Question, QuestionKind


def question_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``questions: path: what``."""
    for question in knowledge.questions.values():
        path = f"questions: {question.id}"
        yield from _of_its_kind(path, question)
        if question.red_flag and question.asks_when:
            yield f"{path}.asks_when: a red-flag question is always asked"
        if question.asks_when:
            yield from _asks_when(f"{path}.asks_when", question.asks_when, knowledge)


def _of_its_kind(path: str, question: Question) -> Iterator[str]:
    listed = question.kind in {QuestionKind.CHOICE, QuestionKind.MULTI}
    if (listed and len(question.options) < 1) or (question.options and not listed):
        yield f"{path}.options: a {question.kind.value} has {len(question.options)} options"
    if len({option.id for option in question.options}) < len(question.options):
        yield f"{path}.options: the same option twice"
    if question.kind is QuestionKind.NUMBER and (question.unit is None or question.max is None):
        yield f"{path}: a number needs unit and max"


def _asks_when(path: str, text: str, knowledge: Knowledge) -> Iterator[str]:
    try:
        parts = condition(text)
    except ConditionError as error:
        yield f"{path}: {error}"
        return
    for part in parts:
        asked = knowledge.questions.get(part.question)
        if asked is None:
            yield f"{path}: no question {part.question}"
        elif asked.options:
            yield from unknown(path, part.values, {option.id for option in asked.options})
