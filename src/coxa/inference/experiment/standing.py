"""Where an experiment stands: the block of a day, what counts in it, and what does not and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coxa.inference.experiment.design import LEAST_PAIRS, MOST_PAIRS, blocks_of
from coxa.values.experiments import Arm, Experiment


class Left(StrEnum):
    """Why a run does not count."""

    SILENT = "silent"  # no note in the day after
    PAINKILLER = "painkiller"
    NOT_KEPT = "not_kept"
    OPEN = "open"  # the note may still come


@dataclass(frozen=True)
class Noted:
    """A run and the worst pain that followed it, 0 to 10; None with the reason in `left`."""

    run_id: int
    day: date
    level: int | None
    left: Left | None = None


@dataclass(frozen=True)
class Block:
    """`first` to `last` without the paused days; `levels` of the runs that count."""

    number: int  # from 1
    arm: Arm
    first: date
    last: date
    runs: tuple[Noted, ...] = ()

    @property
    def levels(self) -> tuple[int, ...]:
        """Of the runs that count."""
        return tuple(run.level for run in self.runs if run.level is not None)


@dataclass(frozen=True)
class Standing:
    """`today` is the block of the day, None in a pause, before the start or after the end."""

    blocks: tuple[Block, ...]
    today: Block | None
    planned: int  # blocks that it takes, as things are
    finished: bool


def standing(experiment: Experiment, runs: Iterable[Noted], on: date) -> Standing:
    """Where it stands on a day. Blocks go by days, so that a late import changes none of them."""
    until = on if experiment.ended is None else min(on, experiment.ended)
    placed = list(_placed(experiment, tuple(runs), until))
    planned = 2 * experiment.pairs
    while planned < 2 * MOST_PAIRS and _is_over(placed, planned, until) and _lacks(placed, planned):
        planned += 2
    kept = tuple(block for block in placed if block.number <= planned)
    finished = _is_over(placed, planned, until)
    over = finished or experiment.ended is not None or experiment.is_paused(on)
    today = next((b for b in kept if b.first <= on <= b.last), None)
    return Standing(kept, None if over else today, planned, finished)


def _placed(experiment: Experiment, runs: tuple[Noted, ...], until: date) -> Iterable[Block]:
    """The blocks that have begun; the last day of the newest is the one without further pauses."""
    first = experiment.started
    for number, arm in enumerate(blocks_of(experiment), start=1):
        days = _days(experiment, first)
        if days[0] > until:
            return
        mine = [_kept(run, experiment) for run in runs if run.day in set(days) and run.day <= until]
        yield Block(number, arm, days[0], days[-1], tuple(mine))
        if days[-1] == date.max:
            return
        first = days[-1] + timedelta(days=1)


def _days(experiment: Experiment, first: date) -> list[date]:
    """The next days outside pauses, as many as a block has; a pause that lasts ends in no block."""
    days: list[date] = []
    day = first
    open_since = min((p.since for p in experiment.pauses if p.until is None), default=date.max)
    while len(days) < experiment.block_days:
        if day >= open_since:
            # Nobody knows when it goes on: the rest of the block is put far off.
            days += [date.max] * (experiment.block_days - len(days))
        elif experiment.is_paused(day):
            day += timedelta(days=1)
        else:
            days.append(day)
            day += timedelta(days=1)
    return days


def _kept(run: Noted, experiment: Experiment) -> Noted:
    if run.day in experiment.not_kept:
        return Noted(run.run_id, run.day, None, Left.NOT_KEPT)
    return run


def _is_over(blocks: list[Block], planned: int, until: date) -> bool:
    return len(blocks) >= planned and blocks[planned - 1].last < until


def _lacks(blocks: list[Block], planned: int) -> bool:
    """Whether fewer than the least pairs have a run that counts on both sides."""
    return len(whole_pairs(tuple(blocks[:planned]))) < LEAST_PAIRS


def whole_pairs(blocks: tuple[Block, ...]) -> list[tuple[Block, Block]]:
    """The pairs, way A first, in which both ways have a run that counts."""
    found = []
    for one, two in zip(blocks[::2], blocks[1::2], strict=False):
        if one.levels and two.levels:
            found.append((one, two) if one.arm is Arm.A else (two, one))
    return found
