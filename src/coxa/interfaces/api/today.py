"""``GET /api/today``."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router

from coxa.actions.json_forms.advice import advice_form
from coxa.actions.local_day import local_today
from coxa.actions.today import today
from coxa.interfaces.api.access import caller_of
from coxa.interfaces.http.who import now_of

router = Router()


@router.get("today")
def get_today(request: HttpRequest, on: date | None = None) -> dict[str, Any]:
    """The advice, as `coxa today --json` writes it."""
    runner_id = caller_of(request)
    return advice_form(today(runner_id, on or local_today(runner_id, now_of(request))))
