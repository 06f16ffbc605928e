"""`coxa activities`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, known, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import duration_text


def arguments(parser: argparse.ArgumentParser) -> None:
    """Filters."""
    parser.add_argument("--sport")
    parser.add_argument("--since", metavar="DAY")
    parser.add_argument("--until", metavar="DAY")
    parser.add_argument("--deleted", action="store_true", help="the deleted ones instead")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Newest first."""
    from coxa.actions.json_forms.activity import activity_form
    from coxa.actions.runs.activities import activity_lines
    from coxa.store.shapes import ActivityLine

    lines = activity_lines(
        here.runner_id,
        sport=given.sport,
        since=day(given.since, here.today) if given.since else None,
        until=day(given.until, here.today) if given.until else None,
        deleted=given.deleted,
    )
    if here.as_json:
        for line in lines:
            say_json(activity_form(line))
        return
    if not lines:
        say("No runs here yet. Bring some in with: coxa import FOLDER")

    def row(line: ActivityLine) -> tuple[str, ...]:
        took = line.timer_s or line.elapsed_s
        return (
            str(line.id),
            day_text(line.day),
            f"{line.start:%H:%M}",
            line.sport,
            known(line.distance_m, here.units),
            duration_text(took) if took else "-",
            line.title or ("" if line.counts else "does not count"),
        )

    say_table((row(line) for line in lines), right=(0, 4, 5))
