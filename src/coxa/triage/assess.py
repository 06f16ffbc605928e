"""The outcome of a check: one pure function from answers to an assessment."""

from collections.abc import Mapping
from datetime import date

from coxa.knowledge.shapes import Knowledge
from coxa.triage.advise import advice_phrases
from coxa.triage.answers import Said
from coxa.triage.assessment import Assessment, RaisedFlag
from coxa.triage.findings import Findings, findings_in
from coxa.triage.flags import raised_flags
from coxa.triage.harmless import harmless_forms
from coxa.triage.next_question import open_red_flags
from coxa.triage.patterns import patterns_among, ranked
from coxa.triage.view import View
from coxa.triage.why import Ground, reasons_for
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency, most_urgent

LIMPS = ("walking.limp", "walking.cannot", "walking.unbearable")


def assess(
    answers: Mapping[str, object], profile: Profile, knowledge: Knowledge, on: date
) -> Assessment:
    """What the answers come to. Raises `UnknownQuestion` or `BadAnswer`, naming the question."""
    findings = findings_in(answers, profile, knowledge, on)
    every = ranked(findings, knowledge)
    flags = raised_flags(findings, knowledge, every)
    urgency = most_urgent([flag.urgency for flag in flags])
    limps = bool(View(findings, unknown_counts=True).any(*LIMPS))
    stop_running = limps or any(flag.stop_running for flag in flags)
    harmless = harmless_forms(findings)
    not_asked = open_red_flags(findings, knowledge)
    return Assessment(
        on=on,
        urgency=urgency,
        see_within_days=_see_within(flags, urgency, knowledge),
        stop_running=stop_running,
        see=_carers(flags, urgency, knowledge),
        flags=flags,
        harmless=harmless,
        advice=_that_fit(
            advice_phrases(flags, urgency, stop_running, harmless, not_asked), findings
        ),
        reasons=reasons_for(Ground(answers, findings, flags, limps, not_asked, knowledge)),
        knowledge_version=knowledge.version,
        not_asked=not_asked,
        patterns=patterns_among(every),
    )


def _that_fit(phrases: tuple[str, ...], findings: Findings) -> tuple[str, ...]:
    """Nobody with pain of one side is told how long sore muscles of both take."""
    sore = findings.of("with_running.sore_both") is Said.YES
    return tuple(phrase for phrase in phrases if sore or phrase != "triage.soreness")


def _see_within(
    flags: tuple[RaisedFlag, ...], urgency: Urgency, knowledge: Knowledge
) -> int | None:
    """The shortest time that any flag of the highest urgency asks for."""
    days = [knowledge.flags[flag.id].see_within_days for flag in flags if flag.urgency is urgency]
    return min((each for each in days if each is not None), default=None)


def _carers(
    flags: tuple[RaisedFlag, ...], urgency: Urgency, knowledge: Knowledge
) -> tuple[str, ...]:
    """Whom the most urgent flags send to; milder visits can wait until that one."""
    named = (
        carer for flag in flags if flag.urgency is urgency for carer in knowledge.flags[flag.id].see
    )
    return tuple(dict.fromkeys(named))
