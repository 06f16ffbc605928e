"""The outcome of a check as the contract writes it."""

from typing import Any

from coxa.actions.json_forms.reason import reason_form
from coxa.knowledge.shapes import Knowledge
from coxa.triage.assessment import Assessment, Pattern, RaisedFlag

MOST_PATTERNS = 8


def assessment_form(assessment: Assessment, knowledge: Knowledge) -> dict[str, Any]:
    """Urgency, running, flags, and at most eight patterns, best fit first."""
    return {
        "on": assessment.on.isoformat(),
        "urgency": assessment.urgency.value,
        "see_within_days": assessment.see_within_days,
        "stop_running": assessment.stop_running,
        "see": [_carer(id_, knowledge) for id_ in assessment.see],
        "red_flags": [_flag(flag, knowledge) for flag in assessment.flags],
        "patterns": [_pattern(each, knowledge) for each in assessment.patterns[:MOST_PATTERNS]],
        "advice": [_phrase(id_, knowledge) for id_ in assessment.advice],
        "not_asked": list(assessment.not_asked),
        "reasons": [reason_form(reason) for reason in assessment.reasons],
        "knowledge_version": assessment.knowledge_version,
    }


def _pattern(pattern: Pattern, knowledge: Knowledge) -> dict[str, Any]:
    known = knowledge.conditions.get(pattern.id)
    return {
        "id": pattern.id,
        "name": known.name if known else pattern.id,
        "aliases": list(known.aliases) if known else [],
        "group": known.group if known else None,
        "fit": pattern.fit,
        "serious": pattern.serious,
        "for": list(pattern.speaks_for),
        "against": list(pattern.against),
        "unknown": list(pattern.unknown),
    }


def _carer(id_: str, knowledge: Knowledge) -> dict[str, Any]:
    known = knowledge.carers.get(id_)
    return {"who": known.name if known else id_, "why": known.why if known else ""}


def _flag(flag: RaisedFlag, knowledge: Knowledge) -> dict[str, Any]:
    known = knowledge.flags.get(flag.id)
    return {
        "id": flag.id,
        "text": known.text if known else flag.id,
        "urgency": flag.urgency.value,
        "stop_running": flag.stop_running,
        "because": list(flag.because),
    }


def _phrase(id_: str, knowledge: Knowledge) -> dict[str, Any]:
    """A check kept from an older knowledge may name a phrase that is gone; its id stays."""
    known = knowledge.phrases.get(id_)
    return {"text": known.text if known else id_, "claims": list(known.claims) if known else []}
