"""The days of a plan as calendar entries: runs, exercises, and what comes after a run."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time, timedelta
from math import ceil

from coxa.advice.advice import SessionKind
from coxa.advice.planned import ShownSession
from coxa.advice.wording import sentence
from coxa.exports.ics.entry import Entry
from coxa.knowledge.shapes import Knowledge
from coxa.values.calendar import CalendarChoices
from coxa.values.distances import Units, ceiling_text, duration_text

RUNS = frozenset({SessionKind.RUN, SessionKind.WALK_RUN, SessionKind.WALK})
CHECK_IN_AT = time(8)  # the morning after tells most; early enough to change the day
RECOVERY_AT = time(20, 30)
SHORT_MINUTES = 10
_PACE_S_PER_M = 0.4  # only to show how much of a day a run takes: 6:40 a kilometre
_UNKNOWN_MINUTES = 30
_ROUND_TO = 5


def entries(
    sessions: Iterable[ShownSession], knowledge: Knowledge, units: Units, wanted: CalendarChoices
) -> tuple[Entry, ...]:
    """In order of days; a day of rest has none."""
    found: list[Entry] = []
    seen: Counter[str] = Counter()
    for session in sessions:
        for entry in _of_day(session, knowledge, units, wanted):
            seen[entry.key] += 1
            again = seen[entry.key]
            found.append(entry if again == 1 else replace(entry, key=f"{entry.key}-{again}"))
    return tuple(sorted(found, key=lambda each: (each.day, each.at or time(), each.key)))


def _of_day(
    session: ShownSession, knowledge: Knowledge, units: Units, wanted: CalendarChoices
) -> Iterator[Entry]:
    if session.kind in RUNS:
        yield _session(session, "run", knowledge, units, wanted)
        yield from _after(session, knowledge, wanted)
    elif session.kind is SessionKind.CROSS_TRAIN:
        yield _session(session, "cross", knowledge, units, wanted)
    if session.strength is not None or session.kind is SessionKind.STRENGTH:
        yield _strength(session, knowledge, wanted)


def _strength(session: ShownSession, knowledge: Knowledge, wanted: CalendarChoices) -> Entry:
    """Beside a run or alone; with words it is named as on the plan."""
    routine = knowledge.routines.get(session.strength or "")
    plain = sentence(knowledge, "calendar.strength", {})
    title = routine.title if routine is not None and wanted.health_words else plain
    minutes = routine.minutes if routine is not None else _UNKNOWN_MINUTES
    text = duration_text(minutes * 60)
    return Entry(f"{session.day.isoformat()}:strength", session.day, title, text)


def _session(
    session: ShownSession, slot: str, knowledge: Knowledge, units: Units, wanted: CalendarChoices
) -> Entry:
    plain = sentence(knowledge, f"calendar.{session.kind.value}", {})
    return Entry(
        key=f"{session.day.isoformat()}:{slot}",
        day=session.day,
        title=session.title if wanted.health_words else plain,
        text="\n".join(_text(session, knowledge, units, wanted)),
        at=wanted.run_at,
        minutes=_minutes(session),
    )


def _text(
    session: ShownSession, knowledge: Knowledge, units: Units, wanted: CalendarChoices
) -> Iterator[str]:
    if session.distance_m is not None:
        size = ceiling_text(session.distance_m, units)
        yield sentence(knowledge, "calendar.up_to", {"size": size})
    elif session.duration_s is not None:
        yield duration_text(session.duration_s)
    if wanted.health_words:
        yield from (step.text for step in session.steps)
        if session.note:
            yield session.note
        if session.kind in RUNS:
            yield sentence(knowledge, "workout.pain_rule", {})


def _minutes(session: ShownSession) -> int:
    seconds = session.duration_s or (session.distance_m or 0.0) * _PACE_S_PER_M
    return ceil(seconds / 60 / _ROUND_TO) * _ROUND_TO or _UNKNOWN_MINUTES


def _after(session: ShownSession, knowledge: Knowledge, wanted: CalendarChoices) -> Iterator[Entry]:
    words = "words" if wanted.health_words else "plain"
    if wanted.recovery:
        yield Entry(
            f"{session.day.isoformat()}:recovery",
            session.day,
            sentence(knowledge, f"calendar.recovery.{words}", {}),
            at=RECOVERY_AT,
            minutes=SHORT_MINUTES,
        )
    if wanted.check_ins:
        morning = session.day + timedelta(days=1)
        yield Entry(
            f"{morning.isoformat()}:check-in",
            morning,
            sentence(knowledge, f"calendar.check_in.{words}", {}),
            at=CHECK_IN_AT,
            minutes=SHORT_MINUTES,
        )
