"""The plan in force: the runner's choice, or the ladder that a suspected bone asks for."""

from dataclasses import replace
from datetime import date

from coxa.advice.case import Case
from coxa.advice.picture import PICTURE_DAYS
from coxa.advice.places import bone_places
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.plan import PlanKind
from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.by_ladder import climb_of
from coxa.plan.choice import PlanChoice
from coxa.plan.ladder import standing
from coxa.plan.session import Outlook
from coxa.values.days import days_between

LADDER_PLAN = "ladder"
FALLBACK_LADDER = "walk_run"


def outlook(case: Case) -> Outlook | None:
    """The plan that the day is seen by; None without one."""
    forced = after_bone(case)
    if forced is not None:
        return forced
    choice = case.picture.plan
    template = case.knowledge.plans.get(choice.template) if choice else None
    return None if choice is None or template is None else _outlook(case, template, choice)


def after_bone(case: Case) -> Outlook | None:
    """The ladder from its foot since bone stress was cleared, until its last rung is reached.

    A ladder that was begun since then goes on as it is; None where no bone was suspected.
    """
    clearance, choice = case.clearance, case.picture.plan
    if clearance is None or not clearance.bone or not _lately(clearance.on, case.on):
        return None
    own = choice is not None and choice.template == LADDER_PLAN and choice.start >= clearance.on
    start = choice if choice is not None and own else None
    ladder_choice = replace(
        start or choice or PlanChoice(LADDER_PLAN, clearance.on),
        template=LADDER_PLAN,
        start=start.start if start else clearance.on,
        from_step=0,
    )
    found = _outlook(case, case.knowledge.plans[LADDER_PLAN], ladder_choice)
    top = len(found.ladder.steps) - 1
    return found if own or standing(climb_of(found), case.on).step < top else None


def _lately(cleared: date, on: date) -> bool:
    """Further back the picture does not hold what was done since."""
    return days_between(cleared, on) <= PICTURE_DAYS


def _outlook(case: Case, template: PlanTemplate, choice: PlanChoice) -> Outlook:
    return Outlook(
        template,
        choice,
        case.bearing_runs,
        case.notes,
        case.on,
        _ladder(case, template),
        case.walks,
        zero_pain(case),
    )


def _ladder(case: Case, template: PlanTemplate) -> Ladder:
    named = template.ladder if template.kind is PlanKind.LADDER else None
    return case.knowledge.ladders[named or FALLBACK_LADDER]


def zero_pain(case: Case) -> bool:
    """Whether a bone may be what hurts, so that the only pain to run with is none."""
    cleared = case.clearance
    if cleared is not None and cleared.bone and _lately(cleared.on, case.on):
        return True
    return any(entry.hurts and bone_places(case, entry) for entry in case.open_notes)
