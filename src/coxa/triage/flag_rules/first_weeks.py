"""Deep pain that is new: two facts are enough for it not to wait a week."""

from coxa.triage.flag_rules.bone_away import SHAFT
from coxa.triage.flag_rules.calm import is_fresh_soreness, is_mild_on_runs, is_muscle_soreness
from coxa.triage.flag_rules.growing import PAIN
from coxa.triage.flag_rules.severe import BONY, severe
from coxa.triage.flag_rules.told import (
    DEEPEST,
    HURTS_TO_WALK,
    MONTHS_DAYS,
    NOT_SETTLING,
    WEEKS_DAYS,
    WORN_JOINT_YEARS,
)
from coxa.triage.view import Because, View, either, together, unless
from coxa.values.profile import ADULT_AGE

NEW_DAYS = 8  # within a week
# A muscle was pulled, and says so; who stopped running for another reason may have bone.
PULLED = ("started.sudden", "started.sprint", "started.split", "started.blow")
SIX_WEEKS_DAYS = 43  # what is not to be run on has mostly told itself by then
AGEING_YEARS = 60  # from here on new pain on walking is less often harmless


def new_and_deep(view: View) -> Because:
    """X61: new deep pain with a limp, a jump in training, a fall, or that does not settle."""
    if is_muscle_soreness(view):
        return ()
    more = unless(is_mild_on_runs(view), view.any("load_jump"))
    second = either(
        together(view.any("walking.limp"), view.below("how_long", NEW_DAYS)),
        together(more, view.below("how_long", MONTHS_DAYS)),
        together(view.any("started.fall"), view.any(*HURTS_TO_WALK)),
        _does_not_settle(view),
        _on_foot_in_age(view),
    )
    return together(view.any(*DEEPEST), second)


def _does_not_settle(view: View) -> Because:
    """It grows in its first two weeks, or has not eased with rest in its first months."""
    grows = together(view.any("course.worse"), view.below("how_long", WEEKS_DAYS))
    months = together(view.at_least("how_long", WEEKS_DAYS), view.below("how_long", MONTHS_DAYS))
    rested = together(view.any("course.no_better"), months, view.below("age", WORN_JOINT_YEARS))
    return unless(is_mild_on_runs(view), either(grows, rested))


def _on_foot_in_age(view: View) -> Because:
    """A worn joint does not begin in a fortnight; a crack or an infection does."""
    walks = view.any(*HURTS_TO_WALK)
    return together(view.at_least("age", AGEING_YEARS), view.below("how_long", WEEKS_DAYS), walks)


def worse_by_the_day(view: View) -> Because:
    """X63: at rest too, in its first two weeks or severe; or severe, deep, by itself, this week."""
    new = view.below("how_long", WEEKS_DAYS)
    by_the_day = together(view.any("course.worse_fast"), either(new, severe(view)))
    by_the_day = unless(is_fresh_soreness(view), by_the_day)
    by_itself = together(view.any(*DEEPEST), view.any("started.overnight"), severe(view))
    by_itself = unless(view.is_told("with_running.none", "course.better"), by_itself)
    return either(by_the_day, together(by_itself, view.below("how_long", NEW_DAYS)))


def rest_before_a_look(view: View) -> Because:
    """X62: new pain that is not to be run on, wherever it is felt."""
    new, lately = view.below("how_long", SIX_WEEKS_DAYS), view.below("how_long", MONTHS_DAYS)
    worse = unless(is_muscle_soreness(view), view.any("course.worse"))
    grows = together(new, worse, view.below("age", WORN_JOINT_YEARS))
    bad = together(view.any(*BONY), severe(view))
    child = together(new, view.below("age", ADULT_AGE), view.any(*PAIN))
    builds = together(lately, view.any("with_running.builds"))
    jolted = together(view.any(*BONY), view.any("worse_with.each_step"))
    ended = together(view.any("with_running.not_run"), view.any(*BONY, *NOT_SETTLING))
    shaft = together(view.any("with_running.not_run"), view.any(*SHAFT))
    unpulled = unless(view.is_told(*PULLED, "course.better"), shaft)
    return either(grows, bad, child, builds, jolted, ended, unpulled)
