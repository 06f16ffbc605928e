"""Twelve weeks of made-up running: a sore side of the hip that settles."""

import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random

from coxa.diary.entry import Kind, PainEntry, When
from coxa.values.activity import Activity, Lap
from coxa.values.regions import Place, Region, Side
from coxa.values.sports import SportSource

PROFILE_AGE = 38
WEEKS = 12
LABEL = "Sample"
# Day of each seven, share of the week's longest run, and what it is called.
_WEEK = ((1, 0.6, "easy run"), (3, 0.5, "short run"), (6, 1.0, "longer run"))
# The very first is nearly as long as the usual ones: it is no jump before the one that is told.
_FIRST_SHARE = 0.95
_LONGEST_M = (9e3, 9.5e3, 10e3, 13e3, 8e3, 5e3, 5e3, 5.5e3, 6e3, 6.4e3, 6.9e3, 7.4e3)
# A jump of 3 km in the fourth week; pain after the longer run, and the morning after, by week.
_PAIN = (
    *((0, 0), (0, 0), (0, 0), (1, 3), (5, 4), (3, 2)),
    *((2, 2), (2, 1), (1, 1), (1, 0), (0, 0), (0, 0)),
)
_PLACE = (Place(Region.SIDE_OF_HIP, Side.LEFT),)
_START = time(7, 15)
_PACE_S_PER_M = 0.36  # 6:00 a kilometre
_EVERY_S = 5
# A loop in the middle of the Atlantic: nobody can take it for a real run.
_LATITUDE, _LONGITUDE = 20.0, -40.0
_LOOP_M = 2500.0
_METRES_PER_DEGREE = 111_195.0


def runs_until(on: date, zone: tzinfo, rng: Random) -> tuple[Activity, ...]:
    """Three runs a week, the last before `on`, oldest first."""
    return tuple(
        _run(day, zone, _LONGEST_M[week] * share, name, rng) for week, day, share, name in _days(on)
    )


def first_day(on: date) -> date:
    """Of the season that ends the day before `on`."""
    return on - timedelta(days=7 * WEEKS)


def _days(on: date) -> Iterator[tuple[int, date, float, str]]:
    """The twelfth week is the one that ends the day before `on`."""
    first = first_day(on)
    for week in range(WEEKS):
        for offset, share, name in _WEEK:
            day = first + timedelta(days=7 * week + offset)
            is_first = (week, offset) == (0, _WEEK[0][0])
            yield week, day, _FIRST_SHARE if is_first else share, name


def _run(day: date, zone: tzinfo, distance_m: float, name: str, rng: Random) -> Activity:
    distance_m = round(distance_m * rng.uniform(0.97, 1.03))
    duration_s = round(distance_m * _PACE_S_PER_M * rng.uniform(0.97, 1.03))
    streams = _streams(distance_m, duration_s, rng)
    heart = [value for value in streams["heart_rate_bpm"] if value is not None]
    return Activity(
        sport="running",
        sport_source=SportSource.RUNNER,
        start=datetime.combine(day, _START, tzinfo=zone),
        offset_known=True,
        elapsed_s=duration_s,
        timer_s=duration_s,
        distance_m=distance_m,
        ascent_m=round(distance_m / 120),
        descent_m=round(distance_m / 120),
        avg_heart_rate_bpm=round(sum(heart) / len(heart)),
        max_heart_rate_bpm=max(heart),
        avg_cadence_spm=168.0,
        laps=(Lap(0.0, duration_s, duration_s, distance_m),),
        records=len(heart),
        streams=streams,
        device="made up",
        title=f"{LABEL}: {name}",
    )


def _streams(distance_m: float, duration_s: float, rng: Random) -> dict[str, list[float | None]]:
    times = [float(each) for each in range(0, int(duration_s) + 1, _EVERY_S)]
    shares = [each / duration_s for each in times]
    angles = [2 * math.pi * share * distance_m / _LOOP_M for share in shares]
    radius = _LOOP_M / (2 * math.pi) / _METRES_PER_DEGREE
    speed = distance_m / duration_s
    return {
        "time_s": list(times),
        "latitude_deg": [_LATITUDE + radius * math.sin(angle) for angle in angles],
        "longitude_deg": [_LONGITUDE + radius * 1.3 * math.cos(angle) for angle in angles],
        "altitude_m": [round(20 + 8 * math.sin(angle), 1) for angle in angles],
        "distance_m": [round(share * distance_m, 1) for share in shares],
        "speed_mps": [round(speed * rng.uniform(0.96, 1.04), 2) for _ in times],
        "heart_rate_bpm": [round(128 + 18 * min(1, 4 * s) + rng.uniform(-2, 2)) for s in shares],
        "cadence_spm": [round(168 + rng.uniform(-2, 2)) for _ in times],
    }


def notes_of(
    activities: Sequence[Activity], ids: Sequence[int], on: date, zone: tzinfo, rng: Random
) -> Iterator[PainEntry]:
    """A note after every run, one on the morning after the longer ones, and one today."""
    weeks = [week for week, *_ in _days(on)]
    for activity, run_id, week in zip(activities, ids, weeks, strict=True):
        longer = activity.title == f"{LABEL}: longer run"
        after, morning = _PAIN[week]
        level = after if longer else max(0, after - rng.choice((1, 2)))
        yield _note(activity.end + timedelta(minutes=20), level, When.AFTER, run_id)
        if longer and activity.start.date() + timedelta(days=1) < on:
            next_day = activity.start.date() + timedelta(days=1)
            yield _note(datetime.combine(next_day, _START, zone), morning, When.MORNING, run_id)
    yield _note(datetime.combine(on, time(6, 50), zone), 0, When.MORNING, None)


def _note(at: datetime, level: int, when: When, run_id: int | None) -> PainEntry:
    return PainEntry(
        id=None,
        day=at.date(),
        at=at,
        level=level,
        places=_PLACE if level else (),
        when=when,
        kinds=(Kind.ACHE,) if level else (),
        note=LABEL,
        run_id=run_id,
    )
