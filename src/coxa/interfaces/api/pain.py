"""``POST /api/pain``."""

from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import ConfigDict, StrictFloat, StrictInt

from coxa.actions.json_forms.pain import pain_form
from coxa.actions.local_day import local_today, zone_of
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import Refused
from coxa.diary.entry import Kind, When
from coxa.interfaces.api.access import caller_of, may_all
from coxa.interfaces.api.days import Day, Moment
from coxa.interfaces.api.faults import FAULTS_OF_ONE
from coxa.interfaces.api.words import Words
from coxa.interfaces.http.who import now_of
from coxa.values.regions import Place, UnknownPlaceError, place

router = Router()
# A note for an earlier day without a time, as on the command line.
_MORNING, _NOON = time(8), time(12)


class PainIn(Schema):
    """The fields of `coxa pain --json`; all but the level may be left out."""

    model_config = ConfigDict(extra="forbid")

    level: StrictInt
    where: tuple[str, ...] = ()
    when: When | None = None
    kinds: tuple[Kind, ...] = ()
    day: Day | None = None
    at: Moment | None = None
    woke: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    note: Words = ""
    activity: StrictInt | None = None
    began_at_m: StrictInt | StrictFloat | None = None


@router.post("pain", response={201: dict[str, Any], **FAULTS_OF_ONE}, auth=may_all)
def post_pain(request: HttpRequest, given: PainIn) -> Status[dict[str, Any]]:
    """Keep a note; the answer is the note as kept."""
    runner_id, now = caller_of(request), now_of(request)
    zone = zone_of(runner_id)
    at = _at(given, now, local_today(runner_id, now), zone)
    pain = NewPain(
        level=given.level,
        day=given.day or at.astimezone(zone).date(),
        at=at,
        places=tuple(dict.fromkeys(_place(text) for text in given.where)),
        when=given.when,
        kinds=given.kinds,
        woke=given.woke,
        limp=given.limp,
        painkiller=given.painkiller,
        note=given.note,
        began_at_m=given.began_at_m,
        run_id=given.activity,
    )
    return Status(201, pain_form(record_pain(runner_id, pain, now)))


def _at(given: PainIn, now: datetime, today: date, zone: tzinfo) -> datetime:
    if given.at is not None:
        return (given.at if given.at.tzinfo else given.at.replace(tzinfo=zone)).astimezone(UTC)
    if given.day is None or given.day == today:
        return now
    clock = _MORNING if given.when is When.MORNING else _NOON
    return datetime.combine(given.day, clock, tzinfo=zone)


def _place(text: str) -> Place:
    try:
        return place(text)
    except UnknownPlaceError as error:
        raise Refused(f"{text[:40]!r} is no place that we know.") from error
