"""When a question is asked, in words that data can hold.

``walking is limp, cannot`` asks after either option; ``where includes groin`` after a region or an
option of a multi; several of them are joined by ``or``.
"""

from collections.abc import Mapping
from dataclasses import dataclass


class ConditionError(ValueError):
    """The text is no condition."""


@dataclass(frozen=True)
class Condition:
    """One question, and the answers of it that call for another question."""

    question: str
    values: tuple[str, ...]


def condition(text: str) -> tuple[Condition, ...]:
    """The parts of the text; any one of them is enough."""
    return tuple(_part(part) for part in text.split(" or "))


def holds(text: str | None, answers: Mapping[str, object]) -> bool:
    """Whether the answers so far call for it. Not known calls for it, not asked does not."""
    return text is None or any(_met(part, answers) for part in condition(text))


def _part(text: str) -> Condition:
    question, verb, values = [*text.strip().split(None, 2), "", ""][:3]
    names = tuple(name.strip() for name in values.split(",") if name.strip())
    if verb not in {"is", "includes"} or not names:
        raise ConditionError(f"{text!r} is not 'question is option' or 'question includes option'")
    return Condition(question, names)


def _met(part: Condition, answers: Mapping[str, object]) -> bool:
    answer = answers.get(part.question)
    return answer == "dont_know" or any(said in part.values for said in _said(answer))


def _said(answer: object) -> list[str]:
    """What the answer names, regions without their side."""
    if isinstance(answer, str):
        return [answer]
    if isinstance(answer, Mapping):
        return [str(key) for key, value in answer.items() if value in (True, "dont_know")]
    if isinstance(answer, list | tuple):
        return [str(each).partition(":")[0] for each in answer]
    return []
