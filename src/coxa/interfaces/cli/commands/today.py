"""`coxa today`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, say, say_json, say_wrapped
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import Units, ceiling_text, distance_text, duration_text

if TYPE_CHECKING:
    from coxa.advice.advice import Advice, Session
    from coxa.values.reason import Reason


def arguments(parser: argparse.ArgumentParser) -> None:
    """The day, or a picture in a file."""
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--from", metavar="PICTURE.json", dest="picture")
    parser.add_argument("--picture", action="store_true", dest="show_picture", help=_PICTURE)
    command(parser, run)


_PICTURE = "show what the advice is drawn from, as JSON that --from reads"


def run(given: argparse.Namespace, here: Here) -> None:
    """Headline, session, reasons with their sums, sources."""
    from coxa.actions.json_forms.advice import advice_form
    from coxa.actions.picture_json import picture_json
    from coxa.actions.today import picture_of, today, today_from_picture

    on = day(given.on, here.today) if given.on else None
    if given.show_picture:
        day_ = on or here.today
        say_json(picture_json(picture_of(here.runner_id, day_), day_))
        return
    if given.picture:
        advice = today_from_picture(_text(given.picture), on)
    else:
        advice = today(here.runner_id, on or here.today)
    if here.as_json:
        say_json(advice_form(advice))
    else:
        _show(advice, here.units)


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The picture in {name} cannot be read.") from error


def _show(advice: "Advice", units: Units) -> None:
    say(f"{advice.headline}.")
    say_wrapped(advice.detail)
    for each in advice.see:
        say_wrapped(f"{each.who}: {each.why}", "  See  ")
    _show_session(advice.session, units)
    for allowed in advice.allowed:
        say_wrapped(allowed, "  Still allowed  ")
    for ask in advice.ask:
        say_wrapped(f"{ask.text} ({_command(ask.id)})", "  ?  ")
    _show_sums(advice, units)
    for pair in advice.shoes:
        if pair.notice:
            say_wrapped(pair.notice, "  Shoes  ")
    say()
    say("Why")
    for reason in advice.reasons:
        _show_reason(reason, units, advice.on)


def _show_session(session: "Session", units: Units) -> None:
    parts = [session.title]
    if session.distance_m is not None:
        parts.append(ceiling_text(session.distance_m, units))
    if session.duration_s is not None:
        parts.append(duration_text(session.duration_s))
    if session.cap_m is not None:
        parts.append(f"ceiling {ceiling_text(session.cap_m, units)}")
    say(f"  {', '.join(parts)}")
    for step in session.steps:
        say_wrapped(step.text, "    ")


def _show_sums(advice: "Advice", units: Units) -> None:
    load = advice.load
    if not load.runs_30d:
        say("  No run recorded in the last 30 days")
        return
    plural = "s" if load.runs_30d > 1 else ""
    say(
        f"  Last 7 days {distance_text(load.last_7d_m, units)}, "
        f"last 30 days {distance_text(load.last_30d_m, units)} in {load.runs_30d} run{plural}"
    )
    if load.longest_30d_m is not None and load.longest_on is not None:
        far = distance_text(load.longest_30d_m, units)
        say(f"  Longest of the 30 days before: {far} on {day_text(load.longest_on)}")


def _show_reason(reason: "Reason", units: Units, on: date) -> None:
    from coxa.actions.reason_facts import facts
    from coxa.knowledge.load import load_knowledge

    rule = load_knowledge().rules.get(reason.rule)
    say_wrapped(rule.text if rule else reason.rule, "  - ")
    told = facts(reason, load_knowledge(), units, on, by_name=True)
    if told:
        say_wrapped("; ".join(f"{name}: {value}" for name, value in told), "    ")
    behind = ", ".join((reason.rule, *reason.sources))
    say_wrapped(f"coxa why: {behind}", "    ")


def _command(ask: str) -> str:
    """What answers it in the shell."""
    return "coxa check" if ask == "check" else "coxa pain 0 to 10"
