"""`coxa sample [make|drop]`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """Apart from your own runs, and gone when dropped."""
    parser.add_argument("verb", nargs="?", choices=("make", "drop"), default="make")
    parser.add_argument("--on", metavar="DAY", help="the day that its runs end on")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Make it anew, or drop it."""
    from coxa.actions.sample.season import count_as, delete_sample, make_sample

    if given.verb == "drop":
        gone = delete_sample()
        words = "The sample runner is gone." if gone else "There was no sample runner."
    else:
        on = day(given.on, here.today) if given.on else here.today
        gone = False
        make_sample(on, here.now)
        count_as(here.runner_id)
        words = "A sample runner is there; everything about it is made up. See: coxa --sample today"
    if here.as_json:
        say_json({"sample": given.verb == "make", "dropped": gone})
    else:
        say(words)
