"""The cells of the calendar: a column a week and a row a weekday, or a row a year of months."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.actions.trends.page import TrendPage
from coxa.training.sums.weeks import monday_of

WEEK, MONTHS = 7, 12
DAYS_MOST = 400  # beyond, a day is too small to be seen
YEARS_MOST = 24  # the latest; no page is longer
MOST_PAIN = 10


@dataclass(frozen=True)
class Cell:
    """Shares of the largest, 0 to 1; None is not known."""

    column: int
    row: int
    distance: float | None
    pain: float | None
    ran: bool


@dataclass(frozen=True)
class Grid:
    """`rows` are their labels; `first` and `last` are whole weeks where columns are weeks."""

    by_day: bool
    first: date
    last: date
    columns: int
    rows: tuple[str, ...]
    cells: tuple[Cell, ...]
    any_pain: bool

    @property
    def each(self) -> str:
        """What one cell stands for."""
        return "day" if self.by_day else "month"


def grid(shown: TrendPage) -> Grid:
    """Of the time shown."""
    if (shown.last - shown.first).days < DAYS_MOST:
        return _weeks(shown)
    return _years(shown)


def _weeks(shown: TrendPage) -> Grid:
    first = monday_of(shown.first)
    columns = (monday_of(shown.last) - first).days // WEEK + 1
    most = max((total.distance_m for total in shown.days.values()), default=0.0) or 1.0
    cells = []
    for at in range((shown.last - shown.first).days + 1):
        day = shown.first + timedelta(days=at)
        total, pain = shown.days.get(day), shown.any_pain.get(day)
        cells.append(
            Cell(
                (day - first).days // WEEK,
                day.weekday(),
                None if total is None else total.distance_m / most,
                None if pain is None else pain / MOST_PAIN,
                total is not None and total.runs > 0,
            )
        )
    last = first + timedelta(days=WEEK * columns - 1)
    names = ("Mon", "", "Wed", "", "Fri", "", "Sun")
    return Grid(True, first, last, columns, names, tuple(cells), bool(shown.any_pain))


def _years(shown: TrendPage) -> Grid:
    metres, worst = _months(shown)
    most = max(metres.values(), default=0.0) or 1.0
    years = range(max(shown.first.year, shown.last.year - YEARS_MOST + 1), shown.last.year + 1)
    cells = []
    for month in _all_months(shown, years.start):
        far, pain = metres.get(month), worst.get(month)
        cells.append(
            Cell(
                month.month - 1,
                month.year - years.start,
                None if far is None else far / most,
                None if pain is None else pain / MOST_PAIN,
                bool(far),
            )
        )
    names = tuple(str(year) for year in years)
    return Grid(False, shown.first, shown.last, MONTHS, names, tuple(cells), bool(shown.any_pain))


def _months(shown: TrendPage) -> tuple[dict[date, float], dict[date, int]]:
    metres: dict[date, float] = {}
    for day, total in shown.days.items():
        first = day.replace(day=1)
        metres[first] = metres.get(first, 0.0) + total.distance_m
    worst: dict[date, int] = {}
    for day, level in shown.any_pain.items():
        first = day.replace(day=1)
        worst[first] = max(level, worst.get(first, 0))
    return metres, worst


def _all_months(shown: TrendPage, from_year: int) -> Iterator[date]:
    month = max(shown.first.replace(day=1), date(from_year, 1, 1))
    while month <= shown.last:
        yield month
        month = date(month.year + month.month // MONTHS, month.month % MONTHS + 1, 1)
