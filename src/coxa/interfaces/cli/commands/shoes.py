"""`coxa shoes add|list|edit|use|retire`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day, distance
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import distance_text
from coxa.values.shoes import ShoeKind

if TYPE_CHECKING:
    from coxa.actions.shoes.add import ShoeChanges
    from coxa.actions.shoes.outlooks import ShoeOutlook

_KINDS = tuple(kind.value for kind in ShoeKind)
_NO_PAIR = "none"


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    add = verbs.add_parser("add", help="a new pair")
    add.add_argument("name", metavar="NAME")
    _values(add)
    command(add, run_add)
    edit = verbs.add_parser("edit", help="what you know better of a pair")
    edit.add_argument("shoe", metavar="PAIR", help="its id or name")
    edit.add_argument("--name")
    _values(edit)
    command(edit, run_edit)
    command(verbs.add_parser("list", help="all pairs, and how far they have run"), run_list)
    _use(verbs.add_parser("use", help="which pair runs were in, or will be in"))
    retire = verbs.add_parser("retire", help="a pair that has run enough")
    retire.add_argument("shoe", metavar="PAIR", help="its id or name")
    retire.add_argument("--on", metavar="DAY")
    retire.add_argument("--undo", action="store_true", help="it runs on")
    command(retire, run_retire)


def _values(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=_KINDS)
    parser.add_argument("--brand")
    parser.add_argument("--model")
    parser.add_argument("--bought", metavar="DAY")
    parser.add_argument("--first-used", metavar="DAY")
    parser.add_argument("--start-distance", metavar="DIST", help="what it had run before")
    parser.add_argument("--remind-at", metavar="DIST", help="your own reminder, or: kind")
    _default(parser)


def _default(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--default-for", metavar="SPORT", help="running, trail, … or: none")
    parser.add_argument("--days", metavar="mon,sat", help="by default on these days only")


def _use(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shoe", metavar="PAIR", help="its id or name; none takes the pair away")
    parser.add_argument("runs", metavar="RUN", type=int, nargs="*", help="ids of runs")
    parser.add_argument("--since", metavar="DAY", help="all runs without a pair from that day on")
    parser.add_argument("--until", metavar="DAY", help="and up to that day")
    parser.add_argument("--sport", default="running")
    _default(parser)
    command(parser, run_use)


def run_add(given: argparse.Namespace, here: Here) -> None:
    """Shows the pair."""
    from coxa.actions.shoes.add import add_shoe

    default = _default_of(given)  # read before anything is kept
    line = add_shoe(here.runner_id, _changes(given, here), here.today, here.now)
    _set_default(default, here, line.id)
    _show(here, line.id)


def run_edit(given: argparse.Namespace, here: Here) -> None:
    """Only what is named is changed."""
    from coxa.actions.shoes.add import edit_shoe

    shoe_id, default = _pair(given.shoe, here), _default_of(given)
    edit_shoe(here.runner_id, shoe_id, _changes(given, here), here.today)
    _set_default(default, here, shoe_id)
    _show(here, shoe_id)


def _changes(given: argparse.Namespace, here: Here) -> "ShoeChanges":
    named: dict[str, Any] = {
        "name": given.name,
        "brand": given.brand,
        "model": given.model,
        "kind": given.kind and ShoeKind(given.kind),
        "bought_on": _day(given.bought, here),
        "first_used_on": _day(given.first_used, here),
        "start_distance_m": _distance(given.start_distance, here),
    }
    changes: Any = {name: value for name, value in named.items() if value is not None}
    if given.remind_at is not None:
        by_kind = given.remind_at == "kind"
        changes["remind_at_m"] = None if by_kind else distance(given.remind_at, here.units)
    checked: ShoeChanges = changes
    return checked


def _day(text: str | None, here: Here) -> date | None:
    return None if text is None else day(text, here.today)


def _distance(text: str | None, here: Here) -> float | None:
    return None if text is None else distance(text, here.units)


def _default_of(given: argparse.Namespace) -> tuple[str | None, list[int]] | None:
    """The sport (None takes it back) and weekdays; None where nothing was said of it."""
    from coxa.actions.json_forms.plan_choice import WEEKDAYS

    if given.default_for is None and given.days is None:
        return None
    names = [part.strip().lower()[:3] for part in (given.days or "").split(",") if part.strip()]
    if any(name not in WEEKDAYS for name in names):
        raise WrongUse(f"{given.days!r}: write weekdays such as mon,wed,sat.")
    sport = None if given.default_for == _NO_PAIR else given.default_for or "running"
    return sport, [WEEKDAYS.index(name) for name in names]


def _set_default(default: tuple[str | None, list[int]] | None, here: Here, shoe_id: int) -> None:
    from coxa.actions.shoes.use import use_by_default

    if default is not None:
        use_by_default(here.runner_id, shoe_id, *default)


def run_list(given: argparse.Namespace, here: Here) -> None:
    """Those in use first."""
    from coxa.actions.json_forms.shoe import shoe_form
    from coxa.actions.shoes.outlooks import shoe_outlooks

    del given
    outlooks = shoe_outlooks(here.runner_id, here.today)
    if here.as_json:
        for outlook in outlooks:
            say_json(shoe_form(outlook))
    elif not outlooks:
        say("No shoes here yet. Add a pair with: coxa shoes add NAME")
    else:
        say_table((_row(outlook, here) for outlook in outlooks), right=(0,))


def _row(outlook: "ShoeOutlook", here: Here) -> tuple[str, ...]:
    line = outlook.line
    far = distance_text(line.distance_m, here.units)
    at = distance_text(outlook.reminder.inspect_at_m, here.units)
    return str(line.id), line.name, line.kind.value, f"{far} of {at}", _says(outlook)


def _says(outlook: "ShoeOutlook") -> str:
    if outlook.line.retired_on:
        return f"retired {day_text(outlook.line.retired_on)}"
    words = {"near": "think of the next pair", "reached": "inspect it"}
    if outlook.wear.value in words:
        return words[outlook.wear.value]
    return "" if outlook.due_on is None else f"there about {day_text(outlook.due_on)}"


def run_use(given: argparse.Namespace, here: Here) -> None:
    """Named runs, or all without a pair in a span; with neither, the runs to come."""
    if given.shoe == _NO_PAIR:
        _take_away(given, here)
        return
    shoe_id, default = _pair(given.shoe, here), _default_of(given)
    changed = _wear(given, here, shoe_id)
    if changed is None and default is None:
        default = (given.sport, [])
    _set_default(default, here, shoe_id)
    if not here.as_json:
        many = "the runs to come" if changed is None else f"{changed} run{'s' * (changed != 1)}"
        say(f"Set for {many}.")
    _show(here, shoe_id)


def _wear(given: argparse.Namespace, here: Here, shoe_id: int) -> int | None:
    """How many runs it was set for; None where none were asked for."""
    from coxa.actions.shoes.use import Span, use_shoe, use_shoe_where_bare

    if given.runs:
        return use_shoe(here.runner_id, shoe_id, given.runs)
    if given.since is None and given.until is None:
        return None
    since, until = (day(text, here.today) if text else None for text in (given.since, given.until))
    return use_shoe_where_bare(here.runner_id, shoe_id, Span(since, until, given.sport))


def _take_away(given: argparse.Namespace, here: Here) -> None:
    from coxa.actions.shoes.use import use_shoe

    if not given.runs:
        raise WrongUse("Name the runs that should have no pair.")
    use_shoe(here.runner_id, None, given.runs)
    if here.as_json:
        say_json({"shoe": None, "runs": given.runs})
    else:
        say("Taken away.")


def run_retire(given: argparse.Namespace, here: Here) -> None:
    """Its runs stay with it."""
    from coxa.actions.shoes.retire import retire_shoe, unretire_shoe

    shoe_id = _pair(given.shoe, here)
    if given.undo:
        unretire_shoe(here.runner_id, shoe_id, here.today)
    else:
        on = day(given.on, here.today) if given.on else here.today
        retire_shoe(here.runner_id, shoe_id, on, here.today)
    _show(here, shoe_id)


def _pair(text: str, here: Here) -> int:
    from coxa.actions.shoes.outlooks import shoe_named

    return shoe_named(here.runner_id, text, here.today)


def _show(here: Here, shoe_id: int) -> None:
    from coxa.actions.json_forms.shoe import shoe_form
    from coxa.actions.shoes.outlooks import shoe_outlook

    outlook = shoe_outlook(here.runner_id, shoe_id, here.today)
    if here.as_json:
        say_json(shoe_form(outlook))
    else:
        say_table([_row(outlook, here)])
