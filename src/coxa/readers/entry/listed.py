"""An activity as a table lists it: joined to the file that begins with it, or one of its own."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timezone
from typing import Any

from coxa.readers.recording.assemble import Recording, activity_of
from coxa.readers.recording.samples import Row
from coxa.readers.recording.sport_names import Sport
from coxa.readers.recording.strides import ALREADY_STEPS_PER_MIN, STEPS_A_STRIDE
from coxa.readers.words import one_line, several_lines
from coxa.values.activity import Activity
from coxa.values.sports import SportSource

_UNKNOWN_SPORT = ("unknown", None)


@dataclass(frozen=True)
class Listed:
    """One line of a table; SI units, None is unknown. `cells` are what it was read from."""

    cells: Mapping[str, Any]
    id: str
    start_s: float  # since 1970 UTC
    zone: timezone | None = None
    name: str = ""
    note: str = ""
    sport: Sport | None = None
    distance_m: float | None = None
    timer_s: float | None = None
    elapsed_s: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    avg_cadence: float | None = None  # of one leg or of both
    effort: float | None = None  # 1 to 10
    device: str | None = None
    rows: tuple[Row, ...] = field(default=())


def in_order(listed: Sequence[Listed]) -> tuple[Listed, ...]:
    """In order of time, as joining wants them."""
    return tuple(sorted(listed, key=lambda each: each.start_s))


def tell(listed: Sequence[Listed], within_s: float, activity: Activity) -> Activity:
    """What the line of the same start says of it; `listed` are in order of time."""
    found = nearest(listed, activity.start.timestamp(), within_s)
    return activity if found is None else named(found, activity)


def nearest(listed: Sequence[Listed], start_s: float, within_s: float) -> Listed | None:
    """The line that began within so many seconds, nearest first."""
    at = bisect_left(listed, start_s - within_s, key=lambda each: each.start_s)
    near: list[Listed] = []
    while at < len(listed) and listed[at].start_s <= start_s + within_s:
        near.append(listed[at])
        at += 1
    return min(near, key=lambda each: abs(each.start_s - start_s), default=None)


def named(listed: Listed, activity: Activity) -> Activity:
    """Its name and note; zone and sport where the file had none."""
    told = replace(
        activity,
        title=one_line(listed.name) or activity.title,
        note=several_lines(listed.note) or activity.note,
        perceived_exertion=listed.effort or activity.perceived_exertion,
    )
    if not told.offset_known and listed.zone is not None:
        told = replace(told, start=told.start.astimezone(listed.zone), offset_known=True)
    if told.sport_source is SportSource.INFERRED and listed.sport is not None:
        sport, sub_sport = listed.sport
        told = replace(told, sport=sport, sub_sport=sub_sport, sport_source=SportSource.FILE)
    return told


def activity_listed(listed: Listed) -> Activity:
    """The activity that the line alone tells of; without a sport and without samples, unknown."""
    cadence = listed.avg_cadence
    if cadence is not None and cadence >= ALREADY_STEPS_PER_MIN:
        cadence /= STEPS_A_STRIDE
    sport = listed.sport if listed.sport or listed.rows else _UNKNOWN_SPORT
    return named(
        listed,
        activity_of(
            Recording(
                rows=list(listed.rows),
                start_s=listed.start_s,
                zone=listed.zone,
                sport=sport,
                elapsed_s=listed.elapsed_s or listed.timer_s,
                timer_s=listed.timer_s,
                distance_m=listed.distance_m,
                ascent_m=listed.ascent_m,
                descent_m=listed.descent_m,
                avg_heart_rate_bpm=listed.avg_heart_rate_bpm,
                max_heart_rate_bpm=listed.max_heart_rate_bpm,
                avg_strides_per_min=cadence,
                device=listed.device,
            )
        ),
    )
