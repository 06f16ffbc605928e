"""A made-up runner of many years: every run as a real FIT file and as a row, a diary, shoes.

Seeded: the same seed and number make the same bytes. 2,000 runs take a few seconds, because the
records are laid out column by column, and only the clock differs between runs of one route.
"""

import math
import zipfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from tools.fit_bytes import ENUM, SINT32, UINT8, UINT16, UINT32, Columns, fit_file, message, records

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_ROUTES = 12
_LONGEST_S = 3 * 3600
# Five runs a fortnight more or less, the older the fewer.
_MEAN_GAP_H = 40.0
_SEMICIRCLES = 2**31 / 180
_METRES_A_DEGREE = 111_195.0
_KM_A_SHOE = 650.0
_SHOES = ("Brooks Ghost", "Saucony Ride", "Hoka Clifton", "Asics Cumulus", "Altra Torin")


@dataclass(frozen=True)
class MadeUpRun:
    """One run; `pain` is a note of that day from 0 to 10, None for none."""

    number: int
    start: datetime
    seconds: int
    distance_m: float
    route: int
    shoe: str
    pain: int | None

    @property
    def name(self) -> str:
        """As a watch would call the file."""
        return f"{self.start:%Y-%m-%d-%H-%M-%S}.fit"


def runs(count: int, until: datetime, seed: int = 1) -> list[MadeUpRun]:
    """`count` runs that end with `until`, oldest first."""
    chance = Random(seed)
    gaps = [max(9.0, chance.gauss(_MEAN_GAP_H, 14)) for _ in range(count)]
    start = until - timedelta(hours=sum(gaps))
    made: list[MadeUpRun] = []
    worn_km = 0.0
    for number, gap in enumerate(gaps):
        start += timedelta(hours=gap)
        seconds = _seconds(number, chance)
        route = chance.randrange(_ROUTES)
        distance_m = _distances(route)[seconds - 1] / 100
        worn_km += distance_m / 1000
        shoe = int(worn_km / _KM_A_SHOE)
        pain = min(10, max(0, round(chance.gauss(2, 1.5)))) if chance.random() < 0.4 else None
        label = f"{_SHOES[shoe % len(_SHOES)]} {shoe // len(_SHOES) + 1}"
        made.append(
            MadeUpRun(number, start.replace(microsecond=0), seconds, distance_m, route, label, pain)
        )
    return made


def _seconds(number: int, chance: Random) -> int:
    """Easy runs of about 40 minutes, a long one a week that grows and falls over the year."""
    if number % 5 == 4:
        season = 1 + 0.4 * math.sin(number / 60)
        return min(_LONGEST_S, max(1800, round(chance.gauss(5400, 400) * season)))
    return max(900, round(chance.gauss(2400, 500)))


@cache
def _columns(route: int) -> Columns:
    """One second a row of the longest run on that route; every shorter one is its beginning."""
    chance = Random(1000 + route)
    turn, speed = chance.uniform(900, 2500), chance.uniform(2.5, 3.1)
    latitude, longitude = 52.5 + route / 500, 13.4
    columns: Columns = {name: array(code) for name, code in _CODES.items()}
    reached = 0.0
    for second in range(_LONGEST_S):
        pace = speed + 0.3 * math.sin(second / 97) + chance.uniform(-0.1, 0.1)
        reached += pace
        latitude += pace * math.cos(second / turn) / _METRES_A_DEGREE
        longitude += pace * math.sin(second / turn) / _METRES_A_DEGREE / 0.61
        columns["timestamp"].append(second)
        columns["latitude"].append(round(latitude * _SEMICIRCLES))
        columns["longitude"].append(round(longitude * _SEMICIRCLES))
        columns["altitude"].append(round((40 + 8 * math.sin(second / 240) + 500) * 5))
        columns["heart_rate"].append(min(185, 110 + second // 60 + chance.randrange(4)))
        columns["cadence"].append(82 + chance.randrange(5))
        columns["distance"].append(round(reached * 100))
        columns["speed"].append(round(pace * 1000))
        columns["oscillation"].append(820 + chance.randrange(90))
        columns["stance_time"].append(2400 + chance.randrange(200))
    return columns


_CODES = {
    "timestamp": "I",
    "latitude": "i",
    "longitude": "i",
    "altitude": "H",
    "heart_rate": "B",
    "cadence": "B",
    "distance": "I",
    "speed": "H",
    "oscillation": "H",
    "stance_time": "H",
}
_RECORD = (
    (253, UINT32, "timestamp"),
    (0, SINT32, "latitude"),
    (1, SINT32, "longitude"),
    (2, UINT16, "altitude"),
    (3, UINT8, "heart_rate"),
    (4, UINT8, "cadence"),
    (5, UINT32, "distance"),
    (6, UINT16, "speed"),
    (39, UINT16, "oscillation"),
    (41, UINT16, "stance_time"),
)


def _distances(route: int) -> "array[int]":
    return _columns(route)["distance"]


def fit_of(run: MadeUpRun) -> bytes:
    """The run as a watch would write it, with its checksum."""
    began = int((run.start - FIT_EPOCH).total_seconds())
    ended = began + run.seconds - 1
    columns = {name: column[: run.seconds] for name, column in _columns(run.route).items()}
    columns["timestamp"] = array("I", range(began, began + run.seconds))
    times = [(253, UINT32, ended), (2, UINT32, began)]
    sums = [(7, UINT32, run.seconds * 1000), (8, UINT32, run.seconds * 1000)]
    metres = [(9, UINT32, round(run.distance_m * 100))]
    return fit_file(
        message(0, [(0, ENUM, 4), (1, UINT16, 1), (2, UINT16, 2697), (4, UINT32, began)]),
        records(20, _RECORD, columns),
        message(19, [*times, *sums, *metres]),
        message(18, [*times, *sums, *metres, (5, ENUM, 1), (6, ENUM, 0)]),
        message(34, [(253, UINT32, ended), (5, UINT32, ended + 7200), (1, UINT16, 1)]),
    )


def write_zip(target: Path, made: list[MadeUpRun]) -> None:
    """All runs as FIT files in one zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for run in made:
            archive.writestr(f"activities/{run.name}", fit_of(run))


def write_folder(target: Path, made: list[MadeUpRun]) -> Iterator[Path]:
    """All runs as FIT files in a folder."""
    for run in made:
        path = target / run.name
        path.write_bytes(fit_of(run))
        yield path
