"""The check as a talk in the terminal: one question at a time, only what still matters."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import sys
from collections.abc import Mapping
from datetime import date

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import places
from coxa.interfaces.cli.saying import say_aside
from coxa.knowledge.shapes import Question, QuestionKind
from coxa.triage.answers import DONT_KNOW

_UNSURE = "?"
_LEAVE = "q"
_BACK = "<"
_YES, _NO = {"y", "yes"}, {"n", "no"}
_NONE = {"0", "none", "no"}


def asked_answers(here: Here, on: date, before: Mapping[str, object]) -> dict[str, object]:
    """The answers, `before` among them, until nothing else matters or the runner leaves."""
    from coxa.actions.checks.check_hip import next_question_of
    from coxa.actions.refusals import Refused

    answers = dict(before)
    while (question := next_question_of(here.runner_id, answers, on)) is not None:
        _ask(question)
        typed = sys.stdin.readline()
        text = typed.strip().lower()
        if not typed or text == _LEAVE:
            break
        if text == _BACK:
            _go_back(answers)
            continue
        try:
            answers[question.id] = _answer(question, text)
        except (WrongUse, Refused, ValueError, IndexError) as error:
            known = isinstance(error, (WrongUse, Refused))
            say_aside(str(error) if known else "Once more, please.")
    return answers


def _go_back(answers: dict[str, object]) -> None:
    """Takes the last answer back, so that its question is asked again."""
    if answers:
        answers.popitem()
    else:
        say_aside("This is the first question.")


def _ask(question: Question) -> None:
    say_aside(f"\n{question.text}")
    if question.help:
        say_aside(f"  {question.help}")
    for number, option in enumerate(question.options, start=1):
        say_aside(f"  {number}  {option.text}")
    say_aside(f"  {_HINTS[question.kind]}")


def _answer(question: Question, text: str) -> object:
    from coxa.actions.checks.check_hip import parse_answers

    if text == _UNSURE:
        return DONT_KNOW
    value = _typed(question, text)
    return parse_answers({question.id: value})[question.id]


def _typed(question: Question, text: str) -> object:
    match question.kind:
        case QuestionKind.BOOLEAN:
            if text not in _YES | _NO:
                raise WrongUse("Answer y, n or ?.")
            return text in _YES
        case QuestionKind.CHOICE:
            return _option(question, text)
        case QuestionKind.MULTI:
            return [] if text in _NONE else [_option(question, part) for part in text.split(",")]
        case QuestionKind.NUMBER:
            return float(text.replace(",", "."))
        case QuestionKind.REGIONS:
            return [] if text in _NONE else [str(each) for each in places([text], None)]


def _option(question: Question, text: str) -> str:
    number = int(text) - 1
    if number < 0:
        raise WrongUse("Answer with the number in front.")
    return question.options[number].id


_HINTS = {
    QuestionKind.BOOLEAN: "y / n / ?",
    QuestionKind.CHOICE: "one number, or ?",
    QuestionKind.MULTI: "numbers such as 1,3; 0 for none; or ?",
    QuestionKind.NUMBER: "a number, or ?",
    QuestionKind.REGIONS: "places such as left groin, right buttock; 0 for none; or ?",
}
