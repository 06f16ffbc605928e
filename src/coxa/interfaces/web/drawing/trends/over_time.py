"""Pain over running distance on one time axis, with what went on beside them in lanes below."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.safestring import SafeString

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar
from coxa.interfaces.web.drawing.plot.times import Times, along, times
from coxa.interfaces.web.drawing.plot.values import Upright, steps, upright
from coxa.interfaces.web.drawing.trends.lanes import draw_lanes
from coxa.training.sums.silence import Silence
from coxa.training.sums.weeks import Total
from coxa.values.distances import Units

PANEL = 92.0
MOST_PAIN = (0.0, 5.0, 10.0)
ASIDE = 3.0
THIN = 3.0  # narrower bars touch, and become a shape


def over_time(shown: TrendPage, units: Units, size: Size) -> SafeString:
    """Two panels, then a lane for each plan, pair, flag and episode."""
    sheet, axis = Sheet("overtime", size), times(size, shown.first, shown.last)
    foot = _pain(sheet, axis, shown) + 34 if shown.any_pain else 13.0
    foot = _distance(sheet, axis, shown, units, foot)
    along(sheet, axis, foot)
    height = draw_lanes(sheet, axis, shown.lanes, foot + 46)
    return sheet.finished(height, _label(shown))


def _label(shown: TrendPage) -> str:
    each = shown.grain.value
    return (
        f"Worst pain of each {each} above the distance of each {each}, {len(shown.parts)} in all, "
        "and what went on beside them. The table says the same."
    )


def _pain(sheet: Sheet, axis: Times, shown: TrendPage) -> float:
    """Pain that was not noted is hatched at the foot: it is not zero. Returns the foot."""
    sheet.text(0, 13, f"Worst pain of the {shown.grain.value}, 0 to 10", css="dark")
    silent = [part for part in shown.parts if part.first not in shown.noted]
    keys: list[Key] = [("triangle", "painful", "running"), ("ring", "outlined", "next morning")]
    if silent:
        keys.append(("gap", "", "nothing noted"))
    top = legend(sheet, 33, keys) - 5
    scale = upright(sheet, top + PANEL, top, MOST_PAIN)
    _gaps(sheet, axis, silent, scale, 7)
    sheet.path(_marks(axis, shown, shown.running, scale, ("triangle", -1)), "painful")
    sheet.path(_marks(axis, shown, shown.morning, scale, ("ring", 1)), "outlined")
    return top + PANEL


def _marks(
    axis: Times,
    shown: TrendPage,
    levels: Mapping[date, int],
    scale: Upright,
    shape: tuple[str, int],
) -> list[str]:
    """Running a little before the middle, the morning a little after it, so that both are seen."""
    name, side = shape
    aside = side * min(ASIDE, axis.wide / len(shown.parts) / 4)
    return [
        mark(name, axis.mid(part.first, part.last) + aside, scale.at(levels[part.first]))
        for part in shown.parts
        if part.first in levels
    ]


def _distance(sheet: Sheet, axis: Times, shown: TrendPage, units: Units, y: float) -> float:
    """Bars; long silences, which may be rest or missing files, are hatched. Returns the foot."""
    sheet.text(0, y, f"Run, {units.value} a {shown.grain.value}", css="dark")
    most = max((part.distance_m for part in shown.parts), default=0.0) / units.metres
    keys: list[Key] = [("gap", "", "nothing recorded for long")] if shown.quiet else []
    top = (legend(sheet, y + 20, keys) if keys else y + 15) - 5
    scale = upright(sheet, top + PANEL, top, steps(most))
    _gaps(sheet, axis, shown.quiet, scale, PANEL)
    sheet.path(
        (
            _column(axis, part, scale.high(part.distance_m / units.metres), scale.foot)
            for part in shown.parts
            if part.distance_m
        ),
        "run",
    )
    return top + PANEL


def _gaps(
    sheet: Sheet, axis: Times, unknown: Sequence[Total | Silence], scale: Upright, high: float
) -> None:
    """Neighbours are joined, so that a long silence is one area."""
    joined: list[tuple[float, float]] = []
    for part in unknown:
        begun, ended = axis.at(part.first), axis.after(part.last)
        if joined and abs(joined[-1][1] - begun) < 0.01:
            joined[-1] = (joined[-1][0], ended)
        else:
            joined.append((begun, ended))
    sheet.hatched([bar(x, scale.foot - high, to - x, high) for x, to in joined], "gap")


def _column(axis: Times, part: Total, high: float, foot: float) -> str:
    begun, ended = axis.at(part.first), axis.after(part.last)
    wide = ended - begun
    side = wide * 0.12 if wide > THIN else 0.0
    return bar(begun + side, foot - high, max(0.8, wide - 2 * side), high)
