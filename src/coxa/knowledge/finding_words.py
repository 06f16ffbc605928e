"""A finding in the words that a runner was asked with."""

import re

from coxa.knowledge.shapes import Knowledge
from coxa.values.regions import Region

LIMIT = re.compile(r"(\w+)(>=|<)(\d+)")


def finding_words(finding: str, knowledge: Knowledge) -> str:
    """``where.groin`` as its option says it; ``age>=50`` as ``Age from 50``."""
    limit = LIMIT.fullmatch(finding)
    if limit:
        name, sign, number = limit.groups()
        return f"{_plain(name).capitalize()} {'from' if sign == '>=' else 'under'} {number}"
    question_id, _, option_id = finding.partition(".")
    question = knowledge.questions.get(question_id)
    if question is None:
        return _plain(finding)
    if question_id == "where" and option_id in set(Region):
        return f"Where: {Region(option_id).words}"
    texts = {option.id: option.text for option in question.options}
    return texts.get(option_id, question.text if not option_id else _plain(option_id))


def _plain(name: str) -> str:
    return name.replace("_", " ")
