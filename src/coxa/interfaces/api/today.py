"""``GET /api/today``."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from coxa.actions.json_forms.advice import advice_form
from coxa.actions.local_day import local_today
from coxa.actions.today import today
from coxa.interfaces.api.access import caller_of
from coxa.interfaces.api.days import Day
from coxa.interfaces.api.faults import FAULTS
from coxa.interfaces.http.who import now_of

router = Router()


@router.get("today", response={200: dict[str, Any], **FAULTS})
def get_today(request: HttpRequest, on: Day | None = None) -> dict[str, Any]:
    """The advice, as `coxa today --json` writes it."""
    runner_id = caller_of(request)
    return advice_form(today(runner_id, on or local_today(runner_id, now_of(request))))
