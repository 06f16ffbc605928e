"""``GET /api/health``: whether this Coxa can read its tables. Says nothing of anybody."""

from django.db import Error
from django.http import HttpRequest
from ninja import Router, Status

from coxa.actions.home.health import can_read_tables

router = Router()


@router.get("health", auth=None, response={200: dict[str, str], 503: dict[str, str]})
def get_health(request: HttpRequest) -> Status[dict[str, str]]:
    """200 when the database answers, 503 when it does not."""
    del request
    try:
        can_read_tables()
    except Error:
        return Status(503, {"status": "the database does not answer"})
    return Status(200, {"status": "ok"})
