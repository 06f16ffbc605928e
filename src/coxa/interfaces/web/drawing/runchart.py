"""A run as stacked panels over one axis: a wide drawing, and a narrower one for phones."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.runchart_pieces import Point, thinned
from coxa.interfaces.web.drawing.runchart_ticks import ticks

TITLE, GAP, AXIS, PAIN = 24, 16, 22, 26  # drawing units
LEAST_HATCHED = 0.02  # of the axis; a shorter gap is seen as a break in the line


@dataclass(frozen=True)
class Panel:
    """One curve. `say` writes a value as the axis does; `upside_down` puts the least on top."""

    name: str
    unit: str
    css: str
    pieces: tuple[tuple[Point, ...], ...]
    low: float
    high: float
    steps: Sequence[float]
    say: Callable[[float], str]
    upside_down: bool = False
    summary: str = ""


@dataclass(frozen=True)
class PainMark:
    """Pain of that level began here."""

    x: float
    level: int


@dataclass(frozen=True)
class Axis:
    """What runs along below: 0 to `end`, in the units of the points."""

    end: float
    unit: str
    steps: Sequence[float]
    scale: float  # of the axis' unit in units of the points
    say: Callable[[float], str]


@dataclass(frozen=True)
class Size:
    """One of the two drawings."""

    css: str
    width: int
    left: int
    plot: int  # height of one panel
    x_ticks: int
    points: int

    @property
    def inner(self) -> int:
        """Width of the plot; 8 units are left for the last tick's text."""
        return self.width - self.left - 8


WIDE = Size("wideonly", 640, 46, 92, 9, 300)
NARROW = Size("narrow", 350, 44, 84, 5, 150)


def runchart(
    panels: Sequence[Panel], axis: Axis, pain: Sequence[PainMark], label: str
) -> SafeString:
    """Both drawings; the style sheet shows the one that fits."""
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        "".join(_drawing(panels, axis, pain, label, size) for size in (WIDE, NARROW))
    )


def _drawing(
    panels: Sequence[Panel], axis: Axis, pain: Sequence[PainMark], label: str, size: Size
) -> str:
    step = TITLE + size.plot + GAP
    bottom = step * len(panels) - GAP
    room = PAIN if pain else 0
    height = bottom + room + AXIS
    body = [_hatch(size), _axis(axis, size, bottom, bottom + room)]
    body += [_panel(panel, axis, size, index * step) for index, panel in enumerate(panels)]
    body += [_pain(mark, axis, size, bottom) for mark in pain]
    return (
        f'<svg class="chart run {size.css}" viewBox="0 0 {size.width} {height}" role="img" '
        f'aria-label="{escape(label)}" data-left="{size.left}" data-inner="{size.inner}" '
        f'data-width="{size.width}">{"".join(body)}'
        f'<path class="cursor" d="M0 {TITLE}V{bottom}" hidden=""/></svg>'
    )


def _hatch(size: Size) -> str:
    return (
        f'<defs><pattern id="gap-{size.css}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V6" class="hatch"/></pattern></defs>'
    )


def _axis(axis: Axis, size: Size, bottom: int, labels: int) -> str:
    at = ticks(0, axis.end / axis.scale, size.x_ticks, axis.steps)
    parts = [f'<path d="M{size.left} {bottom}h{size.inner}" class="axis"/>']
    for index, tick in enumerate(at):
        x = _x(tick * axis.scale, axis, size)
        # The unit stands once, behind the last number, and must not leave the drawing.
        is_last = index == len(at) - 1
        text = f"{axis.say(tick)} {axis.unit}" if is_last else axis.say(tick)
        end = is_last and x > size.width - 30
        where = f'x="{size.width if end else round(x, 1)}" y="{labels + 16}"'
        anchor = "end" if end else "middle"
        parts.append(f'<path d="M{x:.1f} {bottom}v4" class="axis"/>')
        parts.append(f'<text {where} text-anchor="{anchor}">{escape(text)}</text>')
    return "".join(parts)


def _x(value: float, axis: Axis, size: Size) -> float:
    return size.left + value / axis.end * size.inner


def _panel(panel: Panel, axis: Axis, size: Size, top: int) -> str:
    plot = top + TITLE
    title = f'<text x="0" y="{top + 14}" class="dark">{escape(panel.name)}</text>'
    summary = f'<text x="{size.width - 8}" y="{top + 14}" text-anchor="end">'
    summary += f"{escape(panel.summary)}</text>"
    grid = "".join(_grid(panel, size, plot, at) for at in _levels(panel))
    gaps = "".join(_gap(first, last, axis, size, plot) for first, last in _gaps(panel, axis))
    width = axis.end / size.points
    lines = "".join(_line(thinned(each, width), panel, axis, size, plot) for each in panel.pieces)
    curve = f'<path class="curve {panel.css}" d="{lines}"/>'
    return title + summary + grid + gaps + curve


def _levels(panel: Panel) -> tuple[float, ...]:
    return ticks(panel.low, panel.high, 4, panel.steps)


def _grid(panel: Panel, size: Size, plot: int, value: float) -> str:
    y = _y(value, panel, size, plot)
    return (
        f'<path d="M{size.left} {y:.1f}h{size.inner}" class="grid"/>'
        f'<text x="{size.left - 6}" y="{y + 4.5:.1f}" text-anchor="end">'
        f"{escape(panel.say(value))}</text>"
    )


def _y(value: float, panel: Panel, size: Size, plot: int) -> float:
    share = (min(max(value, panel.low), panel.high) - panel.low) / (panel.high - panel.low)
    return plot + size.plot * (share if panel.upside_down else 1.0 - share)


def _line(points: Iterable[Point], panel: Panel, axis: Axis, size: Size, plot: int) -> str:
    at = [f"{_x(x, axis, size):.1f} {_y(value, panel, size, plot):.1f}" for x, value in points]
    return f"M{at[0]}h0" if len(at) == 1 else "M" + "L".join(at)


def _gaps(panel: Panel, axis: Axis) -> list[tuple[float, float]]:
    """Stretches without a value that are wide enough to be hatched."""
    ends = [0.0, *(at for piece in panel.pieces for at in (piece[0][0], piece[-1][0])), axis.end]
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return [(first, last) for first, last in pairs if last - first > LEAST_HATCHED * axis.end]


def _gap(first: float, last: float, axis: Axis, size: Size, plot: int) -> str:
    x = _x(first, axis, size)
    width = _x(last, axis, size) - x
    return (
        f'<rect x="{x:.1f}" y="{plot}" width="{width:.1f}" height="{size.plot}" '
        f'fill="url(#gap-{size.css})"/>'
    )


def _pain(mark: PainMark, axis: Axis, size: Size, bottom: int) -> str:
    x = min(max(_x(mark.x, axis, size), size.left), size.left + size.inner)
    tops = range(TITLE, bottom, TITLE + size.plot + GAP)  # the titles are left free
    lines = "".join(f"M{x:.1f} {top}v{size.plot}" for top in tops)
    return (
        f'<g class="pain"><path d="{lines}"/>'
        f'<circle cx="{x:.1f}" cy="{bottom + 14}" r="10"/>'
        f'<text x="{x:.1f}" y="{bottom + 18.5}" text-anchor="middle">{mark.level}</text></g>'
    )
