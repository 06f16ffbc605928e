"""One week of the plan as a strip and as a list of days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dateparse import parse_date
from django.utils.safestring import SafeString

from coxa.advice.advice import SessionKind
from coxa.advice.planned import ShownSession
from coxa.advice.wording import WEEKDAYS
from coxa.interfaces.web.drawing.weekstrip import cell
from coxa.values.distances import Units, ceiling_text, distance_text, duration_text

REACH_DAYS = 366  # further away nobody plans
_RUNS = {SessionKind.RUN, SessionKind.WALK_RUN, SessionKind.WALK}


@dataclass(frozen=True)
class Day:
    """One day; `spoken` is the whole of it as one sentence."""

    day: date
    short: str
    cell: SafeString
    is_today: bool
    is_run: bool
    title: str
    size: str
    size_in_strip: str  # may break before its unit: a day of the strip is a thumb wide
    article: str
    cap: str
    note: str
    spoken: str
    forecast: bool
    strength: str
    steps: tuple[str, ...]
    done: str
    why: str


def day_of(text: str, on: date, reach_days: int = REACH_DAYS) -> date | None:
    """None where the text names no day, or one further away than `reach_days`."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and abs((day - on).days) <= reach_days else None


def days(sessions: Sequence[ShownSession], on: date, units: Units) -> tuple[Day, ...]:
    """The sessions of one week, drawn to one scale."""
    longest = max((each.distance_m or 0.0 for each in sessions), default=0.0)
    return tuple(_day(each, on, units, longest) for each in sessions)


def _day(session: ShownSession, on: date, units: Units, longest_m: float) -> Day:
    is_run = session.kind in _RUNS or (session.asked_m is not None and session.day >= on)
    held = is_run and session.kind not in _RUNS
    share = session.distance_m / longest_m if session.distance_m and longest_m else None
    size = _size(session, units)
    name = WEEKDAYS[session.day.weekday()]
    return Day(
        session.day,
        name[:2],
        cell(share, is_run=is_run, held=held),
        session.day == on,
        session.kind in _RUNS,
        session.title,
        size,
        size.replace("\u00a0", " "),
        "" if session.asked_m is None else distance_text(session.asked_m, units),
        "" if session.cap_m is None else ceiling_text(session.cap_m, units),
        session.note,
        f"{name} {session.day.day}: {session.title}{', ' if size else ''}{size}",
        session.forecast,
        session.strength or "",
        tuple(step.text for step in session.steps),
        "" if session.done_m is None else distance_text(session.done_m, units),
        session.reason.rule,
    )


def _size(session: ShownSession, units: Units) -> str:
    if session.distance_m is not None:
        return ceiling_text(session.distance_m, units)
    return "" if session.duration_s is None else duration_text(session.duration_s)
