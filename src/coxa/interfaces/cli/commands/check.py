"""`coxa check`: the questions, the answers of a file, a talk in the terminal, the all-clear."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from coxa.interfaces.cli.commands.check_summary import run_summary
from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, say, say_aside, say_json, say_wrapped
from coxa.interfaces.cli.shared_options import command
from coxa.values.terms import term_words
from coxa.values.urgency import Urgency


def arguments(parser: argparse.ArgumentParser) -> None:
    """Without any of these it asks here."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--questions", action="store_true", help="every question, one a line")
    what.add_argument("--answers", metavar="FILE|-", help="a JSON object {question: answer}")
    what.add_argument("--clear", action="store_true", help="a clinician cleared the open flags")
    what.add_argument(
        "--unclear", action="store_true", help="take back an all-clear noted within a day"
    )
    what.add_argument("--latest", action="store_true", help="the last check that was kept")
    what.add_argument("--summary", action="store_true", help="one page for the clinician")
    what.add_argument("--anew", action="store_true", help="leave today's unfinished check as it is")
    parser.add_argument("--episode", type=int, metavar="ID", help="the episode to sum up")
    parser.add_argument("--save", action="store_true", help="keep the check")
    parser.add_argument("--corrects", type=int, metavar="ID", help="the kept check it replaces")
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--who", metavar="TEXT", help="who looked")
    parser.add_argument("--found", metavar="TEXT", help="what was found")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """One of these, or the talk."""
    on = day(given.on, here.today) if given.on else here.today
    if given.questions:
        _questions(here)
    elif given.clear:
        _clear(given, here, on)
    elif given.unclear:
        _take_back(here)
    elif given.latest:
        show_latest(here)
    elif given.summary:
        run_summary(here, on, given.episode)
    elif given.answers:
        _assess(_from_file(given.answers), here, on, save=given.save, corrects=given.corrects)
    else:
        _talk(given, here, on)


def _questions(here: Here) -> None:
    from coxa.actions.checks.check_hip import all_questions
    from coxa.actions.json_forms.question import question_form

    for question in all_questions():
        if here.as_json:
            say_json(question_form(question))
        else:
            say_wrapped(f"{question.text}", f"{question.id}: ")


def _clear(given: argparse.Namespace, here: Here, on: date) -> None:
    from coxa.actions.checks.check_hip import clear_flags
    from coxa.actions.json_forms.check import clearance_form

    if not given.who or not given.found:
        raise WrongUse("Say who looked and what was found: --clear --who TEXT --found TEXT")
    clearance = clear_flags(here.runner_id, given.who, given.found, on, here.now)
    if here.as_json:
        say_json(clearance_form(clearance))
    else:
        say(f"Cleared by {clearance.who} on {day_text(clearance.on)}: {clearance.found}")
        say_aside("A mistake? Within a day: coxa check --unclear")


def _take_back(here: Here) -> None:
    from coxa.actions.checks.check_hip import take_back_clearance
    from coxa.actions.refusals import Refused

    if not take_back_clearance(here.runner_id, here.now):
        raise Refused("No all-clear was noted within the last day. An older one is a record.")
    if here.as_json:
        say_json({"taken_back": True})
    else:
        say("The all-clear is taken back. What was open is open again.")


def _from_file(name: str) -> Mapping[str, object]:
    from coxa.actions.checks.check_hip import parse_answers

    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The answers in {name} cannot be read.") from error
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise WrongUse(f"The answers are not JSON: line {error.lineno}: {error.msg}.") from error
    if not isinstance(data, dict):
        raise WrongUse("The answers must be one JSON object {question id: answer}.")
    return parse_answers(data)


def _assess(
    answers: Mapping[str, object], here: Here, on: date, *, save: bool, corrects: int | None
) -> None:
    from coxa.actions.checks.check_hip import assess_answers, save_check
    from coxa.actions.json_forms.assessment import assessment_form
    from coxa.actions.json_forms.check import saved_check_form
    from coxa.knowledge.load import load_knowledge

    knowledge = load_knowledge()
    if save or corrects is not None:
        kept = save_check(here.runner_id, answers, on, here.now, corrects)
        if on > here.today:
            say_aside("That day is still to come: Today does not know of this check before it.")
        form = saved_check_form(kept, knowledge)
    else:
        form = assessment_form(assess_answers(here.runner_id, answers, on), knowledge)
    _show(form, here)


def show_latest(here: Here) -> None:
    """The last check in force. Raises `Refused` where there is none."""
    from coxa.actions.checks.check_hip import latest_check
    from coxa.actions.json_forms.check import saved_check_form
    from coxa.actions.refusals import Refused
    from coxa.knowledge.load import load_knowledge

    kept = latest_check(here.runner_id)
    if kept is None:
        raise Refused("No check has been kept yet.")
    _show(saved_check_form(kept, load_knowledge()), here)


def _talk(given: argparse.Namespace, here: Here, on: date) -> None:
    """A check of today that was left goes on, and what comes of it replaces it."""
    from coxa.actions.checks.check_hip import unfinished_check
    from coxa.interfaces.cli.asking import asked_answers

    say_aside("About 3 minutes; it stays on this machine.")
    say_aside("? is I don't know, < goes back, q leaves and keeps what was said.")
    left = None if given.anew or given.corrects else unfinished_check(here.runner_id, on)
    if left:
        say_aside(f"Going on with check {left.id} of today. A fresh one: coxa check --anew")
    before = dict(left.answers) if left else {}
    answers = asked_answers(here, on, before)
    if not answers:
        raise WrongUse("Nothing was answered, so there is nothing to say.")
    if left and answers == before:
        show_latest(here)
        return
    corrects = left.id if left else given.corrects
    _assess(answers, here, on, save=True, corrects=corrects)
    if not here.as_json:
        say_aside("This check is kept. Correct it with: coxa check --corrects ID")


def _show(form: Mapping[str, Any], here: Here) -> None:
    if here.as_json:
        say_json(form)
        return
    say(_headline(form))
    if form["urgency"] == "emergency":
        _emergency_number(here)
    for each in form["see"]:
        say_wrapped(f"{each['who']}: {each['why']}", "  See  ")
    for each in form["advice"]:
        say_wrapped(each["text"], "  ")
    _signs(form)
    if "id" in form:
        say(f"Kept as check {form['id']}.")


def _signs(form: Mapping[str, Any]) -> None:
    """After what to do: the ones that decided, and how many there are beside them."""
    decided = [each for each in form["red_flags"] if each["urgency"] == form["urgency"]]
    for flag in decided:
        say_wrapped(f"{flag['text']} ({flag['id']})", "  Flag  ")
    others = [each["id"] for each in form["red_flags"] if each not in decided]
    if others:
        say_wrapped(f"And less urgent: {', '.join(others)}. Read one with: coxa why ID", "  ")


def _emergency_number(here: Here) -> None:
    """The one of the runner's country, where that is known."""
    from coxa.actions.profile import show_profile
    from coxa.knowledge.load import load_knowledge

    numbers = load_knowledge().emergency_numbers
    number = numbers.get(show_profile(here.runner_id).country or "", "")
    say(f"If you cannot get there, call {number or 'your emergency number'}.")


def _headline(form: Mapping[str, Any]) -> str:
    days = form["see_within_days"]
    if form["urgency"] == "emergency":
        return "Go to an emergency department now."
    if days is None:
        return "Stop running for now." if form["stop_running"] else "No red flag in your answers."
    within = term_words(days, Urgency(form["urgency"]))
    stop = "Stop running and see somebody" if form["stop_running"] else "See somebody"
    return f"{stop} {within}."
