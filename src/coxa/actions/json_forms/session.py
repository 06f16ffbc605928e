"""Sessions as the contract writes them."""

from typing import Any

from coxa.actions.json_forms.reason import reason_form
from coxa.advice.advice import Session, Step
from coxa.advice.planned import ShownSession


def session_form(session: Session) -> dict[str, Any]:
    """The session of an advice."""
    return {
        "kind": session.kind.value,
        "title": session.title,
        "distance_m": session.distance_m,
        "duration_s": session.duration_s,
        "steps": [step_form(step) for step in session.steps],
        "cap_m": session.cap_m,
        "done_m": session.done_m,
        "article_m": session.article_m,
        "strength": session.strength,
    }


def step_form(step: Step) -> dict[str, Any]:
    """One part of a session."""
    return {"text": step.text, "run_s": step.run_s, "walk_s": step.walk_s, "times": step.times}


def planned_form(session: ShownSession) -> dict[str, Any]:
    """One line of `coxa plan show --json`."""
    return {
        "date": session.day.isoformat(),
        "kind": session.kind.value,
        "title": session.title,
        "distance_m": session.distance_m,
        "duration_s": session.duration_s,
        "steps": [step_form(step) for step in session.steps],
        "cap_m": session.cap_m,
        "reason": reason_form(session.reason),
        "week": session.week,
        "note": session.note,
        "article_m": session.asked_m,
        "forecast": session.forecast,
        "strength": session.strength,
        "step": session.step,
        "done_m": session.done_m,
    }
