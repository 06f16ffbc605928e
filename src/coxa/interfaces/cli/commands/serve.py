"""`coxa serve`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.shared_options import command

LOOPBACK = "127.0.0.1"
PORT = 8765


def arguments(parser: argparse.ArgumentParser) -> None:
    """On this machine alone, unless told otherwise."""
    parser.add_argument("--host", default=LOOPBACK)
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--lan", action="store_true", help="let phones on the home network in")
    parser.add_argument(
        "--no-link", action="store_true", help="say where, but print nothing that signs in"
    )
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> int | None:
    """Until it is stopped."""
    from coxa.interfaces.web.serve import serve

    status: int | None = serve(
        here.home, given.host, given.port, given.lan, tells_link=not given.no_link
    )
    return status
