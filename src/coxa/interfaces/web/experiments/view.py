"""What may be compared, the experiment that goes on, and what came of the others."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from coxa.actions.experiments.shown import Shown, experiment, experiments, why_not
from coxa.actions.experiments.words import (
    BARRED,
    ENDED,
    FACTORS,
    LEFT,
    NO_CAUSE_ELSE,
    left_words,
    paused_line,
    read_out_line,
    today_line,
    worse_line,
)
from coxa.inference.experiment.design import days_needed
from coxa.inference.experiment.standing import Block, Left, Noted
from coxa.interfaces.web.drawing.blocks import block_chart
from coxa.interfaces.web.who import runner_of, today_of
from coxa.values.experiments import Ended


@dataclass(frozen=True)
class BlockRow:
    """One block of the table."""

    block: Block
    way: str
    mean: float | None
    left: str


@dataclass(frozen=True)
class RunRow:
    """One run that can be marked, in the words of the page."""

    run: Noted
    way: str
    why: str
    unkept: bool


@dataclass(frozen=True)
class Card:
    """An experiment as the pages show it; empty texts are left out."""

    shown: Shown
    title: str
    today: str
    read: str
    caveat: str
    ended: str
    paused: bool
    days: int
    chart: SafeString
    rows: tuple[BlockRow, ...]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The one that goes on first, then what may be compared, then those that are over."""
    runner_id, on = runner_of(request), today_of(request)
    cards = [card(each) for each in experiments(runner_id, on)]
    against = why_not(runner_id, on)
    context = {
        "going": next((each for each in cards if not each.ended), None),
        "over": [each for each in cards if each.ended],
        "factors": [(factor.value, words) for factor, words in FACTORS.items()],
        "against": "" if against is None else BARRED[against],
    }
    return render(request, "experiments/home.html", context)


@require_safe
def one(request: HttpRequest, experiment_id: int) -> HttpResponse:
    """Its blocks, what counts and what does not, and the read-out once it is over."""
    shown = experiment(runner_of(request), experiment_id, today_of(request))
    context = {"card": card(shown), "runs": _runs(shown), "on": today_of(request)}
    return render(request, "experiments/one.html", context)


def card(shown: Shown) -> Card:
    """The words and the picture of one."""
    told = shown.experiment
    ended = "" if told.ended_why is None else ENDED[Ended(told.ended_why)]
    today = today_line(told, shown.standing) or ("" if ended else paused_line(told))
    return Card(
        shown,
        FACTORS[told.factor].title,
        today,
        _read(shown),
        NO_CAUSE_ELSE if shown.read_out and shown.read_out.more_with_a is not None else "",
        ended,
        paused=not ended and shown.standing.today is None,
        days=days_needed(told.pairs, told.block_days),
        chart=block_chart(shown.standing.blocks, shown.standing.planned),
        rows=tuple(_row(shown, block) for block in shown.standing.blocks),
    )


def _read(shown: Shown) -> str:
    if shown.gentler is not None:
        return worse_line(shown.experiment, shown.gentler)
    return read_out_line(shown.experiment, shown.read_out) if shown.read_out else ""


def _row(shown: Shown, block: Block) -> BlockRow:
    levels = block.levels
    mean = sum(levels) / len(levels) if levels else None
    return BlockRow(block, shown.experiment.words(block.arm), mean, left_words(block))


def _runs(shown: Shown) -> list[RunRow]:
    """The newest first."""
    told = shown.experiment
    return [
        RunRow(
            run,
            told.words(block.arm),
            "" if run.left is None else LEFT[run.left],
            run.left is Left.NOT_KEPT,
        )
        for block in reversed(shown.standing.blocks)
        for run in reversed(block.runs)
    ]
