"""The plan as a calendar: written to a file, or fetched at a secret address."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coxa.actions.local_day import local_today
from coxa.actions.plans.show import plan_show
from coxa.actions.profile import show_profile
from coxa.actions.refusals import Refused
from coxa.advice.planned import ShownSession
from coxa.advice.wording import sentence
from coxa.exports.ics.entries import entries
from coxa.exports.ics.write import Frame, calendar_bytes
from coxa.knowledge.load import load_knowledge
from coxa.store.runner import calendars, zones
from coxa.store.runner.calendars import CalendarLine
from coxa.values.calendar import CalendarChoices

AHEAD = timedelta(days=55)  # eight weeks with today; what lies further will change anyway


def calendar_file(runner_id: int, now: datetime, *, health_words: bool | None = None) -> bytes:
    """As the feed; `health_words` None keeps the runner's choice.

    Raises `Refused` without a plan.
    """
    kept = calendars.calendar_of(runner_id).choices
    wanted = kept if health_words is None else replace(kept, health_words=health_words)
    return _written(runner_id, now, wanted, _planned(runner_id, now))


def calendar_feed(token: str, now: datetime) -> bytes | None:
    """The calendar at a secret address; None where there is none. Without a plan it is empty."""
    runner_id = calendars.runner_of_address(token)
    if runner_id is None:
        return None
    try:
        planned = _planned(runner_id, now)
    except Refused:  # a program that fetches cannot be told to choose a plan
        planned = ()
    return _written(runner_id, now, calendars.calendar_of(runner_id).choices, planned)


def _planned(runner_id: int, now: datetime) -> tuple[ShownSession, ...]:
    on = local_today(runner_id, now)
    return plan_show(runner_id, on, on, on + AHEAD)


def _written(
    runner_id: int, now: datetime, wanted: CalendarChoices, planned: Sequence[ShownSession]
) -> bytes:
    on, knowledge = local_today(runner_id, now), load_knowledge()
    units = show_profile(runner_id).units
    found = entries(planned, knowledge, units, wanted)
    known = calendars.revisions(runner_id, {each.key: each.digest for each in found}, now)
    name = sentence(knowledge, "calendar.name", {})
    seed = calendars.calendar_of(runner_id).seed
    return calendar_bytes(Frame(name, seed, _zone(runner_id), on), found, known)


def _zone(runner_id: int) -> ZoneInfo:
    where = zones.zone_of(runner_id)
    return where if isinstance(where, ZoneInfo) else ZoneInfo("UTC")


def calendar_settings(runner_id: int) -> CalendarLine:
    """What is in it, and since when it has an address."""
    return calendars.calendar_of(runner_id)


def choose_calendar(runner_id: int, choices: CalendarChoices) -> None:
    """What shall be in it from now on."""
    calendars.choose(runner_id, choices)


def open_calendar(runner_id: int, now: datetime) -> str:
    """The secret of a new address, shown once; the one before is shut."""
    return calendars.open_address(runner_id, now)


def shut_calendar(runner_id: int) -> None:
    """Nobody can fetch it any more."""
    calendars.shut_address(runner_id)
