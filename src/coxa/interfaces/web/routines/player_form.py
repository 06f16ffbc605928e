"""All that the player needs, in one piece of JSON, so that it goes on without a connection."""

from typing import Any

from django.urls import reverse

from coxa.actions.routines.show import ShownRoutine
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.movement import Dose, Tempo
from coxa.knowledge.poses import load_poses
from coxa.routine.pain_rule import AMBER_TO, GREEN_TO, by_level
from coxa.routine.step import SIDE_SWITCH_S, Step, Variant, rep_seconds

HEAVY = "weight"  # the equipment whose load is asked for


def player_form(shown: ShownRoutine, runner_id: int) -> dict[str, Any]:
    """`then` is the pain rule number by number; the page looks it up and decides nothing."""
    routine = shown.routine
    return {
        "routine": routine.id,
        "title": routine.title,
        "runner": runner_id,
        "log": reverse("routines:log", args=[routine.id]),
        "then": [each.value for each in by_level()],
        "green": GREEN_TO,
        "amber": AMBER_TO,
        "checked": shown.standing.checked,
        "turnS": SIDE_SWITCH_S,
        "steps": [_step(step) for step in shown.session.steps if step.exercise],
    }


def _step(step: Step) -> dict[str, Any]:
    exercise = load_knowledge().exercises[step.exercise or ""]
    own = {
        **_movement(exercise.id, step.title, step.how, step.tempo),
        **_amount(step.dose, step.tempo),
        "by": step.by,
    }
    return {
        **own,
        "sides": list(step.sides),
        "restS": step.rest_s,
        "cautions": list(step.cautions),
        "optional": step.optional,
        "weight": HEAVY in exercise.equipment,
        "loadKg": step.load_kg,
        "easier": [_variant(each) for each in step.easier],
        "harder": [_variant(each) for each in step.harder],
    }


def _variant(each: Variant) -> dict[str, Any]:
    return {
        **_movement(each.exercise, each.title, each.how, each.tempo),
        **_amount(each.dose, each.tempo),
        "by": each.by,
    }


def _movement(
    exercise: str, title: str, how: tuple[str, ...], tempo: Tempo | None
) -> dict[str, Any]:
    pose = load_poses().get(exercise)
    version = load_knowledge().version
    figure = f"{reverse('routines:figure', args=[exercise])}?v={version.replace('+', '-')}"
    return {
        "exercise": exercise,
        "title": title,
        "how": list(how),
        "figure": figure if pose else None,
        "shows": pose.shows if pose else "r",
        "outS": tempo.out_s if tempo else 2,
        "holdS": tempo.hold_s if tempo else 0,
        "backS": tempo.back_s if tempo else 2,
    }


def _amount(dose: Dose | None, tempo: Tempo | None) -> dict[str, Any]:
    """Repetitions, or seconds; one of them."""
    if dose is None:
        return {"sets": 1, "reps": None, "seconds": 60, "repS": 0}
    seconds = dose.hold_s if dose.minutes is None else dose.minutes * 60
    return {
        "sets": dose.sets,
        "reps": dose.reps,
        "seconds": seconds,
        "repS": rep_seconds(tempo),
    }
