"""Lanes below a time axis: what lasted, from when to when, each with its name above it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coxa.actions.trends.lanes import Lanes, Stretch
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, bar
from coxa.interfaces.web.drawing.plot.times import Times
from coxa.store.trends.days import PairDays

LANE, HIGH = 34.0, 9.0  # a lane with its words; the stretch in it
MOST_PAIRS, MOST_ROWS = 4, 3
LEAST = 3.0  # a day must still be seen in twenty years


@dataclass(frozen=True)
class Lane:
    """Bands of a kind; without a hatch they are filled."""

    title: str
    shown: Sequence[Stretch]
    hatch: str


def draw_lanes(sheet: Sheet, axis: Times, lanes: Lanes, y: float) -> float:
    """`y` is the foot of the first words; returns the height of the sheet."""
    y = _lane(sheet, axis, Lane("Injury episode", lanes.episodes, "cross"), y)
    y = _flags(sheet, axis, lanes.flags, y)
    y = _lane(sheet, axis, Lane("Plan", lanes.plans, ""), y)
    y = _lane(sheet, axis, Lane("Pause of the plan", lanes.pauses, "level"), y)
    y = _routines(sheet, axis, lanes.routines, y)
    y = _pairs(sheet, axis, lanes.pairs, y)
    return y - LANE / 2 + 6


def _lane(sheet: Sheet, axis: Times, lane: Lane, y: float) -> float:
    """One line for all of a kind; what overlaps gets a line of its own. The table has each."""
    for row in rows(lane.shown):
        y = _line(sheet, axis, Lane(lane.title, row, lane.hatch), y)
    return y


def rows(shown: Sequence[Stretch]) -> list[list[Stretch]]:
    """The stretches in as few rows as keep them apart, at most `MOST_ROWS`."""
    made: list[list[Stretch]] = []
    for stretch in sorted(shown, key=lambda each: each.first):
        free = next((row for row in made if row[-1].last <= stretch.first), None)
        if free is not None:
            free.append(stretch)
        elif len(made) < MOST_ROWS:
            made.append([stretch])
        else:
            made[-1].append(stretch)
    return made


def _line(sheet: Sheet, axis: Times, lane: Lane, y: float) -> float:
    sheet.named(y, lane.title, ", ".join(dict.fromkeys(stretch.name for stretch in lane.shown)))
    pieces = [_piece(axis, stretch.first, stretch.last, y) for stretch in lane.shown]
    if lane.hatch:
        sheet.hatched(pieces, lane.hatch, "edged")
    else:
        sheet.path(pieces, "banded")
    if any(stretch.goes_on for stretch in lane.shown):
        x = axis.left + axis.wide + 3
        sheet.path([mark("onward", x, y + 6 + HIGH / 2)], "outlined")
    return y + LANE


def _flags(sheet: Sheet, axis: Times, shown: Sequence[Stretch], y: float) -> float:
    """An octagon where a check sent to somebody; the line goes on until a clinician had looked."""
    if not shown:
        return y
    sheet.named(y, "Safety check", ", ".join(dict.fromkeys(b.name for b in shown)))
    middle = y + 6 + HIGH / 2
    sheet.path(
        (f"M{axis.at(b.first):.1f} {middle:.1f}H{axis.after(b.last):.1f}" for b in shown),
        "flagline",
    )
    sheet.path((mark("octagon", axis.mid(b.first, b.first), middle) for b in shown), "flagged")
    return y + LANE


def _routines(sheet: Sheet, axis: Times, done: Mapping[date, int], y: float) -> float:
    if not done:
        return y
    count = sum(done.values())
    sheet.named(y, "Routines", f"{count} done on {len(done)} day{'s' * (len(done) > 1)}")
    wide = max(1.0, min(4.0, axis.day * 0.6))
    pieces = (bar(axis.mid(day, day) - wide / 2, y + 5, wide, HIGH + 1) for day in done)
    sheet.path(pieces, "ticked")
    return y + LANE


def _pairs(sheet: Sheet, axis: Times, pairs: Sequence[PairDays], y: float) -> float:
    """From the first to the last run in each pair; the ones worn last."""
    worn = [(pair.last, pair.first, pair) for pair in pairs if pair.first and pair.last]
    worn.sort(key=lambda each: (each[0], each[2].within_m), reverse=True)
    for last, first, pair in worn[:MOST_PAIRS]:
        sheet.named(y, "Shoes", f"{pair.name}, {pair.runs} run{'s' * (pair.runs != 1)}")
        sheet.path([_piece(axis, first, last, y)], "shod")
        y += LANE
    if len(worn) > MOST_PAIRS:
        more = len(worn) - MOST_PAIRS
        sheet.text(0, y, f"and {more} more pair{'s' * (more > 1)}, in the table")
        y += LANE / 2
    return y


def _piece(axis: Times, first: date, last: date, y: float) -> str:
    x = axis.at(first)
    return bar(x, y + 6, max(LEAST, axis.after(last) - x), HIGH)
