"""A chosen plan as JSON."""

from typing import Any

from coxa.plan.choice import PlanChoice

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def plan_choice_form(choice: PlanChoice) -> dict[str, Any]:
    """Template, first day, weekdays in short."""
    return {
        "template": choice.template,
        "start": choice.start.isoformat(),
        "days": [WEEKDAYS[day] for day in choice.days],
    }
