"""Start an experiment, pause it, go on, end it, and say what was not kept to."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from secrets import randbits

from coxa.actions.experiments.shown import OWN_PAUSE, Shown, experiment, paused, why_not
from coxa.actions.experiments.words import BARRED, FACTORS
from coxa.actions.refusals import Refused
from coxa.inference.experiment.design import (
    LEAST_BLOCK_DAYS,
    LEAST_PAIRS,
    MOST_BLOCK_DAYS,
    MOST_PAIRS,
    USUAL_BLOCK_DAYS,
)
from coxa.store import experiments as stored
from coxa.values.experiments import Ended, Experiment, Factor

MOST_WORDS = 80


def start_experiment(  # noqa: PLR0913 - the choices of one form
    runner_id: int,
    factor: Factor,
    on: date,
    now: datetime,
    *,
    a: str = "",
    b: str = "",
    pairs: int = LEAST_PAIRS,
    block_days: int = USUAL_BLOCK_DAYS,
    seed: int | None = None,
) -> Shown:
    """Begin one today. Raises `Refused`: while the hip is in the way, or another one goes on."""
    words = FACTORS[factor]
    one, other = a.strip() or words.a, b.strip() or words.b
    if one == other or max(len(one), len(other)) > MOST_WORDS:
        raise Refused(f"Name two different ways, each in at most {MOST_WORDS} letters.")
    if not LEAST_PAIRS <= pairs <= MOST_PAIRS:
        raise Refused(f"It takes {LEAST_PAIRS} to {MOST_PAIRS} pairs of blocks.")
    if not LEAST_BLOCK_DAYS <= block_days <= MOST_BLOCK_DAYS:
        raise Refused(f"A block has {LEAST_BLOCK_DAYS} to {MOST_BLOCK_DAYS} days.")
    _refuse_second(runner_id)
    _refuse_barred(runner_id, on)
    drawn = randbits(31) if seed is None else seed
    made = Experiment(None, factor, one, other, on, pairs, block_days, drawn)
    return experiment(runner_id, stored.add_experiment(runner_id, made, now).id or 0, on)


def pause_experiment(runner_id: int, experiment_id: int, on: date) -> Shown:
    """From today on no block goes by. Raises `NotFound`, `Refused`."""
    found = _going(runner_id, experiment_id)
    if found.is_paused(on):
        raise Refused("It is paused already.")
    stored.keep_experiment(runner_id, paused(found, on, OWN_PAUSE))
    return experiment(runner_id, experiment_id, on)


def resume_experiment(runner_id: int, experiment_id: int, on: date) -> Shown:
    """It goes on today where it stood. Raises `NotFound`, `Refused`."""
    found = _going(runner_id, experiment_id)
    if not found.is_paused(on):
        raise Refused("It is not paused.")
    _refuse_barred(runner_id, on)
    yesterday = on - timedelta(days=1)
    pauses = tuple(
        replace(pause, until=yesterday) if pause.until is None else pause for pause in found.pauses
    )
    kept = tuple(p for p in pauses if p.until is None or p.since <= p.until)
    stored.keep_experiment(runner_id, replace(found, pauses=kept))
    return experiment(runner_id, experiment_id, on)


def end_experiment(runner_id: int, experiment_id: int, on: date) -> Shown:
    """It is over, by the runner's choice. Raises `NotFound`, `Refused`."""
    found = _going(runner_id, experiment_id)
    stored.keep_experiment(runner_id, replace(found, ended=on, ended_why=Ended.CHOICE))
    return experiment(runner_id, experiment_id, on)


def reopen_experiment(runner_id: int, experiment_id: int, on: date) -> Shown:
    """An end by choice is taken back. Raises `NotFound`, `Refused`."""
    found = stored.experiment(runner_id, experiment_id)
    if found.ended_why != Ended.CHOICE:
        raise Refused("Only an end of your own can be taken back.")
    _refuse_second(runner_id)
    stored.keep_experiment(runner_id, replace(found, ended=None, ended_why=None))
    return experiment(runner_id, experiment_id, on)


def mark_kept(runner_id: int, experiment_id: int, day: date, *, kept: bool, on: date) -> Shown:
    """Whether a day was done as its block asked. Raises `NotFound`, `Refused`."""
    found = stored.experiment(runner_id, experiment_id)
    if not found.started <= day <= on:
        raise Refused("That day does not lie in the experiment.")
    others = tuple(each for each in found.not_kept if each != day)
    days = others if kept else tuple(sorted((*others, day)))
    stored.keep_experiment(runner_id, replace(found, not_kept=days))
    return experiment(runner_id, experiment_id, on)


def drop_experiment(runner_id: int, experiment_id: int) -> None:
    """Remove one for good. Raises `NotFound`."""
    stored.drop_experiment(runner_id, experiment_id)


def _going(runner_id: int, experiment_id: int) -> Experiment:
    found = stored.experiment(runner_id, experiment_id)
    if found.ended is not None:
        raise Refused("It is over.")
    return found


def _refuse_second(runner_id: int) -> None:
    if any(each.ended is None for each in stored.experiments(runner_id)):
        raise Refused("One experiment at a time; end the one that goes on first.")


def _refuse_barred(runner_id: int, on: date) -> None:
    against = why_not(runner_id, on)
    if against is not None:
        raise Refused(BARRED[against])
