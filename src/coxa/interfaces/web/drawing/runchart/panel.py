"""One panel: a line or dots, gaps left open, round ticks at its left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from coxa.interfaces.web.drawing.runchart.ticks import inside

MARGIN = 0.02  # this share at either end may lie beyond the axis: one stop must not flatten a run
HEADROOM = 0.08  # so that the line does not run along the edge
MIN_GAP = 2  # stretches; a shorter gap is only left open


@dataclass(frozen=True)
class Quantity:
    """What a panel shows. `upside_down` puts small values on top, as pace is read."""

    name: str
    kind: str  # the class in the stylesheet
    values: tuple[float | None, ...]
    say: Callable[[float], str]
    tick_steps: tuple[float, ...]
    least_span: float
    upside_down: bool = False
    dotted: bool = False

    @property
    def known(self) -> list[float]:
        """The values that are there, in order of size."""
        return sorted(value for value in self.values if value is not None)

    @property
    def range(self) -> tuple[float, float]:
        """Lowest and highest drawn; what lies beyond is drawn at the edge."""
        known = self.known
        cut = int(len(known) * MARGIN)
        low, high = known[cut], known[len(known) - 1 - cut]
        missing = max(0.0, self.least_span - (high - low)) / 2
        room = max(high - low, self.least_span) * HEADROOM
        return low - missing - room, high + missing + room


@dataclass(frozen=True)
class Frame:
    """Where in the drawing: `left` to `right`, `top` to `bottom`."""

    left: float
    right: float
    top: float
    bottom: float


def panel(quantity: Quantity, frame: Frame, hatch: str) -> str:
    """Its title, ticks, gaps and line."""
    low, high = quantity.range

    def y_of(value: float) -> float:
        share = (min(max(value, low), high) - low) / (high - low)
        share = share if quantity.upside_down else 1 - share
        return frame.top + share * (frame.bottom - frame.top)

    xs = _xs(len(quantity.values), frame)
    return "".join(
        (
            f'<text x="{frame.left:g}" y="{frame.top - 10:g}" class="dark">{quantity.name}</text>',
            *(_tick(value, quantity, y_of(value), frame) for value in _ticks(quantity)),
            *(_hatched(first, last, xs, frame, hatch) for first, last in _gaps(quantity.values)),
            f'<path class="base" d="M{frame.left:g} {frame.bottom:g}H{frame.right:g}"/>',
            _marks(quantity, xs, y_of),
        )
    )


def _xs(count: int, frame: Frame) -> list[float]:
    width = (frame.right - frame.left) / count
    return [frame.left + (index + 0.5) * width for index in range(count)]


def _ticks(quantity: Quantity) -> tuple[float, ...]:
    low, high = quantity.range
    return inside(low, high, 4, quantity.tick_steps)


def _tick(value: float, quantity: Quantity, y: float, frame: Frame) -> str:
    return (
        f'<path class="grid" d="M{frame.left:g} {y:.1f}H{frame.right:g}"/>'
        f'<text x="{frame.left - 6:g}" y="{y + 4.5:.1f}" text-anchor="end">'
        f"{quantity.say(value)}</text>"
    )


def _gaps(values: Sequence[float | None]) -> list[tuple[int, int]]:
    """First and last of each run of empty stretches that is long enough to see."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index, value in enumerate([*values, 0.0]):
        if value is None and start is None:
            start = index
        elif value is not None and start is not None:
            if index - start >= max(MIN_GAP, ceil(len(values) / 150)):
                found.append((start, index - 1))
            start = None
    return found


def _hatched(first: int, last: int, xs: Sequence[float], frame: Frame, hatch: str) -> str:
    half = (xs[1] - xs[0]) / 2
    x, width = xs[first] - half, xs[last] - xs[first] + 2 * half
    return (
        f'<rect x="{x:.1f}" y="{frame.top:g}" width="{width:.1f}" '
        f'height="{frame.bottom - frame.top:g}" fill="url(#{hatch})"/>'
    )


def _marks(quantity: Quantity, xs: Sequence[float], y_of: Callable[[float], float]) -> str:
    """Dots, or a line that is lifted at every gap; a point alone is a dot."""
    parts: list[str] = []
    lifted = True
    for index, value in enumerate(quantity.values):
        if value is None:
            lifted = True
            continue
        point = f"{xs[index]:.1f} {y_of(value):.1f}"
        following = quantity.values[index + 1] if index + 1 < len(quantity.values) else None
        alone = quantity.dotted or (lifted and following is None)
        parts.append(f"M{point}h0" if alone else f"{'M' if lifted else 'L'}{point}")
        lifted = alone
    return f'<path class="{quantity.kind}" d="{"".join(parts)}"/>'
