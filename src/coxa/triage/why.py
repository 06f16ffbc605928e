"""The reasons of an assessment: rules of the knowledge, with the answers they used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coxa.knowledge.shapes import Knowledge
from coxa.triage.answers import DONT_KNOW, Said, finding_names
from coxa.triage.assessment import RaisedFlag
from coxa.triage.findings import Findings
from coxa.triage.harmless import harmless_questions
from coxa.values.reason import Fact, Reason


@dataclass(frozen=True)
class Ground:
    """All that a check was judged by."""

    answers: Mapping[str, object]
    findings: Findings
    flags: tuple[RaisedFlag, ...]
    limps: bool
    not_asked: tuple[str, ...]
    knowledge: Knowledge


def reasons_for(ground: Ground) -> tuple[Reason, ...]:
    """One reason a flag, most urgent first, then what else decided."""
    return (
        *(_flag(flag, ground) for flag in ground.flags),
        *_how_flags_count(ground),
        *_what_else(ground),
    )


def _flag(flag: RaisedFlag, ground: Ground) -> Reason:
    facts: dict[str, Fact] = {"flag": flag.id}
    facts |= {question: _as_text(question, ground) for question in flag.because}
    return Reason("triage.flag", facts, ground.knowledge.flags[flag.id].sources)


def _how_flags_count(ground: Ground) -> Iterator[Reason]:
    if len({flag.urgency for flag in ground.flags}) > 1:
        yield Reason("triage.highest_wins", {"urgency": ground.flags[0].urgency.value})
    asked = dict.fromkeys(question for flag in ground.flags for question in flag.because)
    not_known = [question for question in asked if ground.answers.get(question) == DONT_KNOW]
    if not_known:
        yield Reason("triage.dont_know", {"questions": ", ".join(not_known)})


def _what_else(ground: Ground) -> Iterator[Reason]:
    stopping = [flag.id for flag in ground.flags if flag.stop_running]
    if stopping:
        yield Reason("triage.stop_running", {"flags": ", ".join(stopping)})
    if ground.limps:
        yield Reason("triage.limp", {"walking": str(ground.answers.get("walking"))})
    if harmless := harmless_questions(ground.findings):
        yield Reason("triage.harmless", {"questions": ", ".join(harmless)})
    if not ground.flags:
        yield Reason("triage.no_flag", {"findings": len(ground.findings.said)})
    if ground.not_asked:
        yield Reason("triage.not_asked", {"questions": ", ".join(ground.not_asked)})


def _as_text(question: str, ground: Ground) -> Fact:
    """The answer as it was given, or what the profile said in its place."""
    if question in ground.findings.numbers:
        return ground.findings.numbers[question]
    answer = ground.answers.get(question)
    if isinstance(answer, str | bool):
        return answer
    if isinstance(answer, list | tuple) and answer:
        return ", ".join(str(each) for each in answer)
    return _yes_of(question, ground)


def _yes_of(question: str, ground: Ground) -> str:
    counted = {Said.YES, Said.NOT_KNOWN}
    return ", ".join(
        name.partition(".")[2] or name
        for name in finding_names(ground.knowledge.questions[question])
        if ground.findings.of(name) in counted
    )
