"""A kept check and a clearance as JSON."""

from typing import Any

from coxa.actions.json_forms.assessment import assessment_form
from coxa.knowledge.shapes import Knowledge
from coxa.store.json_values import as_json
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Clearance


def saved_check_form(check: SavedCheck, knowledge: Knowledge) -> dict[str, Any]:
    """The assessment with the id it is kept under."""
    return {
        **assessment_form(check.assessment, knowledge),
        "id": check.id,
        "corrects": check.corrects,
    }


def clearance_form(clearance: Clearance) -> dict[str, Any]:
    """Who looked, what was found, on which day."""
    form: dict[str, Any] = as_json(clearance)
    return form
