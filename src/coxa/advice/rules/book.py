"""The rules in the order in which equals are said."""

from collections.abc import Callable, Iterator

from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.rules.after_birth import after_birth
from coxa.advice.rules.bone import bone_at_rest, bone_rule
from coxa.advice.rules.knowing import (
    masked_pain,
    no_notes,
    note_too_old,
    pain_without_place,
    run_without_note,
)
from coxa.advice.rules.limp import limp, limp_for_days
from coxa.advice.rules.open_flags import open_flags
from coxa.advice.rules.quiet import quiet
from coxa.advice.rules.rising import two_weeks_up
from coxa.advice.rules.sore import soreness
from coxa.advice.rules.traffic_light import severe_pain, traffic_light, worse_next_morning
from coxa.advice.rules.under_18 import under_18_pain

RuleOfTheDay = Callable[[Case], Iterator[Judgement]]

RULES: tuple[RuleOfTheDay, ...] = (
    open_flags,
    under_18_pain,
    after_birth,
    bone_rule,
    limp_for_days,
    limp,
    severe_pain,
    bone_at_rest,
    soreness,
    worse_next_morning,
    traffic_light,
    pain_without_place,
    masked_pain,
    run_without_note,
    note_too_old,
    no_notes,
    two_weeks_up,
    quiet,
)


def judgements(case: Case) -> list[Judgement]:
    """What every rule makes of the day."""
    return [each for rule in RULES for each in rule(case)]
