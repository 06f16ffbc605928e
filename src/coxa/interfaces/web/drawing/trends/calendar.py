"""A calendar of distance and pain: a column a week, or a row a year for long times.

Size says how much, so the picture reads without colour.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString

from coxa.actions.trend_page import TrendPage
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar
from coxa.interfaces.web.drawing.plot.times import Times, along
from coxa.training.grains import Grain, begin
from coxa.training.weeks import monday_of

WEEK, MONTHS = 7, 12
WIDEST = 22.0  # of a cell
LEAST = 0.22  # of a cell: the shortest day that still is one
DAYS_MOST = 400
YEARS_MOST = 24  # the latest; no page is longer
_INITIALS = "JFMAMJJASOND"


@dataclass(frozen=True)
class Cell:
    """Shares of the largest, 0 to 1; None is not known."""

    x: float
    y: float
    distance: float | None
    pain: float | None
    ran: bool


def calendar(shown: TrendPage, size: Size) -> SafeString:
    """Two calendars of the same days, one below the other."""
    sheet = Sheet("calendar", size)
    by_day = (shown.last - shown.first).days < DAYS_MOST
    made = _weeks if by_day else _years
    y = 13.0
    each = "day" if by_day else "month"
    for title, drawn in (("Distance", _distances), ("Worst pain", _pains)):
        if drawn is _pains and not shown.any_pain:
            continue
        sheet.text(0, y, f"{title} of each {each}", css="dark")
        cells, side, y = made(sheet, shown, y + 12)
        y = legend(sheet, y + 20, drawn(sheet, cells, side)) + 20
    return sheet.finished(
        y - 20, f"Distance and worst pain of each {each}, by size. The tables say the same."
    )


def _weeks(sheet: Sheet, shown: TrendPage, y: float) -> tuple[list[Cell], float, float]:
    first, size = monday_of(shown.first), sheet.size
    weeks = (monday_of(shown.last) - first).days // WEEK + 1
    side = min(WIDEST, size.inner / weeks)
    for row, word in ((0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")):
        if side >= 11 or row in {0, 6}:
            sheet.text(size.left - 3, y + row * side + side / 2 + 4.5, word, "end")
    days = [shown.first + timedelta(days=n) for n in range((shown.last - shown.first).days + 1)]
    most = max((total.distance_m for total in shown.days.values()), default=0.0) or 1.0
    cells = [
        Cell(
            size.left + ((day - first).days // WEEK + 0.5) * side,
            y + (day.weekday() + 0.5) * side,
            shown.days[day].distance_m / most if day in shown.days else None,
            shown.any_pain[day] / 10 if day in shown.any_pain else None,
            day in shown.days and shown.days[day].runs > 0,
        )
        for day in days
    ]
    foot = y + WEEK * side
    last = first + timedelta(days=WEEK * weeks - 1)
    along(sheet, Times(first, last, size.left, side * weeks), foot + 2)
    return cells, side, foot + 22


def _years(sheet: Sheet, shown: TrendPage, y: float) -> tuple[list[Cell], float, float]:
    size = sheet.size
    side = min(WIDEST, size.inner / MONTHS)
    months, worst = _months(shown)
    most = max(months.values(), default=0.0) or 1.0
    for month, letter in enumerate(_INITIALS):
        sheet.text(size.left + (month + 0.5) * side, y + 6, letter, "middle")
    y += 10
    years = range(max(shown.first.year, shown.last.year - YEARS_MOST + 1), shown.last.year + 1)
    cells = []
    for row, year in enumerate(years):
        sheet.text(size.left - 3, y + (row + 0.5) * side + 4.5, f"{year}"[-4:], "end")
        for first in _within(shown, year):
            metres, pain = months.get(first), worst.get(first)
            cells.append(
                Cell(
                    size.left + (first.month - 0.5) * side,
                    y + (row + 0.5) * side,
                    None if metres is None else metres / most,
                    None if pain is None else pain / 10,
                    bool(metres),
                )
            )
    return cells, side, y + len(years) * side


def _months(shown: TrendPage) -> tuple[dict[date, float], dict[date, int]]:
    months: dict[date, float] = {}
    for day, total in shown.days.items():
        first = begin(day, Grain.MONTH)
        months[first] = months.get(first, 0.0) + total.distance_m
    worst: dict[date, int] = {}
    for day, level in shown.any_pain.items():
        first = begin(day, Grain.MONTH)
        worst[first] = max(level, worst.get(first, 0))
    return months, worst


def _within(shown: TrendPage, year: int) -> Iterator[date]:
    for month in range(1, MONTHS + 1):
        day = date(year, month, 1)
        if begin(shown.first, Grain.MONTH) <= day <= shown.last:
            yield day


def _distances(sheet: Sheet, cells: Iterable[Cell], side: float) -> list[Key]:
    known = list(cells)
    sheet.path((_square(c, c.distance, side) for c in known if c.distance and c.ran), "run")
    sheet.path((mark("speck", c.x, c.y) for c in known if c.distance is None), "faint")
    other = [c for c in known if c.distance is not None and not c.ran]
    sheet.path((_square(c, 0.3, side) for c in other), "outlined")
    keys: list[Key] = [("box", "run", "larger is further"), ("speck", "faint", "nothing recorded")]
    return [*keys, ("box", "outlined", "no run, something else")] if other else keys


def _pains(sheet: Sheet, cells: Iterable[Cell], side: float) -> list[Key]:
    known = list(cells)
    sheet.path((_diamond(c, c.pain, side) for c in known if c.pain), "painful")
    small = side < 11
    none = "M{x:.1f} {y:.1f}m-1.6 0h3.2" if small else "M{x:.1f} {y:.1f}m-3 0h6"
    sheet.path((none.format(x=c.x, y=c.y) for c in known if c.pain == 0), "outlined")
    sheet.path((mark("speck", c.x, c.y) for c in known if c.pain is None), "faint")
    return [
        ("diamond", "painful", "larger is worse"),
        ("line", "outlined", "none"),
        ("speck", "faint", "nothing noted"),
    ]


def _square(cell: Cell, share: float, side: float) -> str:
    """The area says how much, so that twice as far looks twice as large."""
    long = max(LEAST, share**0.5) * side * 0.92
    return bar(cell.x - long / 2, cell.y - long / 2, long, long)


def _diamond(cell: Cell, share: float, side: float) -> str:
    long = max(0.35, share**0.5) * side * 0.5
    down, up = f"l{long:.1f} {long:.1f}", f"l{-long:.1f} {-long:.1f}"
    return f"M{cell.x:.1f} {cell.y - long:.1f}{down}l{-long:.1f} {long:.1f}{up}z"
