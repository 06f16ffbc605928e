"""A calendar of distance and one of pain. Size says how much, so it reads without colour."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar
from coxa.interfaces.web.drawing.plot.times import Times, along
from coxa.interfaces.web.drawing.trends.calendar_cells import Cell, Grid

WIDEST = 22.0  # of a cell
NAMED = 11.0  # narrower rows are named by their first and last alone
LEAST = 0.22  # of a cell: the shortest day that still is one
INITIALS = "JFMAMJJASOND"


def calendar(grid: Grid, size: Size) -> SafeString:
    """Two calendars of the same days, one below the other; the second only where pain is known."""
    sheet, y = Sheet("calendar", size), 13.0
    side = min(WIDEST, size.inner / grid.columns)
    for title, drawn in (("Distance", _distances), ("Worst pain", _pains)):
        if drawn is _pains and not grid.any_pain:
            continue
        sheet.text(0, y, f"{title} of each {grid.each}", css="dark")
        y = _names(sheet, grid, side, y + 12)
        places = [(cell, *_middle(sheet, cell, side, y)) for cell in grid.cells]
        keys = drawn(sheet, places, side)
        y = legend(sheet, _foot(sheet, grid, side, y) + 20, keys) + 20
    return sheet.finished(
        y - 20, f"Distance and worst pain of each {grid.each}, by size. The table says the same."
    )


Placed = Sequence[tuple[Cell, float, float]]


def _middle(sheet: Sheet, cell: Cell, side: float, y: float) -> tuple[float, float]:
    return sheet.size.left + (cell.column + 0.5) * side, y + (cell.row + 0.5) * side


def _names(sheet: Sheet, grid: Grid, side: float, y: float) -> float:
    """Returns the top of the cells."""
    left = sheet.size.left
    if not grid.by_day:
        for month, letter in enumerate(INITIALS):
            sheet.text(left + (month + 0.5) * side, y + 6, letter, "middle")
        y += 10
    ends = {0, len(grid.rows) - 1}
    for row, name in enumerate(grid.rows):
        if side >= NAMED or row in ends:
            sheet.text(left - 3, y + (row + 0.5) * side + 4.5, name, "end")
    return y


def _foot(sheet: Sheet, grid: Grid, side: float, y: float) -> float:
    foot = y + len(grid.rows) * side
    if not grid.by_day:
        return foot
    axis = Times(grid.first, grid.last, sheet.size.left, side * grid.columns)
    along(sheet, axis, foot + 2)
    return foot + 22


def _distances(sheet: Sheet, placed: Placed, side: float) -> list[Key]:
    sheet.path((_square(x, y, c.distance, side) for c, x, y in placed if c.ran), "run")
    sheet.path((mark("speck", x, y) for c, x, y in placed if c.distance is None), "faint")
    other = [(x, y) for c, x, y in placed if c.distance is not None and not c.ran]
    sheet.path((_square(x, y, 0.1, side) for x, y in other), "outlined")
    keys: list[Key] = [("box", "run", "larger is further"), ("speck", "faint", "nothing recorded")]
    return [*keys, ("square", "outlined", "no run, something else")] if other else keys


def _pains(sheet: Sheet, placed: Placed, side: float) -> list[Key]:
    sheet.path((_diamond(x, y, c.pain, side) for c, x, y in placed if c.pain), "painful")
    half = 1.6 if side < NAMED else 3.0
    none = (f"M{x - half:.1f} {y:.1f}h{2 * half:.1f}" for c, x, y in placed if c.pain == 0)
    sheet.path(none, "outlined")
    sheet.path((mark("speck", x, y) for c, x, y in placed if c.pain is None), "faint")
    return [
        ("diamond", "painful", "larger is worse"),
        ("line", "outlined", "none"),
        ("speck", "faint", "nothing noted"),
    ]


def _square(x: float, y: float, share: float | None, side: float) -> str:
    """The area says how much, so that twice as far looks twice as large."""
    long = max(LEAST, (share or 0.0) ** 0.5) * side * 0.92
    return bar(x - long / 2, y - long / 2, long, long)


def _diamond(x: float, y: float, share: float, side: float) -> str:
    long = max(0.35, share**0.5) * side * 0.5
    down, up = f"l{long:.1f} {long:.1f}", f"l{-long:.1f} {-long:.1f}"
    return f"M{x:.1f} {y - long:.1f}{down}l{-long:.1f} {long:.1f}{up}z"
