"""How bad it is, how it stopped the runner, and what went before: said in words of its own."""

from coxa.triage.flag_rules.bone_away import AROUND
from coxa.triage.flag_rules.calm import is_fresh_soreness
from coxa.triage.flag_rules.told import BEARS_NO_WEIGHT, DEEP, DEEPEST, THIGH
from coxa.triage.view import Because, View, either, together, unless

SEVERE = 7  # of 10: where pain scales begin to call it severe
NEW_DAYS = 8  # within a week
FRESH_DAYS = 29  # within four weeks
YEAR_DAYS = 366  # what has hurt for years is judged by what else it does
# Where bone or joint hurts; sore thighs after a race can be severe and harmless.
BONY = (*DEEP, *AROUND, "where.sit_bone", "where.low_back")
# A knot in the buttock ends a race too; elsewhere it is rarely a muscle.
_BESIDE_MUSCLE = (*DEEPEST, *(place for place in AROUND if place != "where.buttock"))
SORE_DAYS, FORTNIGHT_DAYS = 4, 15
MUSCLE = (*THIGH, "where.outer_thigh", "where.back_thigh")
WORSE = ("course.worse", "course.worse_fast")


def severe_and_new(view: View) -> Because:
    """X58: severe pain of this week, that grows, on foot, after a blow, or with a pregnancy."""
    of_late = together(view.any(*BONY), view.below("how_long", NEW_DAYS))
    grows = together(view.any(*WORSE), view.below("how_long", FRESH_DAYS))
    struck = view.any("started.fall", "started.blow", "started.split")
    beside = either(
        of_late,
        grows,
        view.any("walking.limp", *BEARS_NO_WEIGHT, "history.pregnant"),
        together(view.any("walking.hurts"), view.below("how_long", YEAR_DAYS)),
        together(struck, view.any(*BONY)),
        _past_soreness(view),
    )
    return unless(is_fresh_soreness(view), together(severe(view), beside))


def _past_soreness(view: View) -> Because:
    """Sore muscles are at their worst on the second day; broken-down ones are not."""
    days = together(view.at_least("how_long", SORE_DAYS), view.below("how_long", FORTNIGHT_DAYS))
    return together(view.any(*MUSCLE), days)


def stopped_by_it(view: View) -> Because:
    """X59: pain that stopped one without a pull, or with a pop; a crack; or a pop this week."""
    stopped, pop = view.any("feel.stopped"), view.any("signs.pop")
    at_once = view.any("started.in_a_run", "started.overnight", "started.crack")
    by_itself = either(at_once, together(view.any("started.slowly"), view.any(*_BESIDE_MUSCLE)))
    deep = together(stopped, view.any(*DEEPEST, *AROUND), by_itself)
    popped = together(pop, either(stopped, view.below("how_long", NEW_DAYS)))
    return either(deep, popped, view.any("started.crack"))


def ached_before(view: View) -> Because:
    """X60: an ache for days or weeks, then suddenly much worse: tired bone that gives way."""
    return together(
        view.any("feel.ached_before"), view.any(*BONY, *THIGH, "where.outer_thigh", "where.knee")
    )


def severe(view: View) -> Because:
    """Said in words, or as a number."""
    return either(view.any("alarm.severe", "alarm.no_rest"), view.at_least("worst", SEVERE))
