"""Which question would tell the patterns apart best."""

from coxa.knowledge.condition import Condition, Sign
from coxa.knowledge.shapes import Knowledge, Question
from coxa.triage.findings import Findings
from coxa.triage.holds import question_of, said_of_any
from coxa.triage.patterns import ranked
from coxa.triage.score import WEIGHTS, Scored, weight_no, weight_yes

CONTENDERS = 8  # those that could be listed


def most_telling(
    questions: list[Question], findings: Findings, knowledge: Knowledge
) -> Question | None:
    """The question with most at stake among the leading patterns; the earlier one in a tie."""
    if not questions:
        return None
    leading = ranked(findings, knowledge)[:CONTENDERS]
    return max(
        questions,
        key=lambda question: (_at_stake(question.id, leading, findings), -question.order),
    )


def _at_stake(question: str, leading: list[Scored], findings: Findings) -> float:
    return sum(each.fit * _open_in(each.condition, question, findings) for each in leading)


def _open_in(condition: Condition, question: str, findings: Findings) -> float:
    """The weights of its signs that this question could still move."""
    return sum(
        _reach(sign)
        for sign in condition.signs
        if any(question_of(test) == question for test in sign.any)
        and said_of_any(sign.any, findings) is None
    )


def _reach(sign: Sign) -> float:
    return weight_yes(sign) + weight_no(sign) + (WEIGHTS[sign.contra] if sign.contra else 0.0)
