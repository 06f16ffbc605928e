"""All that is drawn of one run, and what its cursor says."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from coxa.diary.entry import PainEntry
from coxa.interfaces.web.drawing.runchart import WIDE, Axis, PainMark, Panel, runchart
from coxa.interfaces.web.drawing.track import Position, sheet, track
from coxa.interfaces.web.runs.panels import RATE, Samples, axis, panels, samples
from coxa.interfaces.web.runs.splits import paused_s
from coxa.interfaces.web.runs.words import clock
from coxa.store.shapes import ActivityDetail
from coxa.values.distances import Units

MIN_PLACES = 2  # positions below which there is no track


@dataclass(frozen=True)
class Drawn:
    """`cursor` goes to the script: shares of the axis, what to say, and spots on the track."""

    chart: SafeString | None
    track: SafeString | None
    label: str
    over: str
    cursor: dict[str, list[object]]


def drawn(detail: ActivityDetail, units: Units) -> Drawn:
    """Nothing where nothing was recorded."""
    of = samples(detail)
    if of is None:
        return Drawn(None, None, "", "", {})
    below = axis(of, units)
    shown = panels(of, below.end, units)
    label = _label(shown, below, of)
    places = _places(of)
    pain = _marks(detail.pain) if of.by_distance else ()
    return Drawn(
        chart=runchart(shown, below, pain, label) if shown else None,
        track=track(_positions(of, places), units.metres, units.value) if places else None,
        label=label,
        over="distance" if of.by_distance else "time",
        cursor=_cursor(of, shown, below, places),
    )


def _marks(pain: Sequence[PainEntry]) -> tuple[PainMark, ...]:
    began = [each for each in pain if each.hurts and each.began_at_m is not None]
    return tuple(PainMark(each.began_at_m or 0.0, each.level) for each in began)


def _label(shown: Sequence[Panel], below: Axis, of: Samples) -> str:
    spans = [
        f"{panel.name.lower()} {panel.say(max(panel.low, 0))} to {panel.say(panel.high)}"
        for panel in shown
    ]
    over = "distance" if of.by_distance else "time"
    return (
        f"{', '.join(spans)}, over {over}, {below.end / below.scale:.1f} {below.unit}".capitalize()
    )


def _places(of: Samples) -> list[list[int]]:
    """Unbroken indexes with a position, whether or not there is a distance."""
    whole = Samples(of.detail, of.times, of.times, by_distance=False)
    pieces = whole.pieces("latitude_deg", "longitude_deg")
    return pieces if sum(map(len, pieces)) >= MIN_PLACES else []


def _positions(of: Samples, places: Sequence[Sequence[int]]) -> list[list[Position]]:
    latitudes, longitudes = of.column("latitude_deg"), of.column("longitude_deg")
    return [
        [(latitudes[index] or 0.0, longitudes[index] or 0.0) for index in piece] for piece in places
    ]


def _cursor(
    of: Samples, shown: Sequence[Panel], below: Axis, places: Sequence[Sequence[int]]
) -> dict[str, list[object]]:
    """One stop for each bin of the wide drawing in which something was recorded."""
    width = below.end / WIDE.points
    stops = _stops(of, width)
    values = [_binned(panel, width) for panel in shown]
    spots = _spots(of, places)
    found: dict[str, list[object]] = {"at": [], "says": [], "spots": []}
    for number in sorted(stops):
        index = stops[number]
        said = [_said(panel, mine.get(number)) for panel, mine in zip(shown, values, strict=True)]
        found["at"].append(round((of.along[index] or 0.0) / below.end, 4))
        found["says"].append(", ".join([_where(of, below, index), *said]))
        found["spots"].append(spots.get(index))
    return found


def _stops(of: Samples, width: float) -> dict[int, int]:
    """By bin: the first sample in it."""
    stops: dict[int, int] = {}
    for piece in of.pieces():
        for index in piece:
            stops.setdefault(int((of.along[index] or 0.0) / width), index)
    return stops


def _binned(panel: Panel, width: float) -> dict[int, float]:
    return {int(x / width): value for piece in panel.pieces for x, value in piece}


def _said(panel: Panel, value: float | None) -> str:
    if value is None:
        return f"{panel.name.lower()} not recorded"
    unit = f"\u00a0{panel.unit}" if panel.css == RATE else ""
    return f"{panel.name.lower()} {panel.say(value)}{unit}"


def _where(of: Samples, below: Axis, index: int) -> str:
    time = of.times[index] or 0.0
    moving = clock(time - paused_s(of.detail.pauses, time))
    if not of.by_distance:
        return moving
    return f"{(of.along[index] or 0.0) / below.scale:.2f} {below.unit}, {moving}"


def _spots(of: Samples, places: Sequence[Sequence[int]]) -> dict[int, list[float]]:
    if not places:
        return {}
    positions = _positions(of, places)
    on = sheet(positions)
    return {
        index: [round(part, 1) for part in on.spot(position)]
        for piece, mine in zip(places, positions, strict=True)
        for index, position in zip(piece, mine, strict=True)
    }
