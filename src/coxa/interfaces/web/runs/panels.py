"""Samples to panels: pace, heart rate and cadence over distance, or over time."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from coxa.interfaces.web.drawing.runchart import WIDE, Axis, Panel
from coxa.interfaces.web.drawing.runchart_pieces import Point, thinned, unbroken
from coxa.interfaces.web.drawing.runchart_ticks import CLOCK, TENS
from coxa.interfaces.web.runs.words import ON_FOOT, clock
from coxa.store.shapes import ActivityDetail
from coxa.values.activity import Column
from coxa.values.distances import HOUR_S, Units, speed_unit

PACE_WINDOW_S = 20.0  # positions jump by metres: a shorter window shows the receiver, not the run
FASTEST_S_PER_M = 0.09  # nobody runs faster for 20 seconds; what is, the receiver made up
SLOWEST = 1.6  # of the middle pace; slower is standing, and is drawn at the edge
STANDING_MPS = 0.4
CUT = 0.01  # of the values at each end, where a sensor slips
RATE = "pace"  # the class of the first curve, pace or speed
MINUTES = (1, 2, 5, 10, 15, 20, 30, 60, 120, 240)


@dataclass(frozen=True)
class Samples:
    """The columns of one run; `along` is distance where there is one, else time."""

    detail: ActivityDetail
    times: Column
    along: Column
    by_distance: bool

    def column(self, name: str) -> Column:
        """All missing where the file has none."""
        return self.detail.streams.get(name, [None] * len(self.times))

    def pieces(self, *names: str) -> list[list[int]]:
        """Unbroken indexes at which all of these are known."""
        columns = [self.along, *(self.column(name) for name in names)]
        return unbroken(self.times, columns, self.detail.pauses)


def samples(detail: ActivityDetail) -> Samples | None:
    """None where there is nothing to draw."""
    times = detail.streams.get("time_s")
    if times is None or len([time for time in times if time is not None]) < 2:
        return None
    distances = detail.streams.get("distance_m", ())
    by_distance = max((each for each in distances if each is not None), default=0.0) > 0
    return Samples(detail, times, distances if by_distance else times, by_distance)


def axis(of: Samples, units: Units) -> Axis:
    """Below all panels."""
    end = max(each for each in of.along if each is not None)
    if of.by_distance:
        return Axis(end, units.value, TENS, units.metres, lambda value: f"{value:g}")
    return Axis(max(end, 1.0), "min", MINUTES, 60.0, lambda value: f"{value:g}")


def panels(of: Samples, end: float, units: Units) -> tuple[Panel, ...]:
    """Only the ones for which something was recorded."""
    width = end / WIDE.points
    made = (
        (_pace if of.detail.line.sport in ON_FOOT else _speed)(of, width, units),
        _plain(of, width, "heart_rate_bpm", ("Heart rate", "beats a minute", "heart")),
        _plain(of, width, "cadence_spm", ("Cadence", "steps a minute", "cadence")),
    )
    return tuple(panel for panel in made if panel is not None)


def _plain(of: Samples, width: float, name: str, words: tuple[str, str, str]) -> Panel | None:
    column, along = of.column(name), of.along
    pieces = [_points(piece, along, column) for piece in of.pieces(name)]
    values = sorted(value for piece in pieces for _, value in piece if value > 0)
    if len(values) < 2:
        return None
    low, high = _range(values, least=20.0)
    summary = f"mean {fmean(values):.0f} {words[1]}"
    thin = _thin(pieces, width)
    return Panel(words[0], words[1], words[2], thin, low, high, TENS, _whole, summary=summary)


def _points(piece: Sequence[int], along: Column, column: Column) -> list[Point]:
    return [(along[index] or 0.0, column[index] or 0.0) for index in piece]


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _thin(pieces: Sequence[Sequence[Point]], width: float) -> tuple[tuple[Point, ...], ...]:
    return tuple(thinned(piece, width) for piece in pieces)


def _range(values: Sequence[float], least: float) -> tuple[float, float]:
    """Of sorted values, without the slips of the sensor; at least `least` high."""
    cut = int(len(values) * CUT)
    low, high = values[cut], values[-1 - cut]
    room = max(0.0, least - (high - low)) / 2 + (high - low) * 0.06
    return low - room, high + room


def _pace(of: Samples, width: float, units: Units) -> Panel | None:
    speeds = _speeds(of)
    to_pace: Callable[[float], float] = lambda speed: units.metres / max(speed, STANDING_MPS)  # noqa: E731
    pieces = tuple(
        tuple((x, to_pace(speed)) for x, speed in thinned(piece, width)) for piece in speeds
    )
    values = sorted(pace for piece in pieces for _, pace in piece)
    if len(values) < 2:
        return None
    low, high = _range(values, least=60.0)
    high = min(high, values[len(values) // 2] * SLOWEST + 30)
    low = max(low, FASTEST_S_PER_M * units.metres)
    high = max(high, low + 60.0)
    return Panel(
        "Pace",
        f"/{units}",
        RATE,
        pieces,
        low,
        high,
        CLOCK,
        clock,
        upside_down=True,
        summary=_pace_summary(values[-1], high, units),
    )


def _speed(of: Samples, width: float, units: Units) -> Panel | None:
    """On wheels: faster is up, and standing is at the foot."""
    an_hour = HOUR_S / units.metres
    pieces = tuple(
        tuple((x, speed * an_hour) for x, speed in thinned(piece, width)) for piece in _speeds(of)
    )
    values = sorted(speed for piece in pieces for _, speed in piece)
    if len(values) < 2:
        return None
    low, high = _range(values, least=10.0)
    unit = speed_unit(units)
    return Panel("Speed", unit, RATE, pieces, max(0.0, low), high, TENS, _tenth, summary=unit)


def _tenth(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _pace_summary(slowest: float, high: float, units: Units) -> str:
    """What is slower than the panel shows lies at its lower edge, and that is said."""
    cut = f", over {clock(high)} at the foot" if slowest > high else ", faster is up"
    return f"minutes per {'mile' if units is Units.MI else 'km'}{cut}"


def _speeds(of: Samples) -> list[list[Point]]:
    """Metres a second along the axis: from the distance, else as the watch wrote it."""
    if not of.by_distance:
        column = of.column("speed_mps")
        return [_points(piece, of.along, column) for piece in of.pieces("speed_mps")]
    return [_moving(piece, of) for piece in of.pieces() if len(piece) > 1]


def _moving(piece: Sequence[int], of: Samples) -> list[Point]:
    times = [of.times[index] or 0.0 for index in piece]
    metres = [of.along[index] or 0.0 for index in piece]
    half = PACE_WINDOW_S / 2
    found = []
    for at, time in enumerate(times):
        first = min(bisect_left(times, time - half), max(0, at - 1))
        last = max(bisect_right(times, time + half) - 1, min(len(times) - 1, at + 1))
        seconds = times[last] - times[first]
        if seconds > 0:
            found.append((metres[at], (metres[last] - metres[first]) / seconds))
    return found
