"""``GET /api/activities`` and the samples of one."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from coxa.actions.json_forms.activity import activity_form
from coxa.actions.runs.activities import activity_detail, activity_lines
from coxa.interfaces.api.access import caller_of
from coxa.interfaces.api.days import Day
from coxa.interfaces.api.faults import FAULTS, FAULTS_OF_ONE
from coxa.interfaces.api.thinning import thinned

router = Router()


@router.get("activities", response={200: list[dict[str, Any]], **FAULTS})
def get_activities(
    request: HttpRequest,
    sport: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> list[dict[str, Any]]:
    """Newest first, each as `coxa activities --json` writes it."""
    lines = activity_lines(caller_of(request), sport=sport, since=since, until=until)
    return [activity_form(line) for line in lines]


@router.get("activities/{int:activity_id}/streams", response={200: dict[str, Any], **FAULTS_OF_ONE})
def get_streams(request: HttpRequest, activity_id: int) -> dict[str, Any]:
    """Columns of equal length, thinned to what a chart can show."""
    detail = activity_detail(caller_of(request), activity_id)
    columns = thinned(detail.streams)
    points = max((len(column) for column in columns.values()), default=0)
    return {
        "id": detail.line.id,
        "records": detail.line.records,
        "points": points,
        "streams": columns,
    }
