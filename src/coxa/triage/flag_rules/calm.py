"""What, when it was told, makes a danger unlikely enough to be looked at later.

Whatever speaks against the calm counts when it is not known too, for every flag.
"""

from dataclasses import replace

from coxa.triage.flag_rules.told import (
    AT_REST,
    BEARS_NO_WEIGHT,
    DEEPEST,
    HURTS_TO_WALK,
    MONTHS_DAYS,
    WEAK_BONE,
)
from coxa.triage.view import View
from coxa.values.profile import ADULT_AGE

# Bone under stress has broken or healed by then; what goes on is mostly the joint.
A_YEAR_DAYS = 365
# Ways to hurt with running, or not to, that a bone under stress hardly has.
MILD_ON_RUNS = ("with_running.none", "with_running.sprinting")
TORN_SIGNS = ("signs.gap", "signs.bruise", "signs.pop", "feel.weaker", "nerves.weak_leg")
SORE_AT_MOST_DAYS = 8  # what is sore for more than a week is not sore muscles
SORE_DAYS = 4  # sore muscles are at their worst on the second day, and better on the fourth
# What muscle that breaks down or swells in its sheath shows, and soreness does not.
BREAKING_DOWN = ("elsewhere.dark_urine", "alarm.hard_muscle", "signs.swelling", "alarm.no_rest")
NO_WORSE = ("course.same", "course.better", "course.comes_goes", "course.returns")
# Whatever was new in the end: an old ache may hide a new break.
NEW_AT_LAST = (
    *("course.worse_fast", "feel.ached_before", "feel.stopped", "alarm.severe", "alarm.no_rest"),
    *("signs.pop", "started.crack", "started.in_a_run", "started.fall", "load_jump"),
)


def has_lasted_a_year(view: View) -> bool:
    """An adult's pain of a year or more, and nothing new about it, nor a bone that is weak."""
    grown_up = view.has_lasted("age", ADULT_AGE)
    news = _maybe(view, *NEW_AT_LAST, *BEARS_NO_WEIGHT, *WEAK_BONE)
    return grown_up and view.has_lasted("how_long", A_YEAR_DAYS) and not news


def is_an_old_ache(view: View) -> bool:
    """A year and more, no worse, easier as it warms up; walking and rest do not hurt."""
    easy = view.is_told("with_running.warms_up", "with_running.after", "with_running.comes_goes")
    told = easy and view.is_told("walking.fine") and view.is_told(*NO_WORSE)
    return told and has_lasted_a_year(view) and not _maybe(view, *AT_REST)


def is_mild_on_runs(view: View, *also: str) -> bool:
    """Running was told, and it hurts in none of bone's ways; nor walking, nor rest; nor is it weak.

    `also` are further ways that are mild where the pain is.
    """
    beyond = _maybe(view, *HURTS_TO_WALK, *AT_REST, "worse_with.each_step", *WEAK_BONE)
    mild = view.is_told(*MILD_ON_RUNS, *also) or is_muscle_soreness(view)
    return mild and not beyond


def is_muscle_soreness(view: View) -> bool:
    """Sore on both sides after a hard or long run, quiet at rest: better, or in its first days.

    In its first days, and not yet better, only where the pain is beside the joint.
    """
    worse = _maybe(view, *AT_REST, *BEARS_NO_WEIGHT, "course.worse_fast")
    fresh = view.is_fresh("how_long", SORE_DAYS) and not _maybe(view, *DEEPEST)
    better = view.is_told("course.better") and not view.has_lasted("how_long", SORE_AT_MOST_DAYS)
    return view.is_told("with_running.sore_both") and (better or fresh) and not worse


def has_mended(view: View) -> bool:
    """A pull that gets better, and by now neither walking nor running hurts."""
    free = view.is_told("walking.fine") and view.is_told("with_running.none")
    still = _maybe(view, *AT_REST, *TORN_SIGNS)
    return free and view.is_told("course.better") and not still


def is_fresh_soreness(view: View) -> bool:
    """In its first days, when sore muscles are at their worst, and nothing else beside it."""
    fresh = view.is_told("with_running.sore_both") and view.is_fresh("how_long", SORE_DAYS)
    return fresh and not _maybe(view, *DEEPEST, *BEARS_NO_WEIGHT, *BREAKING_DOWN)


def is_a_fading_bruise(view: View) -> bool:
    """A knock that gets better, with a leg that walks freely, and blood that clots."""
    told = view.is_told("started.blow") and view.is_told("course.better")
    beside = _maybe(view, *AT_REST, *BREAKING_DOWN[:2], "history.blood_thinners", "feel.weaker")
    return told and view.is_told("walking.fine") and not beside


def is_only_a_click(view: View) -> bool:
    """It clicks or snaps, and neither that nor running, walking or the night hurts."""
    hurts = _maybe(view, *HURTS_TO_WALK, *AT_REST, "feel.click_hurts", "clicking.locks")
    free = view.is_told("with_running.none") and view.is_told("walking.fine")
    return free and view.is_told("clicking.painless") and not hurts


def is_a_steady_pull(view: View) -> bool:
    """A pull in a sprint, a kick or a split that hurts alike all through the run: not more."""
    pulled = view.is_told("started.sprint", "started.split")
    return pulled and view.is_told("with_running.steady")


def is_an_old_pull(view: View) -> bool:
    """Months ago, and nothing about it is new: the early weeks of an operation are over."""
    news = _maybe(view, *NEW_AT_LAST, *BEARS_NO_WEIGHT, "signs.bruise", "nerves.weak_leg")
    return view.has_lasted("how_long", MONTHS_DAYS) and not news


def _maybe(view: View, *names: str) -> bool:
    return bool(replace(view, unknown_counts=True).any(*names))
