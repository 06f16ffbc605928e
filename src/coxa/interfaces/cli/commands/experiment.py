"""`coxa experiment new|show|pause|resume|end|kept`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table, say_wrapped
from coxa.interfaces.cli.shared_options import command
from coxa.values.experiments import Ended, Experiment, Factor

if TYPE_CHECKING:
    from coxa.actions.experiments.shown import Shown

_FACTORS = tuple(factor.value for factor in Factor)


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    new = verbs.add_parser("new", help="begin one today")
    new.add_argument("factor", choices=_FACTORS, metavar="WHAT", help=", ".join(_FACTORS))
    new.add_argument("--a", default="", metavar="WORDS", help="the one way, in your words")
    new.add_argument("--b", default="", metavar="WORDS", help="the other way")
    new.add_argument("--pairs", type=int, default=4, metavar="N", help="pairs of blocks, 4 to 8")
    new.add_argument("--block-days", type=int, default=7, metavar="N", help="4 to 14")
    command(new, run_new)
    command(verbs.add_parser("show", help="how it stands, and those that are over"), run_show)
    command(verbs.add_parser("pause", help="no block goes by"), run_pause)
    command(verbs.add_parser("resume", help="go on where it stood"), run_resume)
    end = verbs.add_parser("end", help="it is over")
    end.add_argument("--undo", action="store_true", help="it goes on after all")
    command(end, run_end)
    kept = verbs.add_parser("kept", help="whether a day was done as its block asked")
    kept.add_argument("day", metavar="DAY")
    kept.add_argument("--no", action="store_true", help="it was not; its runs do not count")
    command(kept, run_kept)


def run_new(given: argparse.Namespace, here: Here) -> None:
    """Shows how it stands."""
    from coxa.actions.experiments.change import start_experiment

    shown = start_experiment(
        here.runner_id,
        Factor(given.factor),
        here.today,
        here.now,
        a=given.a,
        b=given.b,
        pairs=given.pairs,
        block_days=given.block_days,
    )
    _say(shown, here)


def run_show(given: argparse.Namespace, here: Here) -> None:
    """All of them, the newest first."""
    from coxa.actions.experiments.shown import experiments

    del given
    found = experiments(here.runner_id, here.today)
    if not found and not here.as_json:
        say("No experiment yet. Begin one with: coxa experiment new WHAT")
    for shown in found:
        _say(shown, here)


def run_pause(given: argparse.Namespace, here: Here) -> None:
    """The one that goes on."""
    from coxa.actions.experiments.change import pause_experiment

    del given
    _say(pause_experiment(here.runner_id, _going(here), here.today), here)


def run_resume(given: argparse.Namespace, here: Here) -> None:
    """Refused while the hip is in the way."""
    from coxa.actions.experiments.change import resume_experiment

    del given
    _say(resume_experiment(here.runner_id, _going(here), here.today), here)


def run_end(given: argparse.Namespace, here: Here) -> None:
    """By the runner's choice, and back."""
    from coxa.actions.experiments.change import end_experiment, reopen_experiment

    change = reopen_experiment if given.undo else end_experiment
    id_ = _newest(here) if given.undo else _going(here)
    _say(change(here.runner_id, id_, here.today), here)


def run_kept(given: argparse.Namespace, here: Here) -> None:
    """A day of the newest experiment."""
    from coxa.actions.experiments.change import mark_kept

    on = day(given.day, here.today)
    shown = mark_kept(here.runner_id, _newest(here), on, kept=not given.no, on=here.today)
    _say(shown, here)


def _going(here: Here) -> int:
    from coxa.actions.experiments.shown import running_today

    shown = running_today(here.runner_id, here.today)
    if shown is None or shown.experiment.id is None:
        raise WrongUse("No experiment goes on.")
    return shown.experiment.id


def _newest(here: Here) -> int:
    from coxa.actions.experiments.shown import experiments

    found = experiments(here.runner_id, here.today)
    if not found or found[0].experiment.id is None:
        raise WrongUse("There is no experiment yet.")
    return found[0].experiment.id


def _say(shown: "Shown", here: Here) -> None:
    from coxa.actions.json_forms.experiment import experiment_form

    if here.as_json:
        say_json(experiment_form(shown))
        return
    told = shown.experiment
    say(f"Experiment {told.id}: {told.a}, or {told.b}; since {day_text(told.started)}")
    for line in _lines(shown, told):
        say_wrapped(line, "")
    say_table(_rows(shown), right=(0,))


def _lines(shown: "Shown", told: Experiment) -> list[str]:
    from coxa.actions.experiments import words

    if told.ended_why is not None:
        ended = [words.ENDED[Ended(told.ended_why)]]
        if shown.gentler is not None:
            return [*ended, words.worse_line(told, shown.gentler)]
        read = [words.read_out_line(told, shown.read_out)] if shown.read_out else []
        found = shown.read_out is not None and shown.read_out.more_with_a is not None
        return [*ended, *read, *([words.NO_CAUSE_ELSE] if found else [])]
    line = words.today_line(told, shown.standing)
    return [line or words.paused_line(told)]


def _rows(shown: "Shown") -> list[tuple[str, ...]]:
    from coxa.actions.experiments.words import left_words

    return [
        (
            str(block.number),
            shown.experiment.words(block.arm),
            f"from {day_text(block.first)}",
            f"{len(block.levels)} of {len(block.runs)} runs count",
            left_words(block),
        )
        for block in shown.standing.blocks
    ]
