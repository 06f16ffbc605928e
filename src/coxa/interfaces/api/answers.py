"""``GET /api/answers``."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from coxa.actions.hip_answers.told import hip_answers
from coxa.actions.json_forms.hip_answers import hip_answers_form
from coxa.actions.profile import show_profile
from coxa.actions.shoes.outlooks import shoe_names
from coxa.interfaces.api.access import caller_of
from coxa.interfaces.api.faults import FAULTS
from coxa.interfaces.http.who import now_of

router = Router()


@router.get("answers", response={200: dict[str, Any], **FAULTS})
def get_answers(request: HttpRequest) -> dict[str, Any]:
    """What the hip answers to, as `coxa answers --json` writes it: associations, not causes."""
    runner_id = caller_of(request)
    units = show_profile(runner_id).units
    return hip_answers_form(hip_answers(runner_id, now_of(request)), units, shoe_names(runner_id))
