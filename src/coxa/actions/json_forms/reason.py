"""Why, as the contract writes it."""

from typing import Any

from coxa.store.json_values import as_json
from coxa.values.reason import Reason


def reason_form(reason: Reason) -> dict[str, Any]:
    """The rule, the facts it used, and the ids of what is behind it."""
    return {
        "rule": reason.rule,
        "facts": as_json(reason.facts),
        "sources": list(reason.sources),
    }
