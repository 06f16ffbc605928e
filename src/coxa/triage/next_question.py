"""What to ask next: red flags first, and only what matters given the answers so far."""

from collections.abc import Mapping
from datetime import date

from coxa.knowledge.asks_when import holds
from coxa.knowledge.shapes import Knowledge, Question
from coxa.triage.answers import finding_names
from coxa.triage.findings import Findings, findings_in
from coxa.triage.flags import raised_flags
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency, most_urgent


def questions(knowledge: Knowledge) -> tuple[Question, ...]:
    """All questions, in the order they are asked."""
    return tuple(sorted(knowledge.questions.values(), key=lambda question: question.order))


def next_question(
    answers: Mapping[str, object],
    profile: Profile,
    knowledge: Knowledge,
    on: date = date.max,
) -> Question | None:
    """The next question, or None when the check is done.

    Nothing is asked once an emergency is plain: nothing may stand before that result. With an
    urgent flag up only questions that could still make it an emergency remain. Without the day
    a runner whose year of birth is known counts as grown up, which only lets more be asked.
    """
    known = findings_in(answers, profile, knowledge, on)
    urgency = most_urgent([flag.urgency for flag in raised_flags(known, knowledge)])
    if urgency is Urgency.EMERGENCY:
        return None
    only_red = urgency is Urgency.URGENT
    left = (
        question
        for question in questions(knowledge)
        if (question.red_flag or not only_red) and _is_open(question, known, answers)
    )
    return next(left, None)


def open_red_flags(findings: Findings, knowledge: Knowledge) -> tuple[str, ...]:
    """Red-flag questions that neither an answer nor the profile has settled."""
    return tuple(
        question.id
        for question in questions(knowledge)
        if question.red_flag and not _is_settled(question, findings)
    )


def _is_open(question: Question, findings: Findings, answers: Mapping[str, object]) -> bool:
    return holds(question.asks_when, answers) and not _is_settled(question, findings)


def _is_settled(question: Question, findings: Findings) -> bool:
    """Every finding that it can tell is there; a list half known is asked."""
    names = finding_names(question)
    return all(findings.of(name) and name not in findings.assumed for name in names)
