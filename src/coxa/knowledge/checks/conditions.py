"""Holds conditions and questions against the findings that they name."""

import re
from collections.abc import Collection, Iterator

from coxa.knowledge.checks.cited import unknown
from coxa.knowledge.condition import Condition, Sign
from coxa.knowledge.evidence import Seen
from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.values.regions import Region

NUMBER_TEST = re.compile(r"([a-z_]+)(>=|<)\d+")
BOTH_SIDES = "where.both_sides"  # read from the sides of the places


def condition_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    findings = {name for each in knowledge.questions.values() for name in _findings(each)}
    for condition in knowledge.conditions.values():
        yield from _condition(condition, knowledge, findings)
    for question in knowledge.questions.values():
        yield from _told(question, knowledge, findings)


def _condition(
    condition: Condition, knowledge: Knowledge, findings: Collection[str]
) -> Iterator[str]:
    path = f"conditions: {condition.id}"
    yield from unknown(f"{path}.see", condition.see, knowledge.carers)
    yield from unknown(f"{path}.sources", condition.sources, knowledge.sources)
    yield from unknown(f"{path}.regions", condition.regions, [each.value for each in Region])
    for name in ("exercises", "exercises_avoid"):
        yield from unknown(f"{path}.{name}", getattr(condition, name), knowledge.exercises)
    for name in ("first_steps", "avoid", "may_do", "see", "signs"):
        if not getattr(condition, name):
            yield f"{path}.{name}: is empty"
    for index, sign in enumerate(condition.signs):
        yield from _sign(f"{path}.signs[{index}]", sign, knowledge, findings)


def _sign(path: str, sign: Sign, knowledge: Knowledge, findings: Collection[str]) -> Iterator[str]:
    if not sign.any or not (sign.yes or sign.no or sign.contra or sign.ratio):
        yield f"{path}: a sign needs tests and a weight"
    for test in sign.any:
        limit = NUMBER_TEST.fullmatch(test)
        question = knowledge.questions.get(limit[1]) if limit else None
        is_number = question is not None and question.kind is QuestionKind.NUMBER
        if test not in findings and not is_number:
            yield f"{path}.any: no question tells {test}"
    if sign.ratio:
        yield from unknown(f"{path}.ratio.source", (sign.ratio.source,), knowledge.sources)
        source = knowledge.sources.get(sign.ratio.source)
        if source and source.seen is Seen.UNVERIFIED:
            yield f"{path}.ratio.source: {sign.ratio.source} is unverified"


def _told(question: Question, knowledge: Knowledge, findings: Collection[str]) -> Iterator[str]:
    path = f"questions: {question.id}"
    for option in question.options:
        yield from unknown(f"{path}.{option.id}.tells", option.tells, findings)
    if question.screened_by:
        yield from unknown(f"{path}.screened_by", (question.screened_by,), knowledge.questions)


def _findings(question: Question) -> Iterator[str]:
    if question.kind in {QuestionKind.CHOICE, QuestionKind.MULTI}:
        yield from (f"{question.id}.{option.id}" for option in question.options)
    elif question.kind is QuestionKind.REGIONS:
        yield from (f"{question.id}.{region.value}" for region in Region)
        yield BOTH_SIDES
    else:
        yield question.id
