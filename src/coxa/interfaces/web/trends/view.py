"""The page, and each chart as numbers and as a file."""

import csv
from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.trends.page import TrendPage, lately, plan_step, trend_page
from coxa.interfaces.web.drawing.plot.sheet import SIZES, WIDE
from coxa.interfaces.web.drawing.plot.standalone import standalone
from coxa.interfaces.web.drawing.plot.times import span_words
from coxa.interfaces.web.trends import (
    of_check_ins,
    of_days,
    of_ladder,
    of_pairs,
    of_places,
    of_soreness,
    of_time,
)
from coxa.interfaces.web.trends.chart import Chart
from coxa.interfaces.web.trends.times import Asked, asked
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.training.sums.spike import Spike
from coxa.values.distances import Units, distance_text

# In the order of the page; the key stands in the address.
CHARTS: Mapping[str, Callable[[TrendPage, Units], Chart]] = {
    "time": of_time.chart,
    "ladder": of_ladder.chart,
    "days": of_days.chart,
    "places": lambda shown, _: of_places.chart(shown),
    "soreness": lambda shown, _: of_soreness.chart(shown),
    "checkins": lambda shown, _: of_check_ins.chart(shown),
    "pairs": of_pairs.chart,
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Every chart that has something to draw; of the others one line."""
    wanted, runner, units = _asked(request), runner_of(request), units_of(request)
    shown = trend_page(runner, wanted.last, wanted.length)
    made = [] if shown.is_empty else [draw(shown, units) for draw in CHARTS.values()]
    until = shown.recorded_until
    context = {
        "asked": wanted,
        "span": span_words(shown.first, shown.last),
        "charts": [each for each in made if each.draw],
        "missing": [each for each in made if not each.draw],
        "is_empty": shown.is_empty,
        "until": until,
        "up_to_then": wanted.address(last=until) if until else "",
        "stops": until if shown.last < wanted.last else None,
        "forecast": _ahead(plan_step(runner, wanted.today)) if wanted.is_now else "",
        "last": [_far(metres, units) for metres in lately(runner, wanted.today)],
        "bands": [each for each in load_knowledge().bands.values() if each.rate],
    }
    return render(request, "trends/home.html", context)


def _far(metres: float, units: Units) -> str:
    """Nothing recorded may have been rest, or a watch not read: it is no zero."""
    return distance_text(metres, units) if metres else "none recorded"


@require_safe
def numbers(request: HttpRequest, key: str) -> HttpResponse:
    """SI units, days as ISO dates; an empty cell is not known."""
    chart = _chart(request, key)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="trends-{chart.key}.csv"'
    lines = csv.writer(answer)
    found = chart.numbers()
    lines.writerow(_harmless(each) for each in found.heads)
    lines.writerows([_harmless(each) for each in row] for row in found.rows)
    return answer


@require_safe
def drawing(request: HttpRequest, key: str) -> HttpResponse:
    """The chart as an SVG file in light colours, with its title and its own styles."""
    chart = _chart(request, key)
    if chart.draw is None:
        raise Http404
    drawn = chart.draw(SIZES.get(request.GET.get("size", ""), WIDE))
    answer = HttpResponse(standalone(drawn, chart.title, chart.about), content_type="image/svg+xml")
    answer["Content-Disposition"] = f'attachment; filename="trends-{chart.key}.svg"'
    return answer


def _asked(request: HttpRequest) -> Asked:
    return asked(request, today_of(request))


def _chart(request: HttpRequest, key: str) -> Chart:
    wanted = _asked(request)
    if key not in CHARTS:
        raise Http404
    shown = trend_page(runner_of(request), wanted.last, wanted.length)
    return CHARTS[key](shown, units_of(request))


def _harmless(cell: object) -> object:
    """Words that a spreadsheet would take for a formula are marked as words."""
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return cell


def _ahead(spike: Spike | None) -> str:
    if spike is None:
        return ""
    run = f"{spike.run.day:%A}’s run"
    over = f"{spike.share * 100:.0f}\u00a0%"
    return f"This week’s plan makes {run} {over} over the longest of the 30 days before it."
