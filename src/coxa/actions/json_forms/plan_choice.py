"""A chosen plan, its events and its race dates as JSON."""

from dataclasses import asdict
from datetime import date
from typing import Any

from coxa.actions.plans.show import PlanInForce
from coxa.plan.choice import PlanChoice
from coxa.plan.history import PlanEvent
from coxa.plan.race import RaceOutlook

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def plan_choice_form(choice: PlanChoice) -> dict[str, Any]:
    """Template, first day, weekdays in short, and what else was chosen."""
    return {
        "template": choice.template,
        "start": choice.start.isoformat(),
        "days": [WEEKDAYS[day] for day in choice.days],
        "long_day": None if choice.long_day is None else WEEKDAYS[choice.long_day],
        "minutes": choice.minutes,
        "goal_m": choice.goal_m,
        "race_on": _iso(choice.race_on),
        "race_m": choice.race_m,
        "from_step": choice.from_step,
        "pauses": [
            {"first": pause.first.isoformat(), "last": _iso(pause.last), "kind": pause.kind.value}
            for pause in choice.pauses
        ],
        "gate": [{"criterion": mark.criterion, "on": mark.on.isoformat()} for mark in choice.gate],
    }


def plan_in_force_form(plan: PlanInForce) -> dict[str, Any]:
    """The plan, and where the runner stands on its ladder."""
    where = plan.standing
    return {
        **plan_choice_form(plan.choice),
        "chosen": plan.chosen,
        "step": where.step if where else None,
        "good_in_a_row": where.greens if where else None,
        "not_before": _iso(where.not_before) if where else None,
        "gate_open": list(where.gate_open) if where else [],
        "events": [event_form(event) for event in plan.events],
    }


def event_form(event: PlanEvent) -> dict[str, Any]:
    """One change of the plan."""
    return {
        "date": event.day.isoformat(),
        "happened": event.happened.value,
        "why": event.why,
        "facts": dict(event.facts),
    }


def race_form(outlook: RaceOutlook) -> dict[str, Any]:
    """The dates, and the fan week by week."""
    return {
        "needed_m": outlook.needed_m,
        "half": _iso(outlook.half),
        "most": _iso(outlook.most),
        "calmer": _iso(outlook.calmer),
        "flare_weeks": outlook.flare_weeks,
        "record_weeks": outlook.record_weeks,
        "fan": [{**asdict(week), "day": week.day.isoformat()} for week in outlook.fan],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
