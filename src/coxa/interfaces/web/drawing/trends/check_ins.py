"""Weekly check-ins and the runner's chosen activities, one panel each over the same time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.safestring import SafeString

from coxa.actions.trends.page import TrendPage
from coxa.diary.check_in import score
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, fitting
from coxa.interfaces.web.drawing.plot.times import Times, along, times
from coxa.interfaces.web.drawing.plot.values import upright

PANEL, SMALL = 80.0, 56.0
JOINED_DAYS = 14  # a line over a longer silence would say what nobody said
MOST = 4  # panels of activities: three are chosen at a time, one may be of before


@dataclass(frozen=True)
class Curve:
    """One panel: points by day, and the axis."""

    title: str
    points: Mapping[date, int]
    ticks: tuple[float, ...]
    high: float


def curves(shown: TrendPage) -> list[Curve]:
    """The score, then the activities that were rated in this time."""
    said = {each.on: score(each.answers) for each in shown.check_ins}
    scores = {day: value for day, value in said.items() if value is not None}
    found = [Curve("Trouble, 0 none to 100", scores, (0.0, 50.0, 100.0), PANEL)]
    for activity in shown.chosen:
        rated = {
            each.on: each.ratings[activity.id]
            for each in shown.check_ins
            if activity.id is not None and activity.id in each.ratings
        }
        if rated:
            found.append(Curve(f"{activity.name}, 0 to 10", rated, (0.0, 5.0, 10.0), SMALL))
    return found[: MOST + 1]


def check_ins(shown: TrendPage, size: Size) -> SafeString:
    """Less trouble is lower; for an activity higher is better. Skipped weeks are crosses."""
    sheet, axis = Sheet("checkins", size), times(size, shown.first, shown.last)
    skipped = [each.on for each in shown.check_ins if each.skipped]
    keys: list[Key] = [("dot", "run", "said")]
    if skipped:
        keys.append(("x", "outlined", "week skipped"))
    y = legend(sheet, 13, keys) + 4
    for at, curve in enumerate(curves(shown)):
        y = _panel(sheet, axis, curve, y, skipped if at == 0 else ())
    along(sheet, axis, y - 22)
    return sheet.finished(
        y + 6,
        f"{len(shown.check_ins)} check-ins over time, and the chosen activities. "
        "The table says the same.",
    )


def _panel(sheet: Sheet, axis: Times, curve: Curve, y: float, skipped: Sequence[date]) -> float:
    """Returns the foot of the next title."""
    sheet.text(0, y + 8, fitting(curve.title, sheet.size.width), css="dark")
    top = y + 20
    scale = upright(sheet, top + curve.high, top, curve.ticks)
    spots = [(day, axis.mid(day, day), scale.at(value)) for day, value in curve.points.items()]
    sheet.path(
        (
            f"M{x:.1f} {a:.1f}L{to:.1f} {b:.1f}"
            for (day, x, a), (after, to, b) in pairwise(spots)
            if (after - day).days <= JOINED_DAYS
        ),
        "curve",
    )
    sheet.path((mark("dot", x, height) for _, x, height in spots), "run")
    sheet.path((mark("x", axis.mid(day, day), scale.foot - 6) for day in skipped), "outlined")
    return top + curve.high + 22
