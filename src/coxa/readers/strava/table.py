"""The rows of ``activities.csv``."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from coxa.readers.outcome import Unreadable
from coxa.readers.recording.plausible import (
    MAX_CLIMB_M,
    MAX_DISTANCE_M,
    MAX_ELAPSED_S,
    in_bounds,
    within,
)
from coxa.readers.strava.columns import cells_of, layout_of
from coxa.readers.strava.numbers import told_number

METRES_A_KM = 1000.0
# Borg's ten steps; Strava's slider has them from 1.
EXERTION = (1.0, 10.0)


@dataclass(frozen=True)
class StravaRow:
    """One activity as the table tells it; SI units, None is unknown, texts may be empty."""

    id: str
    date: str
    name: str
    sport: str
    note: str
    gear: str
    file: str
    elapsed_s: float | None
    moving_s: float | None
    distance_m: float | None
    ascent_m: float | None
    descent_m: float | None
    avg_heart_rate_bpm: float | None
    max_heart_rate_bpm: float | None
    perceived_exertion: float | None
    dirt_distance_m: float | None
    race: bool


@dataclass(frozen=True)
class Line:
    """A row with the cells that it was read from, by our names of the columns."""

    cells: Mapping[str, str]
    row: StravaRow


def lines_of(data: bytes) -> list[Line]:
    """The rows in the order of the table; raises `Unreadable`."""
    try:
        table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (csv.Error, UnicodeDecodeError) as error:
        raise Unreadable("Strava's table of activities is damaged.") from error
    if not table:
        raise Unreadable("Strava's table of activities is empty.")
    header, *rest = table
    layout = layout_of(header)
    told = (cells_of(layout, row) for row in rest)
    return [Line(cells, row_of(cells)) for cells in told if cells]


def row_of(cells: Mapping[str, str]) -> StravaRow:
    """One row from its cells."""

    def text(name: str) -> str:
        return cells.get(name, "")

    def number(name: str, low: float, high: float) -> float | None:
        return within(told_number(text(name)), low, high)

    def heart(name: str) -> float | None:
        return in_bounds("heart_rate_bpm", told_number(text(name)))

    return StravaRow(
        id=text("id"),
        date=text("date"),
        name=text("name"),
        sport=text("sport"),
        note="\n".join(each for each in (text("description"), text("private_note")) if each),
        gear=text("gear"),
        file=text("file"),
        elapsed_s=_either(
            number("elapsed", 0.0, MAX_ELAPSED_S), number("shown_elapsed", 0.0, MAX_ELAPSED_S)
        ),
        moving_s=number("moving", 0.0, MAX_ELAPSED_S),
        distance_m=within(_distance_m(cells), 0.0, MAX_DISTANCE_M),
        ascent_m=number("ascent", 0.0, MAX_CLIMB_M),
        descent_m=number("descent", 0.0, MAX_CLIMB_M),
        avg_heart_rate_bpm=heart("avg_heart_rate"),
        max_heart_rate_bpm=heart("max_heart_rate"),
        perceived_exertion=number("exertion", *EXERTION),
        dirt_distance_m=number("dirt_distance", 0.0, MAX_DISTANCE_M),
        race=told_number(text("competition")) == 1,
    )


def _distance_m(cells: Mapping[str, str]) -> float | None:
    """The raw column is in metres; the one for display in kilometres, save for swims."""
    raw = told_number(cells.get("distance", ""))
    if raw is not None:
        return raw
    shown = told_number(cells.get("shown_distance", ""))
    return None if shown is None else shown * METRES_A_KM


def _either(one: float | None, other: float | None) -> float | None:
    return other if one is None else one
