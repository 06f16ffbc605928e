"""What stands behind an id, and hits of a search, as JSON."""

from typing import Any

from coxa.actions.explaining.explanation import Explanation
from coxa.actions.explaining.learn import Found
from coxa.store.json_values import as_json


def explanation_form(explanation: Explanation) -> dict[str, Any]:
    """The one object of `coxa why --json`."""
    form: dict[str, Any] = as_json(explanation)
    return form


def found_form(found: Found) -> dict[str, Any]:
    """One line of `coxa learn --json`."""
    form: dict[str, Any] = as_json(found)
    return form
