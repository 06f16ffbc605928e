"""A question as the contract writes it."""

from typing import Any

from coxa.knowledge.shapes import Question


def question_form(question: Question) -> dict[str, Any]:
    """One line of `coxa check --questions --json`."""
    return {
        "id": question.id,
        "text": question.text,
        "help": question.help,
        "kind": question.kind.value,
        "unit": question.unit,
        "min": question.min,
        "max": question.max,
        "options": [{"id": option.id, "text": option.text} for option in question.options],
        "asks_when": question.asks_when,
        "red_flag": question.red_flag,
    }
