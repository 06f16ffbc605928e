"""Today's advice as the contract writes it."""

from typing import Any

from coxa.actions.json_forms.reason import reason_form
from coxa.actions.json_forms.session import session_form
from coxa.advice.advice import Advice, Load, PainSummary
from coxa.store.json_values import as_json


def advice_form(advice: Advice) -> dict[str, Any]:
    """The one object of `coxa today --json` and ``GET /api/today``."""
    return {
        "on": advice.on.isoformat(),
        "state": advice.state.value,
        "headline": advice.headline,
        "detail": advice.detail,
        "urgency": advice.urgency.value,
        "see_within_days": advice.see_within_days,
        "see": [{"who": each.who, "why": each.why} for each in advice.see],
        "flags": list(advice.flags),
        "session": session_form(advice.session),
        "allowed": list(advice.allowed),
        "before": advice.before,
        "after": [as_json(each) for each in advice.after],
        "load": _load(advice.load),
        "shoes": [as_json(each) for each in advice.shoes],
        "pain": _pain(advice.pain),
        "ask": [as_json(each) for each in advice.ask],
        "reasons": [reason_form(reason) for reason in advice.reasons],
        "knowledge_version": advice.knowledge_version,
    }


def _load(load: Load) -> dict[str, Any]:
    return {
        "last_7d_m": load.last_7d_m,
        "last_30d_m": load.last_30d_m,
        "runs_30d": load.runs_30d,
        "longest_30d_m": load.longest_30d_m,
        "longest_on": as_json(load.longest_on),
        "spike": load.spike,
        "spike_class": as_json(load.spike_class),
    }


def _pain(pain: PainSummary) -> dict[str, Any]:
    return {
        "trend": pain.trend,
        "soreness_hours": pain.soreness_hours,
        "quiet_days": pain.quiet_days,
        "last_level": pain.last_level,
        "last_day": as_json(pain.last_day),
    }
