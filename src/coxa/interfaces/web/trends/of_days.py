"""The calendar of distance and pain."""

from datetime import date, timedelta
from functools import partial

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.trends.calendar import calendar
from coxa.interfaces.web.drawing.trends.calendar_cells import grid
from coxa.interfaces.web.trends.chart import Chart, Numbers, Row, count_words, day_words, table
from coxa.values.distances import Units, distance_text


def chart(shown: TrendPage, units: Units) -> Chart:
    """A square a day, or a month for long times."""
    ran = [total for total in shown.days.values() if total.runs]
    count = (shown.last - shown.first).days + 1
    silent = count - len(shown.days)
    cells = grid(shown)
    known = sorted({*shown.days, *shown.any_pain}, reverse=True)
    each = "day, a column a week" if cells.by_day else "month, a row a year"
    return Chart(
        "days",
        f"{count_words(len(ran), 'day')} with a run, {silent:,} with nothing recorded",
        f"Each {each}. A day with nothing recorded may or may not have been rest.",
        partial(calendar, cells),
        (
            table(
                "Day by day, the last first",
                ("Day", "Run", "Worst pain"),
                (
                    (
                        day_words(day),
                        _distance(shown, day, units),
                        shown.any_pain.get(day, "not noted"),
                    )
                    for day in known
                ),
                of=len(known),
            ),
        ),
        lambda: Numbers(
            ("day", "recorded", "runs", "distance_m", "duration_s", "pain_worst"),
            tuple(_numbers(shown, shown.first + timedelta(days=at)) for at in range(count)),
        ),
    )


def _distance(shown: TrendPage, day: date, units: Units) -> str:
    total = shown.days.get(day)
    if total is None:
        return "nothing recorded"
    return distance_text(total.distance_m, units) if total.runs else "no run, something else"


def _numbers(shown: TrendPage, day: date) -> Row:
    total = shown.days.get(day)
    pain = shown.any_pain.get(day, "")
    if total is None:
        return day, "no", "", "", "", pain
    return day, "yes", total.runs, round(total.distance_m), round(total.duration_s), pain
