"""Experiments as they stand, and what came of those that are over."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coxa.actions.today import picture_of, today
from coxa.advice.picture import PICTURE_DAYS
from coxa.inference.experiment.gate import Barred, barred
from coxa.inference.experiment.read_out import Finding, ReadOut, read_out, worse_way
from coxa.inference.experiment.standing import Left, Noted, Standing, standing
from coxa.inference.followed import Followed, followed
from coxa.store import experiments as stored
from coxa.store.hip_answers import ran
from coxa.store.pain import pain_entries
from coxa.training.ran import Ran
from coxa.values.days import days_between
from coxa.values.experiments import Ended, Experiment, Pause

OWN_PAUSE = "choice"


@dataclass(frozen=True)
class Shown:
    """An experiment as it stands. `read_out` is there once it is over, never before."""

    experiment: Experiment
    standing: Standing
    barred: Barred | None
    read_out: ReadOut | None
    gentler: Finding | None  # what ended it for safety


def experiments(runner_id: int, on: date) -> tuple[Shown, ...]:
    """The newest first."""
    against = why_not(runner_id, on)
    runs = noted_runs(runner_id, on)
    return tuple(
        _shown(runner_id, each, runs, against, on) for each in stored.experiments(runner_id)
    )


def experiment(runner_id: int, experiment_id: int, on: date) -> Shown:
    """One. Raises `NotFound`."""
    found = stored.experiment(runner_id, experiment_id)
    against = why_not(runner_id, on)
    return _shown(runner_id, found, noted_runs(runner_id, on), against, on)


def running_today(runner_id: int, on: date) -> Shown | None:
    """The one that goes on, if any: for the line on Today."""
    goes_on = next((each for each in stored.experiments(runner_id) if each.ended is None), None)
    return None if goes_on is None else experiment(runner_id, goes_on.id or 0, on)


def why_not(runner_id: int, on: date) -> Barred | None:
    """What stands in the way of any experiment on that day."""
    cleared = picture_of(runner_id, on).clearance
    bone = cleared is not None and cleared.bone and days_between(cleared.on, on) <= PICTURE_DAYS
    return barred(today(runner_id, on), bone_suspected=bone)


def noted_runs(runner_id: int, on: date) -> tuple[Noted, ...]:
    """Every run that counts, with the worst pain that followed it."""
    runs = ran(runner_id, on)
    after = followed(runs, pain_entries(runner_id, until=on), on)
    return tuple(_noted(run, each, on) for run, each in zip(runs, after, strict=True))


def _noted(run: Ran, after: Followed, on: date) -> Noted:
    if after.masked:
        return Noted(run.id, run.day, None, Left.PAINKILLER)
    if after.level is not None:
        return Noted(run.id, run.day, after.level)
    still_open = on <= run.day + timedelta(days=1)
    return Noted(run.id, run.day, None, Left.OPEN if still_open else Left.SILENT)


def _shown(
    runner_id: int, found: Experiment, runs: tuple[Noted, ...], against: Barred | None, on: date
) -> Shown:
    """As it stands, after what the day itself asks for: a pause, an end for safety, the end."""
    now = standing(found, runs, on)
    changed = _of_itself(found, now, against, on)
    if changed != found:
        stored.keep_experiment(runner_id, changed)
        found, now = changed, standing(changed, runs, on)
    over = found.ended is not None
    safety = found.ended_why == Ended.SAFETY
    return Shown(
        found,
        now,
        against,
        read_out(now.blocks) if over else None,
        worse_way(now.blocks) if safety else None,
    )


def _of_itself(found: Experiment, now: Standing, against: Barred | None, on: date) -> Experiment:
    if found.ended is not None:
        return found
    rules: tuple[tuple[bool, Callable[[], Experiment]], ...] = (
        (now.finished, lambda: replace(found, ended=now.blocks[-1].last, ended_why=Ended.DONE)),
        (
            worse_way(now.blocks) is not None,
            lambda: replace(found, ended=on, ended_why=Ended.SAFETY),
        ),
        (
            against not in {None, Barred.UNKNOWN}  # a day without a note is no reason to stop
            and not found.is_paused(on),
            lambda: paused(found, on, against.value if against else OWN_PAUSE),
        ),
    )
    return next((change() for holds, change in rules if holds), found)


def paused(found: Experiment, on: date, why: str) -> Experiment:
    """From that day on no block goes by."""
    return replace(found, pauses=(*found.pauses, Pause(on, None, why)))
