"""Short ways to write down a planned day."""

from datetime import date, timedelta
from typing import Any

from coxa.advice.advice import SessionKind, Step
from coxa.advice.planned import ShownSession
from coxa.values.reason import Reason

MONDAY = date(2026, 6, 15)
WALK_RUN = (Step("Run 1 minute slowly, walk 2 minutes, 10 times.", 60, 120, 10),)


def planned(days: int, kind: str, **more: Any) -> ShownSession:
    """The session so many days after a Monday."""
    values = {
        "title": "Easy run",
        "week": 1,
        "note": "Pain above 3 stops the run.",
        "reason": Reason("plan_article", {}, ()),
        **more,
    }
    return ShownSession(MONDAY + timedelta(days=days), SessionKind(kind), **values)
