"""What to ask next: red flags first, then what tells the patterns apart, and not too much."""

from collections.abc import Mapping
from datetime import date

from coxa.knowledge.asks_when import holds
from coxa.knowledge.shapes import Knowledge, Option, Question
from coxa.triage.answers import finding_names
from coxa.triage.findings import Findings, findings_in
from coxa.triage.flags import raised_flags
from coxa.triage.information import most_telling
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency, most_urgent

MOST_ASKED = 14  # more than that and people stop reading; the safety part is never cut
# Flags count strength and days; the last holds the cues of the article. Then what tells most.
FIRST_OF_THE_REST = ("worst", "limp_days", "how_long", "worse_with")


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
    left = [
        question
        for question in questions(knowledge)
        if not _is_settled(question, known, knowledge) and holds(question.asks_when, answers)
    ]
    red = next((question for question in left if question.red_flag), None)
    if red or urgency is Urgency.URGENT or _enough(answers):
        return red
    first = (question for name in FIRST_OF_THE_REST for question in left if question.id == name)
    return next(first, None) or most_telling(left, known, knowledge)


def open_red_flags(findings: Findings, knowledge: Knowledge) -> tuple[str, ...]:
    """Red-flag questions that neither an answer nor the profile has settled."""
    return tuple(
        question.id
        for question in questions(knowledge)
        if question.red_flag and not _is_settled(question, findings, knowledge)
    )


def _enough(answers: Mapping[str, object]) -> bool:
    return sum(answer is not None for answer in answers.values()) >= MOST_ASKED


def _is_settled(question: Question, findings: Findings, knowledge: Knowledge) -> bool:
    """All its findings are there, or the broader question that screens for it was answered."""
    broader = knowledge.questions.get(question.screened_by or "")
    if broader and _is_told(broader, findings, knowledge):
        return True
    return _is_told(question, findings, knowledge)


def _is_told(question: Question, findings: Findings, knowledge: Knowledge) -> bool:
    """Every finding that it can tell is there; a list half known is asked."""
    if not question.options:
        names = finding_names(question)
        return all(findings.of(name) and name not in findings.assumed for name in names)
    return all(_option_told(question, option, findings, knowledge) for option in question.options)


def _option_told(
    question: Question, option: Option, findings: Findings, knowledge: Knowledge
) -> bool:
    """Said itself, or by the narrower question; what another question asks anyway is left to it."""
    if findings.of(f"{question.id}.{option.id}"):
        return True
    narrower = {knowledge.questions[name.partition(".")[0]].screened_by for name in option.tells}
    if option.tells and narrower != {question.id}:
        return True
    return bool(option.tells) and all(findings.of(name) for name in option.tells)
