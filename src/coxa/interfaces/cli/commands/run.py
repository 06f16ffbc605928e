"""`coxa run add|edit|delete|restore|ignore|unignore|confirm|split`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import distance, duration, instant
from coxa.interfaces.cli.saying import day_text, known, say, say_json
from coxa.interfaces.cli.shared_options import command
from coxa.values.surfaces import Surface

_NONE = "none"  # takes a word back
_GROUNDS = (*(each.value for each in Surface), _NONE)

if TYPE_CHECKING:
    from coxa.actions.runs.edit import RunChanges
    from coxa.store.shapes import ActivityLine


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    add = verbs.add_parser("add", help="a run without a file")
    _values(add, required=True)
    command(add, run_add)
    edit = verbs.add_parser("edit", help="what you know better than the file")
    edit.add_argument("id", type=int)
    _values(edit, required=False)
    edit.add_argument("--ascent", metavar="M")
    edit.add_argument("--descent", metavar="M")
    command(edit, run_edit)
    for name, (run, help_) in _MARKS.items():
        verb = verbs.add_parser(name, help=help_)
        verb.add_argument("id", type=int)
        command(verb, run)


def _values(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--start", metavar="TIME", required=required, help="2024-05-01T06:12")
    parser.add_argument("--distance", metavar="DIST", help="5km, 3mi, or your own unit")
    parser.add_argument("--duration", metavar="TIME", help="45:00, 1:02:03 or 45min")
    parser.add_argument("--sport")
    parser.add_argument("--surface", choices=_GROUNDS, help="what it was on; none takes it back")
    parser.add_argument("--effort", metavar="N", help="how hard it felt, 0 to 10; or none")
    parser.add_argument("--title")
    parser.add_argument("--note")
    parser.add_argument("--race", action=argparse.BooleanOptionalAction)


def run_add(given: argparse.Namespace, here: Here) -> None:
    """A run typed by hand."""
    from coxa.actions.runs.add import NewRun, add_run

    run = NewRun(
        start=instant(given.start, here.zone),
        distance_m=distance(given.distance, here.units) if given.distance else None,
        duration_s=duration(given.duration) if given.duration else None,
        sport=given.sport or "running",
        title=given.title,
        note=given.note or "",
        race=bool(given.race),
    )
    line = _felt(add_run(here.runner_id, run, here.now), given, here)
    _show(_on_ground(line, given, here), here, "Added")


def run_edit(given: argparse.Namespace, here: Here) -> None:
    """Only what is named is changed."""
    from coxa.actions.runs.edit import edit_run

    line = edit_run(here.runner_id, given.id, _changes(given, here), here.now)
    line = _felt(line, given, here)
    _show(_on_ground(line, given, here), here, "Changed")


def _on_ground(line: "ActivityLine", given: argparse.Namespace, here: Here) -> "ActivityLine":
    """With what the runner says of the ground, if anything."""
    from coxa.actions.runs.surface import say_surface

    if given.surface is None:
        return line
    said = None if given.surface == _NONE else Surface(given.surface)
    return say_surface(here.runner_id, line.id, said)


def _felt(line: "ActivityLine", given: argparse.Namespace, here: Here) -> "ActivityLine":
    """With how hard it felt, if that was said."""
    from coxa.actions.runs.edit import edit_run

    if given.effort is None:
        return line
    said = _effort(given.effort)
    return edit_run(here.runner_id, line.id, {"perceived_exertion": said}, here.now)


def _effort(text: str) -> float | None:
    from coxa.actions.refusals import Refused

    if text == _NONE:
        return None
    try:
        return float(text)
    except ValueError as error:
        raise Refused("Name the effort from 0 to 10.") from error


def _changes(given: argparse.Namespace, here: Here) -> "RunChanges":
    changes: RunChanges = {}
    if given.start:
        changes["start"] = instant(given.start, here.zone)
    if given.distance:
        changes["distance_m"] = distance(given.distance, here.units)
    if given.duration:
        changes["timer_s"] = duration(given.duration)
    if given.ascent:
        changes["ascent_m"] = distance(f"{given.ascent}m", here.units)
    if given.descent:
        changes["descent_m"] = distance(f"{given.descent}m", here.units)
    if given.sport:
        changes["sport"] = given.sport
    if given.title is not None:
        changes["title"] = given.title
    if given.note is not None:
        changes["note"] = given.note
    if given.race is not None:
        changes["race"] = given.race
    return changes


def run_delete(given: argparse.Namespace, here: Here) -> None:
    """With undo."""
    from coxa.actions.runs.delete import delete_run

    _show(delete_run(here.runner_id, given.id, here.now), here, "Deleted")
    if not here.as_json:
        say(f"Undo: coxa run restore {given.id}")


def run_restore(given: argparse.Namespace, here: Here) -> None:
    """Undo of delete."""
    from coxa.actions.runs.delete import restore_run

    _show(restore_run(here.runner_id, given.id), here, "Restored")


def run_ignore(given: argparse.Namespace, here: Here) -> None:
    """Kept, but it does not count."""
    from coxa.actions.runs.ignore import ignore_run

    _show(ignore_run(here.runner_id, given.id), here, "Does not count any more")


def run_unignore(given: argparse.Namespace, here: Here) -> None:
    """Undo of ignore."""
    from coxa.actions.runs.ignore import unignore_run

    _show(unignore_run(here.runner_id, given.id), here, "Counts again")


def run_confirm(given: argparse.Namespace, here: Here) -> None:
    """The runner's word that it was real."""
    from coxa.actions.runs.confirm import confirm_run

    _show(confirm_run(here.runner_id, given.id), here, "Confirmed")


def run_split(given: argparse.Namespace, here: Here) -> None:
    """Undo of a duplicate: every other recording becomes a run of its own."""
    from coxa.actions.refusals import Refused
    from coxa.actions.runs.activities import activity_detail
    from coxa.actions.runs.split_duplicate import split_duplicate

    others = activity_detail(here.runner_id, given.id).recordings[1:]
    if not others:
        raise Refused("This run has only one recording, so there is nothing to split.")
    for recording in others:
        _show(split_duplicate(here.runner_id, recording.id), here, "Split off")


def _show(line: "ActivityLine", here: Here, did: str) -> None:
    from coxa.actions.json_forms.activity import activity_form

    if here.as_json:
        say_json(activity_form(line))
        return
    far = known(line.distance_m, here.units)
    say(f"{did}: {line.id}, {line.sport}, {day_text(line.day)} {line.start:%H:%M}, {far}.")


_MARKS = {
    "delete": (run_delete, "out of every sum; can be restored"),
    "restore": (run_restore, "bring a deleted run back"),
    "ignore": (run_ignore, "not a run: keep it, but do not count it"),
    "unignore": (run_unignore, "count it again"),
    "confirm": (run_confirm, "an unusually long run that was real"),
    "split": (run_split, "two recordings that are not one run"),
}
