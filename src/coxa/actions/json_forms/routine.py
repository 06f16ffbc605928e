"""Routines, their session of today, and rounds as JSON."""

from typing import Any

from coxa.actions.json_forms.reason import reason_form
from coxa.actions.routines.show import ShownRoutine
from coxa.knowledge.movement import Dose
from coxa.routine.round import Round
from coxa.routine.step import LeftOut, Step, Variant
from coxa.store.json_values import as_json


def listed_form(shown: ShownRoutine) -> dict[str, Any]:
    """One object of `coxa routine list --json`."""
    routine = shown.routine
    return {
        "id": routine.id,
        "title": routine.title,
        "moment": routine.moment.value,
        "minutes": routine.minutes,
        "times_a_week": routine.times_a_week,
        "equipment": list(routine.equipment),
        "conditions": list(routine.conditions),
        "asked_today": shown.asked,
        "offered": shown.session.offered,
        "last_done": shown.last.day.isoformat() if shown.last else None,
        "reasons": [reason_form(each) for each in shown.session.reasons],
    }


def routine_form(shown: ShownRoutine) -> dict[str, Any]:
    """`coxa routine show --json`: as the list has it, with its steps and what is left out."""
    return {
        **listed_form(shown),
        "text": shown.routine.text,
        "for_whom": shown.routine.for_whom,
        "not_for": shown.routine.not_for,
        "next": shown.routine.next,
        "steps": [_step(step) for step in shown.session.steps],
        "left_out": [_left_out(each) for each in shown.session.left_out],
        "claims": list(shown.routine.claims),
        "sources": list(shown.routine.sources),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "exercise": step.exercise,
        "relief": step.relief,
        "title": step.title,
        "how": list(step.how),
        "sides": list(step.sides),
        **_dose(step.dose),
        "article_dose": step.article_dose.text if step.article_dose else None,
        "rest_s": step.rest_s,
        "seconds": round(step.seconds),
        "by": step.by,
        "load_kg": step.load_kg,
        "optional": step.optional,
        "cautions": list(step.cautions),
        "instead_of": step.instead_of,
        "easier": [_variant(each) for each in step.easier],
        "harder": [_variant(each) for each in step.harder],
        "reasons": [reason_form(each) for each in step.reasons],
        "claims": list(step.claims),
    }


def _dose(dose: Dose | None) -> dict[str, Any]:
    if dose is None:
        return {"dose": None, "sets": None, "reps": None, "hold_s": None, "minutes": None}
    return {
        "dose": dose.text,
        "sets": dose.sets,
        "reps": dose.reps,
        "hold_s": dose.hold_s,
        "minutes": dose.minutes,
    }


def _variant(each: Variant) -> dict[str, Any]:
    return {"exercise": each.exercise, "title": each.title, "by": each.by, **_dose(each.dose)}


def _left_out(each: LeftOut) -> dict[str, Any]:
    return {"exercise": each.exercise, "reasons": [reason_form(each.reason)]}


def round_form(done: Round) -> dict[str, Any]:
    """One object of `coxa routine log --json`."""
    form: dict[str, Any] = as_json(done)
    return form
