"""`coxa plan where|gate|pause|resume|race`: how it goes, and what life does to it."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING, Any

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day_ahead, race_distance
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table, say_wrapped
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import Units, distance_text

if TYPE_CHECKING:
    from coxa.plan.race import RaceOutlook

_KINDS = ("illness", "travel", "other")


def arguments(verbs: Any) -> None:
    """The verbs between choosing and dropping; `verbs` is argparse's own private class."""
    command(verbs.add_parser("where", help="where you stand, and how it went"), run_where)
    gate = verbs.add_parser("gate", help="ladder: say what holds before the first running step")
    gate.add_argument("holds", nargs="*", metavar="WHAT", help="stairs, stand, squat, sleep")
    command(gate, run_gate)
    pause = verbs.add_parser("pause", help="nothing is asked of these days")
    pause.add_argument("--from", metavar="DAY", dest="first")
    pause.add_argument("--to", metavar="DAY", dest="last")
    pause.add_argument("--for", choices=_KINDS, default="other", dest="kind")
    command(pause, run_pause)
    command(verbs.add_parser("resume", help="end the pause today"), run_resume)
    race = verbs.add_parser("race", help="when could I race that distance?")
    race.add_argument("distance", metavar="DIST", help="in km, or 26.2mi")
    command(race, run_race)


def run_where(given: argparse.Namespace, here: Here) -> int:
    """The step of the ladder, and every change with its reason."""
    from coxa.actions.json_forms.plan_choice import plan_in_force_form
    from coxa.actions.plans.show import plan_in_force
    from coxa.actions.today import today
    from coxa.advice.advice import State
    from coxa.advice.plan_words import event_words, where_words
    from coxa.knowledge.load import load_knowledge

    del given
    plan = plan_in_force(here.runner_id, here.today)
    if plan is None:
        if here.as_json:
            say_json({"plan": None})
        else:
            say("You have no plan yet. Choose one with: coxa plan new")
        return 0
    if here.as_json:
        say_json(plan_in_force_form(plan))
        return 0
    known = load_knowledge()
    say(f"{plan.template.name}, from {day_text(plan.choice.start)}")
    if today(here.runner_id, here.today).state is State.SEE_SOMEONE:
        say("No run until somebody has looked.")
    elif plan.standing is not None and plan.ladder is not None:
        for sentence in where_words(known, plan.ladder, plan.standing, zero_pain=plan.zero_pain):
            say_wrapped(sentence)
        for criterion in plan.ladder.gate:
            if criterion.id in plan.standing.gate_open:
                say_wrapped(f"{criterion.id}: {criterion.text}", "  - ")
    say_table((day_text(event.day), event_words(known, event)) for event in plan.events)
    return 0


def run_gate(given: argparse.Namespace, here: Here) -> None:
    """What is left out is taken back for today."""
    from coxa.actions.plans.gate import gate_criteria, plan_gate

    if not given.holds:
        for criterion in gate_criteria():
            if here.as_json:
                say_json({"id": criterion.id, "text": criterion.text})
            else:
                say_wrapped(f"{criterion.id}: {criterion.text}")
        return
    on = here.today  # a leg is tried today, not on a day that is over or to come
    held = plan_gate(here.runner_id, given.holds, on, here.now)
    if here.as_json:
        say_json({"on": on.isoformat(), "holds": list(held)})
    else:
        say(f"Noted for {day_text(on)}: {', '.join(held)}.")


def run_pause(given: argparse.Namespace, here: Here) -> None:
    """From today and open-ended unless told otherwise."""
    from coxa.actions.plans.pause import plan_pause
    from coxa.plan.choice import Pause, PauseKind

    first = day_ahead(given.first, here.today) if given.first else here.today
    last = day_ahead(given.last, here.today) if given.last else None
    pause = plan_pause(here.runner_id, Pause(first, last, PauseKind(given.kind)), here.now)
    until = "until you say: coxa plan resume" if last is None else f"to {day_text(last)}"
    if here.as_json:
        last_text = None if last is None else last.isoformat()
        say_json({"first": first.isoformat(), "last": last_text, "kind": pause.kind.value})
    else:
        say(f"The plan is paused from {day_text(first)} {until}.")


def run_resume(given: argparse.Namespace, here: Here) -> None:
    """Today is the first day with the plan again."""
    from coxa.actions.plans.pause import plan_resume

    del given
    first = plan_resume(here.runner_id, here.today)
    if here.as_json:
        say_json({"resumed": first.isoformat()})
    else:
        say("The plan goes on from today.")


def run_race(given: argparse.Namespace, here: Here) -> None:
    """Two dates and what they rest on; never a promise."""
    from coxa.actions.json_forms.plan_choice import race_form
    from coxa.actions.plans.race import plan_race

    found = plan_race(here.runner_id, race_distance(given.distance), here.today)
    if here.as_json:
        say_json(race_form(found))
    else:
        _say_race(found, here.units)


def _say_race(found: "RaceOutlook", units: Units) -> None:
    if found.half is None:
        say("Not within three years at this pace of growth; choose a shorter race first.")
        return
    say(f"Half of all plays are ready by {day_text(found.half)}.")
    if found.most is not None:
        say(f"Four of five are ready by {day_text(found.most)}.")
    if found.calmer is not None and found.calmer != found.most:
        say(f"With half as many flares, four of five by {day_text(found.calmer)}.")
    say_wrapped(
        f"Ready means a longest run of {distance_text(found.needed_m, units)}, reached under the "
        f"ceiling. Your record: {found.flare_weeks} weeks with a flare among {found.record_weeks}."
    )
