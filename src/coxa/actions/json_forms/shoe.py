"""A pair of shoes as JSON."""

from typing import Any

from coxa.actions.json_forms.plan_choice import WEEKDAYS
from coxa.actions.shoes.outlooks import ShoeOutlook
from coxa.store.json_values import as_json


def shoe_form(outlook: ShoeOutlook) -> dict[str, Any]:
    """One line of `coxa shoes list --json`."""
    line, at = outlook.line, outlook.reminder
    return {
        "id": line.id,
        "name": line.name,
        "brand": line.brand,
        "model": line.model,
        "kind": line.kind.value,
        "bought": as_json(line.bought_on),
        "first_used": as_json(line.first_used_on),
        "last_used": as_json(line.last_used_on),
        "start_distance_m": line.start_distance_m,
        "distance_m": line.distance_m,
        "runs": line.runs,
        "inspect_at_m": at.inspect_at_m,
        "look_from_m": at.look_from_m,
        "own_reminder": at.own,
        "wear": outlook.wear.value,
        "share": line.distance_m / at.inspect_at_m,
        "due_on": as_json(outlook.due_on),
        "rotation": outlook.rotation,
        "default_for": line.default_for,
        "default_days": [WEEKDAYS[day] for day in line.default_days],
        "retired": as_json(line.retired_on),
        "sources": [at.rule],
    }
