"""`coxa link`: a fresh address that signs in, while `coxa serve` runs elsewhere."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from datetime import UTC, datetime

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """For a browser on this machine, or for one phone."""
    parser.add_argument(
        "--phone", action="store_true", help="a square to point one phone's camera at"
    )
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """One address, good once and for 15 minutes."""
    from coxa.interfaces.web.announce import show_square
    from coxa.interfaces.web.fresh_link import fresh_link, fresh_phone_link

    link = (fresh_phone_link if given.phone else fresh_link)(here.home, datetime.now(UTC))
    if here.as_json:
        say_json({"link": link})
    elif given.phone:
        show_square(link)
    else:
        say(link)
