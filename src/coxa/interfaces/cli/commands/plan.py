"""`coxa plan new|show|drop`; what happens in between is in `plan_progress`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING

from coxa.interfaces.cli.commands import plan_progress as progress
from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day, day_ahead, distance, race_distance
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import ceiling_text, distance_text, duration_text

if TYPE_CHECKING:
    from coxa.advice.planned import ShownSession

_AHEAD = timedelta(days=27)  # four weeks with today


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    _new(verbs.add_parser("new", help="choose a plan"))
    show = verbs.add_parser("show", help="one session a day")
    show.add_argument("--from", metavar="DAY", dest="first")
    show.add_argument("--to", metavar="DAY", dest="last")
    show.add_argument("--on", metavar="DAY", help="seen from that day instead of today")
    command(show, run_show)
    progress.arguments(verbs)
    command(verbs.add_parser("drop", help="stop following it"), run_drop)


def _new(new: argparse.ArgumentParser) -> None:
    new.add_argument("--template", metavar="NAME", help="article, ladder or build")
    new.add_argument("--start", metavar="DAY")
    new.add_argument("--days", metavar="mon,wed,sat", help="the days you can run on")
    new.add_argument("--long-day", metavar="sun", help="the day of the longest run")
    new.add_argument("--minutes", type=int, metavar="N", help="the time there is on a day")
    new.add_argument("--goal", metavar="DIST", help="build: a distance a week, such as 40km")
    new.add_argument("--race-date", metavar="DAY")
    new.add_argument("--race-distance", metavar="DIST", help="in km, or 26.2mi")
    new.add_argument("--step", type=int, default=0, metavar="N", help="ladder: begin on that step")
    command(new, run_new)


def run_new(given: argparse.Namespace, here: Here) -> None:
    """The plan before is dropped."""
    from coxa.actions.json_forms.plan_choice import plan_choice_form
    from coxa.actions.plans.new import plan_new, suggested_template
    from coxa.plan.choice import PlanChoice

    template = given.template or suggested_template(here.runner_id, here.today)
    long_day = _weekdays(given.long_day)[0] if given.long_day else None
    wish = PlanChoice(
        template,
        day_ahead(given.start, here.today) if given.start else here.today,
        _weekdays(given.days) if given.days else (),
        long_day,
        given.minutes,
        distance(given.goal, here.units) if given.goal else None,
        day_ahead(given.race_date, here.today) if given.race_date else None,
        race_distance(given.race_distance) if given.race_distance else None,
        given.step,
    )
    choice = plan_new(here.runner_id, wish, here.now)
    if here.as_json:
        say_json(plan_choice_form(choice))
    else:
        say(f"Plan {choice.template} from {day_text(choice.start)}. See it: coxa plan show")


def _weekdays(text: str) -> tuple[int, ...]:
    from coxa.actions.json_forms.plan_choice import WEEKDAYS

    names = [part.strip().lower()[:3] for part in text.split(",")]
    if any(name not in WEEKDAYS for name in names):
        raise WrongUse(f"{text!r}: write weekdays such as mon,wed,sat.")
    return tuple(WEEKDAYS.index(name) for name in names)


def run_show(given: argparse.Namespace, here: Here) -> None:
    """Four weeks from today unless told otherwise."""
    from coxa.actions.day_bounds import sane_day
    from coxa.actions.json_forms.session import planned_form
    from coxa.actions.plans.show import plan_show

    on = day(given.on, here.today) if given.on else here.today
    first = day(given.first, here.today) if given.first else on
    last = day(given.last, here.today) if given.last else sane_day(first) + _AHEAD
    sessions = plan_show(here.runner_id, on, first, last)
    if here.as_json:
        for session in sessions:
            say_json(planned_form(session))
    else:
        say_table(_row(session, here) for session in sessions)


def _row(session: "ShownSession", here: Here) -> tuple[str, ...]:
    how = ""
    if session.distance_m is not None:
        how = ceiling_text(session.distance_m, here.units)
    elif session.duration_s is not None:
        how = duration_text(session.duration_s)
    beside = []
    if session.asked_m is not None:
        beside.append(f"the plan: {distance_text(session.asked_m, here.units)}")
    if session.strength is not None:
        beside.append(session.strength.replace("_", " "))
    if session.done_m is not None:
        beside.append(f"done: {distance_text(session.done_m, here.units)}")
    return day_text(session.day), f"week {session.week}", session.title, how, "; ".join(beside)


def run_drop(given: argparse.Namespace, here: Here) -> None:
    """It can be chosen again at any time."""
    from coxa.actions.json_forms.plan_choice import plan_choice_form
    from coxa.actions.plans.drop import plan_drop

    del given
    choice = plan_drop(here.runner_id, here.now)
    if here.as_json:
        say_json(plan_choice_form(choice))
    else:
        say(f"Plan {choice.template} dropped.")
