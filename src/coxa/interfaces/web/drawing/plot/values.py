"""The upright axis: from nothing up, in steps that people count in."""

from dataclasses import dataclass
from math import ceil, floor, log10

from coxa.interfaces.web.drawing.plot.sheet import Sheet, across

_NICE = (1.0, 2.0, 5.0, 10.0)
TOLERANCE = 1e-9


def steps(most: float, parts: int = 3) -> tuple[float, ...]:
    """From 0 in steps of 1, 2 or 5 times a power of ten; the last is at least `most`.

    At most `parts` steps. Nothing to measure still gets a scale, from 0 to 1.
    """
    if most <= 0:
        return (0.0, 1.0)
    raw = most / parts
    power = 10.0 ** floor(log10(raw))
    step = next(power * nice for nice in _NICE if power * nice * (1 + TOLERANCE) >= raw)
    count = max(1, ceil(most / step - TOLERANCE))
    return tuple(round(step * at, 10) for at in range(count + 1))


def said(value: float) -> str:
    """``0``, ``2.5``, ``1200``: four digits fit beside a narrow picture."""
    return f"{value:.0f}" if value == round(value) else f"{value:g}"


@dataclass(frozen=True)
class Upright:
    """`foot` and `top` are heights on the sheet, `most` the value at the top; 0 is at the foot."""

    foot: float
    top: float
    most: float

    def at(self, value: float) -> float:
        """The height of a value; what is beyond the top stays at it."""
        share = min(1.0, max(0.0, value / self.most))
        return self.foot - share * (self.foot - self.top)

    def high(self, value: float) -> float:
        """How high a bar of that value is."""
        return self.foot - self.at(value)


def upright(sheet: Sheet, foot: float, top: float, ticks: tuple[float, ...]) -> Upright:
    """Draws lines and numbers. The last tick is the top."""
    axis = Upright(foot, top, ticks[-1])
    size = sheet.size
    to = size.width - size.right
    sheet.path((across(size.left, axis.at(tick), to) for tick in ticks[1:]), "grid")
    sheet.path((across(size.left, foot, to),), "foot")
    for tick in ticks:
        sheet.text(size.left - 5, axis.at(tick) + 4, said(tick), "end")
    return axis
