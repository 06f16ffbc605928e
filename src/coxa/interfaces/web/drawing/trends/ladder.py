"""The longest run of each day beside the line of 10 % over the longest of its own 30 days."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size
from coxa.interfaces.web.drawing.plot.times import along, times
from coxa.interfaces.web.drawing.plot.values import steps, upright
from coxa.training.sums.day_ladder import DayRung
from coxa.values.distances import Units

PANEL = 130.0
EACH_RUN = 120  # days with a run; beyond, the longest of each stretch stands for the others
MOST_OVER = 240  # the latest; more would touch
LINE_DAYS = 1.6  # a rung is at least so long, on both sides


def ladder(shown: TrendPage, rungs: Sequence[DayRung], units: Units, size: Size) -> SafeString:
    """A triangle is above its line, a dot is not; a ring has no line to be measured by.

    `rungs` are those of `thinned`.
    """
    sheet, axis = Sheet("ladder", size), times(size, shown.first, shown.last)
    over, under, alone = split(rungs)
    of = "each day" if len(rungs) == len(shown.rungs) else "some days"
    sheet.text(0, 13, f"Longest run of {of}, {units.value}", css="dark")
    top = legend(sheet, 33, _keys(over, under, alone)) - 3
    most = max((max(r.longest_m, r.line_m or 0.0) for r in rungs), default=0.0) / units.metres
    scale = upright(sheet, top + PANEL, top, steps(most, 4))
    half = max(2.5, axis.day * LINE_DAYS / 2)
    sheet.path(
        (
            f"M{axis.mid(r.day, r.day) - half:.1f} {scale.at(r.line_m / units.metres):.1f}"
            f"h{half * 2:.1f}"
            for r in rungs
            if r.line_m is not None
        ),
        "rungline",
    )
    for group, shape, css in (
        (under, "dot", "run"),
        (alone, "ring", "outlined"),
        (over, "triangle", "painful"),
    ):
        pieces = (
            mark(shape, axis.mid(r.day, r.day), scale.at(r.longest_m / units.metres)) for r in group
        )
        sheet.path(pieces, css)
    along(sheet, axis, top + PANEL)
    return sheet.finished(
        top + PANEL + 26,
        f"Longest run of {of} against 10\u00a0% over the longest of the 30 days before it: "
        f"{len(over)} above, {len(under)} not. The table says the same.",
    )


def _keys(over: Sequence[DayRung], under: Sequence[DayRung], alone: Sequence[DayRung]) -> list[Key]:
    """Only of what is there."""
    keys: list[tuple[bool, Key]] = [
        (bool(over), ("triangle", "painful", "above the line")),
        (bool(under), ("dot", "run", "not above")),
        (bool(over or under), ("line", "rungline", "10\u00a0% over 30 days")),
        (bool(alone), ("ring", "outlined", "no run in the 30 days before")),
    ]
    return [key for there, key in keys if there]


def split(rungs: Sequence[DayRung]) -> tuple[list[DayRung], list[DayRung], list[DayRung]]:
    """Above the line, not above it, and without a line."""
    over = [rung for rung in rungs if rung.is_over]
    under = [rung for rung in rungs if rung.before_m is not None and not rung.is_over]
    return over, under, [rung for rung in rungs if rung.before_m is None]


def thinned(shown: TrendPage) -> tuple[DayRung, ...]:
    """Every day while they fit; else every one above its line, and the longest of each stretch.

    A run above its line is never hidden behind a longer one that is not.
    """
    if len(shown.rungs) <= EACH_RUN:
        return shown.rungs
    over = [rung for rung in shown.rungs if rung.is_over]
    stretch = -(-((shown.last - shown.first).days + 1) // EACH_RUN)
    longest: dict[int, DayRung] = {}
    for rung in shown.rungs:
        at = (rung.day - shown.first).days // stretch
        if at not in longest or rung.longest_m > longest[at].longest_m:
            longest[at] = rung
    return tuple(sorted({*over[-MOST_OVER:], *longest.values()}))
