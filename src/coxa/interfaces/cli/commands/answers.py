"""`coxa answers`: what went before more pain; an association, never a cause."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import say, say_json, say_wrapped
from coxa.interfaces.cli.shared_options import command


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""
    command(parser, run)


def run(_: argparse.Namespace, here: Here) -> None:
    """Worked out at once, and kept for the page."""
    from coxa.actions.hip_answers.told import work_out
    from coxa.actions.hip_answers.words import could_test, left_out, sentence, standing, together
    from coxa.actions.json_forms.hip_answers import hip_answers_form
    from coxa.actions.shoes.outlooks import shoe_names

    told = work_out(here.runner_id, here.now)
    shoes = shoe_names(here.runner_id)
    if here.as_json:
        say_json(hip_answers_form(told, here.units, shoes))
        return
    say_wrapped(standing(told.answers))
    for effect in told.answers.effects:
        say()
        say_wrapped(f"{sentence(effect, here.units, shoes)} {together(effect)}".rstrip())
    for each in told.answers.left_out:
        say()
        say_wrapped(left_out(each, shoes))
    if told.answers.effects:
        say()
        say_wrapped(could_test(told.answers, shoes))
        say("An association in your own notes, not a cause.")
