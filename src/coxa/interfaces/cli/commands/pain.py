"""`coxa pain LEVEL …`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from coxa.diary.entry import Kind, PainEntry, When
from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day, distance, instant_on, places
from coxa.interfaces.cli.saying import day_text, say, say_aside, say_json, say_table
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.actions.record_pain import NewPain

# A note for an earlier day without a time: after getting up, or the middle of the day.
_MORNING, _NOON = time(8), time(12)


def arguments(parser: argparse.ArgumentParser) -> None:
    """All but the level may be left out."""
    parser.add_argument("level", metavar="LEVEL", nargs="?", help="0 no pain, 10 the worst")
    parser.add_argument("--where", metavar="PLACE", action="append", default=[])
    parser.add_argument("--side", choices=("left", "right", "both"))
    parser.add_argument("--when", choices=[when.value for when in When])
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], action="append")
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--began-at", metavar="DIST", help="how far into the run it began")
    for mark in ("woke", "limp", "painkiller"):
        parser.add_argument(f"--{mark}", action=argparse.BooleanOptionalAction)
    parser.add_argument("--note", default="")
    parser.add_argument("--list", action="store_true", help="what was noted, oldest first")
    parser.add_argument("--undo", action="store_true", help="take the last note back")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Note, list or undo."""
    from coxa.actions.record_pain import pain_entries, record_pain, undo_last_pain

    if given.list:
        _list(pain_entries(here.runner_id), here)
    elif given.undo:
        _show(undo_last_pain(here.runner_id, here.now), here, "Taken back")
    else:
        entry = record_pain(here.runner_id, _pain(given, here), here.now)
        if entry.day > here.today:  # mostly a slip of the year
            say_aside("That day is still to come: Today does not know of this note before it.")
        _show(entry, here, "Noted")


def _pain(given: argparse.Namespace, here: Here) -> "NewPain":
    from coxa.actions.record_pain import NewPain

    if given.side and not given.where:
        raise WrongUse("--side needs a place: --where groin")
    on = day(given.on, here.today) if given.on else None
    when = When(given.when) if given.when else None
    at = _at(given.at, on, when, here)
    return NewPain(
        level=_level(given.level),
        day=on or at.astimezone(here.zone).date(),
        at=at,
        places=places(given.where, given.side),
        when=when,
        kinds=tuple(Kind(kind) for kind in given.kind or ()),
        woke=given.woke,
        limp=given.limp,
        painkiller=given.painkiller,
        note=given.note,
        began_at_m=distance(given.began_at, here.units) if given.began_at else None,
    )


def _level(text: str | None) -> int:
    if text is None:
        raise WrongUse("Say how much it hurts, from 0 (no pain) to 10: coxa pain 3")
    if not text.isdecimal():
        raise WrongUse(f"{text!r} is not a pain level; it is a whole number from 0 to 10.")
    return int(text)


def _at(text: str | None, on: date | None, when: When | None, here: Here) -> datetime:
    if text:
        return instant_on(text, on or here.today, here.zone)
    if on is None or on == here.today:
        return here.now
    clock = _MORNING if when is When.MORNING else _NOON
    return datetime.combine(on, clock, tzinfo=here.zone)


def _show(entry: PainEntry, here: Here, did: str) -> None:
    from coxa.actions.json_forms.pain import pain_form

    if here.as_json:
        say_json(pain_form(entry))
        return
    say(f"{did}: {_words(entry)}, {day_text(entry.day)}. Undo: coxa pain --undo")


def _list(entries: tuple[PainEntry, ...], here: Here) -> None:
    from coxa.actions.json_forms.pain import pain_form

    if here.as_json:
        for entry in entries:
            say_json(pain_form(entry))
        return
    if not entries:
        say("Nothing noted yet. A quiet day is worth a note too: coxa pain 0")
    say_table(
        (day_text(entry.day), str(entry.level), entry.when or "", _places(entry), entry.note)
        for entry in entries
    )


def _words(entry: PainEntry) -> str:
    where = _places(entry)
    return f"{where}, {entry.level}" if where else str(entry.level)


def _places(entry: PainEntry) -> str:
    return " and ".join(place.words for place in entry.places)
