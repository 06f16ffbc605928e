"""`coxa routine list|show|log`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING

from coxa.interfaces.cli.commands import routine_log
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table, say_wrapped
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.actions.routines.show import ShownRoutine
    from coxa.routine.step import Adapted, Step
    from coxa.values.reason import Reason


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    list_ = verbs.add_parser("list", help="what today asks for first")
    list_.add_argument("--on", metavar="DAY", help="seen from that day instead of today")
    command(list_, run_list)
    show = verbs.add_parser("show", help="one of them, adapted to today")
    show.add_argument("id", metavar="ID")
    show.add_argument("--on", metavar="DAY", help="seen from that day instead of today")
    command(show, run_show)
    routine_log.arguments(verbs.add_parser("log", help="note what was really done"))


def run_list(given: argparse.Namespace, here: Here) -> None:
    """One line a routine."""
    from coxa.actions.json_forms.routine import listed_form
    from coxa.actions.routines.show import routine_list

    on = day(given.on, here.today) if given.on else here.today
    shown = routine_list(here.runner_id, on)
    if here.as_json:
        for each in shown:
            say_json(listed_form(each))
    else:
        say_table(_row(each) for each in shown)


def _row(each: "ShownRoutine") -> tuple[str, ...]:
    state = "today asks for it" if each.asked else "" if each.session.offered else "not today"
    last = f"last on {day_text(each.last.day)}" if each.last else ""
    routine = each.routine
    return routine.id, routine.title, f"{routine.minutes} min", state, last


def run_show(given: argparse.Namespace, here: Here) -> None:
    """Its steps with doses, what was changed, and why."""
    from coxa.actions.json_forms.routine import routine_form
    from coxa.actions.routines.show import routine_show

    on = day(given.on, here.today) if given.on else here.today
    shown = routine_show(here.runner_id, given.id, on)
    if here.as_json:
        say_json(routine_form(shown))
        return
    say(f"{shown.routine.title}, about {shown.routine.minutes} minutes")
    say_wrapped(shown.routine.text)
    if shown.routine.not_for:
        say_wrapped(f"Not for: {shown.routine.not_for}")
    _say_reasons(shown.session.reasons, "")
    if not shown.session.offered:
        say("Not today.")
        return
    _say_steps(shown.session)


def _say_steps(session: "Adapted") -> None:
    for number, step in enumerate(session.steps, start=1):
        dose = f": {step.dose.text}" if step.dose else ""
        say()
        say_wrapped(f"{number}. {step.title}{dose}{_extra(step)}")
        for line in (*step.how, *step.cautions):
            say_wrapped(line, "   ")
        _say_reasons(step.reasons, "   ")
    for each in session.left_out:
        say()
        say_wrapped(f"Left out: {each.exercise}")
        _say_reasons((each.reason,), "   ")


def _extra(step: "Step") -> str:
    optional = " (optional)" if step.optional else ""
    by = f". {step.by}" if step.by else ""
    return f"{optional}{by}"


def _say_reasons(reasons: "tuple[Reason, ...]", indent: str) -> None:
    from coxa.knowledge.load import load_knowledge

    rules = load_knowledge().rules
    for each in reasons:
        say_wrapped(f"Why: {rules[each.rule].text}", indent)
        careful = each.facts.get("careful")
        if careful:
            say_wrapped(str(careful), indent)
