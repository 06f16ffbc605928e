"""A question as the contract writes it."""

from typing import Any

from coxa.knowledge.shapes import Question, QuestionKind
from coxa.values.regions import Region


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
        "options": _options(question),
        "asks_when": question.asks_when,
        "red_flag": question.red_flag,
    }


def _options(question: Question) -> list[dict[str, str]]:
    """The answers to choose from; for places the regions, each to be written with its side."""
    if question.kind is QuestionKind.REGIONS:
        return [{"id": region.value, "text": _region_text(region)} for region in Region]
    return [{"id": option.id, "text": option.text} for option in question.options]


def _region_text(region: Region) -> str:
    unsure = ", I cannot say where in it" if region is Region.HIP_AREA else ""
    return f"The {region.words}{unsure}"
