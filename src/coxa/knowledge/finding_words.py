"""A finding in the words that a runner was asked with."""

import re

from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.values.regions import Region

LIMIT = re.compile(r"(\w+)(>=|<)(\d+)")
PLACE, HOW_LONG = "where", "how_long"
UNSURE = re.compile(r", or I cannot say")  # of an answer; it speaks for nothing


def finding_words(finding: str, knowledge: Knowledge, *, asked: bool = False) -> str:
    """``where.groin`` as its place; ``age>=50`` as ``Age from 50 years``; else its answer.

    `asked` puts the question before one of a choice: "Yes, however I lie" says little alone.
    """
    limit = LIMIT.fullmatch(finding)
    if limit:
        return _limit(limit, knowledge)
    question_id, _, option_id = finding.partition(".")
    question = knowledge.questions.get(question_id)
    if question is None:
        return _plain(finding)
    if question_id == PLACE:
        place = Region(option_id).words if option_id in set(Region) else _plain(option_id)
        return f"Pain at the {place}" if option_id in set(Region) else place.capitalize()
    before = f"{question.text} " if asked and question.kind is QuestionKind.CHOICE else ""
    return before + _answer(question, option_id)


def _limit(limit: re.Match[str], knowledge: Knowledge) -> str:
    name, sign, number = limit.groups()
    if name == HOW_LONG:
        return f"It began {number} days ago or {'longer' if sign == '>=' else 'less'}"
    question = knowledge.questions.get(name)
    unit = f" {question.unit}" if question and question.unit else ""
    return f"{_plain(name).capitalize()} {'from' if sign == '>=' else 'under'} {number}{unit}"


def _answer(question: Question, option_id: str) -> str:
    texts = {option.id: option.text for option in question.options}
    if option_id:
        return UNSURE.split(texts.get(option_id, _plain(option_id)))[0]
    return f"Yes to: {question.text}" if question.kind is QuestionKind.BOOLEAN else question.text


def _plain(name: str) -> str:
    return name.replace("_", " ")
