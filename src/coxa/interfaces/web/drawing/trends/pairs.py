"""Pairs of shoes as bars on one scale, with the tick of each pair's reminder."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar, fitting, wide_of
from coxa.interfaces.web.drawing.plot.values import said, steps
from coxa.values.distances import Units, distance_text

MOST = 10
ROW, HIGH = 44.0, 14.0


@dataclass(frozen=True)
class PairBar:
    """Metres. `within_m` was run in the time shown, `before_m` earlier."""

    name: str
    before_m: float
    within_m: float
    inspect_at_m: float
    retired: bool

    @property
    def distance_m(self) -> float:
        """All that it has run."""
        return self.before_m + self.within_m


def pairs(shown: Sequence[PairBar], units: Units, size: Size) -> SafeString:
    """Filled is what was run in this time, hatched what was run before it."""
    sheet = Sheet("pairs", size)
    rows = shown[:MOST]
    keys: list[Key] = [
        ("box", "run", "in this time"),
        ("gap", "edged", "before"),
        ("line", "reminder", "reminder to inspect"),
    ]
    y = legend(sheet, 13, keys) + 6
    top = y - 4
    most = max((max(row.distance_m, row.inspect_at_m) for row in rows), default=1.0) / units.metres
    ticks = steps(most, 4)
    unit = (size.width - 2 - size.right) / (ticks[-1] * units.metres)
    for row in rows:
        _row(sheet, row, units, y, unit)
        y += ROW
    for tick in ticks:
        x = 1 + tick * units.metres * unit
        sheet.path([f"M{x:.1f} {y:.1f}v5"], "foot")
        last = tick == ticks[-1]
        anchor = "start" if tick == 0 else "end" if last else "middle"
        sheet.text(x, y + 18, said(tick) + (f" {units.value}" if last else ""), anchor)
    sheet.path([f"M1 {top:.1f}V{y:.1f}H{size.width - size.right - 1:.1f}"], "foot")
    return sheet.finished(
        y + 26, f"What {len(rows)} pairs have run, and their reminders. The table says the same."
    )


def _row(sheet: Sheet, row: PairBar, units: Units, y: float, unit: float) -> None:
    right = distance_text(row.distance_m, units) + (", retired" if row.retired else "")
    room = sheet.size.width - wide_of(right) - 20
    sheet.text(6, y + 12, fitting(row.name, room), css="dark")
    sheet.text(sheet.size.width, y + 12, right, "end")
    foot = y + 18
    before = row.before_m * unit
    if before:
        sheet.hatched([bar(1, foot, before, HIGH)], "gap", "edged")
    if row.within_m:
        sheet.path([bar(1 + before, foot, row.within_m * unit, HIGH)], "run")
    x = 1 + row.inspect_at_m * unit
    sheet.path([f"M{x:.1f} {foot:.1f}v{HIGH + 4:.1f}"], "reminder")
