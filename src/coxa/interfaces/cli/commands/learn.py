"""`coxa learn WORDS`."""
# ruff: noqa: PLC0415 - the knowledge is loaded only when it is asked for

import argparse

from coxa.interfaces.cli.saying import say, say_json, say_wrapped
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """No home is needed for it."""
    parser.add_argument("words", metavar="WORDS", nargs="+")
    command(parser, run, opens_home=False)


def run(given: argparse.Namespace, here: object) -> None:
    """Best hits first."""
    from coxa.actions.explaining.learn import learn
    from coxa.actions.json_forms.explanation import found_form

    del here
    hits = learn(" ".join(given.words))
    if given.json:
        for hit in hits:
            say_json(found_form(hit))
        return
    if not hits:
        say("Nothing found. Try a single word, such as tendon.")
    for hit in hits:
        say_wrapped(f"{hit.title}  [{hit.kind}]", f"{hit.id}  ")
