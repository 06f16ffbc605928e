"""`coxa routine log`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import re
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day, instant_on, places
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.actions.routines.log import NewRound
    from coxa.routine.round import Round, StepDone

_NOON = time(12)
_STEP = re.compile(r"(?P<exercise>EX\d+)(?:=(?P<sets>\d+)(?:x(?P<amount>\d+)(?P<unit>s|min)?)?"
                   r"(?:@(?P<kg>\d+(?:\.\d+)?))?)?")  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """Without --step all of today's session counts as done."""
    parser.add_argument("id", metavar="ID", nargs="?", help="the routine; with --list none")
    step = "what was done, such as EX17=3x8, EX09=3x20s or EX18=3x5@40 (kg)"
    parser.add_argument("--step", metavar="STEP", action="append", default=[], help=step)
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--minutes", type=float, metavar="N", help="how long it took")
    parser.add_argument("--effort", type=int, metavar="0-10", help="how hard it was")
    parser.add_argument("--pain", type=int, metavar="0-10", help="the worst while doing it")
    parser.add_argument("--now", type=int, metavar="0-10", help="the hip after it")
    parser.add_argument("--where", metavar="PLACE", action="append", default=[])
    parser.add_argument("--limp", action=argparse.BooleanOptionalAction)
    parser.add_argument("--stopped", action="store_true", help="ended before its end")
    parser.add_argument("--note", default="")
    parser.add_argument("--list", action="store_true", help="what was logged, oldest first")
    parser.add_argument("--undo", type=int, metavar="LOG", help="take a round back")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Log, list or undo."""
    from coxa.actions.routines.log import log_routine, rounds_of, undo_round

    if given.list:
        _list(rounds_of(here.runner_id), here)
    elif given.undo is not None:
        _show(undo_round(here.runner_id, given.undo, here.now), here, "Taken back")
    elif not given.id:
        raise WrongUse("Name the routine: coxa routine log strength_a")
    else:
        _show(log_routine(here.runner_id, _round(given, here), here.now), here, "Logged")


def _round(given: argparse.Namespace, here: Here) -> "NewRound":
    from coxa.actions.routines.log import NewRound
    from coxa.routine.round import Ended

    on = day(given.on, here.today) if given.on else here.today
    return NewRound(
        routine=given.id,
        day=on,
        at=_at(given.at, on, here),
        steps=tuple(_step(text) for text in given.step) or None,
        ended=Ended.STOPPED if given.stopped else Ended.FINISHED,
        duration_s=None if given.minutes is None else given.minutes * 60,
        effort=given.effort,
        pain=given.pain,
        hip_now=given.now,
        limp=given.limp,
        places=places(given.where, None),
        note=given.note,
    )


def _at(text: str | None, on: date, here: Here) -> datetime:
    if text:
        return instant_on(text, on, here.zone).astimezone(UTC)
    if on == here.today:
        return here.now
    return datetime.combine(on, _NOON, tzinfo=here.zone)


def _step(text: str) -> "StepDone":
    from coxa.routine.round import StepDone

    found = _STEP.fullmatch(text.strip().replace("×", "x"))
    if found is None:
        raise WrongUse(f"{text!r}: write a step such as EX17=3x8, EX09=3x20s or EX18=3x5@40.")
    amount = int(found["amount"]) if found["amount"] else None
    unit = found["unit"]
    return StepDone(
        found["exercise"],
        sets=int(found["sets"]) if found["sets"] else None,
        reps=amount if unit is None else None,
        hold_s=amount if unit == "s" else None,
        minutes=amount if unit == "min" else None,
        load_kg=float(found["kg"]) if found["kg"] else None,
    )


def _show(done: "Round", here: Here, did: str) -> None:
    from coxa.actions.json_forms.routine import round_form

    if here.as_json:
        say_json(round_form(done))
        return
    say(f"{did}: {done.routine}, {day_text(done.day)}. Undo: coxa routine log --undo {done.id}")


def _list(rounds: "tuple[Round, ...]", here: Here) -> None:
    from coxa.actions.json_forms.routine import round_form

    if here.as_json:
        for done in rounds:
            say_json(round_form(done))
        return
    if not rounds:
        say("Nothing logged yet.")
    say_table(
        (str(done.id), day_text(done.day), done.routine, done.ended.value, _effort(done))
        for done in rounds
    )


def _effort(done: "Round") -> str:
    return "" if done.effort is None else f"effort {done.effort} of 10"
