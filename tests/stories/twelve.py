"""The twelve stories."""

from collections.abc import Iterator

from coxa.plan.choice import GateMark, Pause, PauseKind, PlanChoice
from coxa.values.profile import Profile
from coxa.values.urgency import Urgency
from tests.stories.told import Story, cleared, day, flagged, ran, said, story, walked, well

BASE = [ran(number, 5) for number in (-26, -23, -19, -16, -12, -9, -5, -2)]
BASE_WELL = well((-5, -2))
GATE = ("stairs", "stand", "squat", "sleep")


def stories() -> Iterator[Story]:
    """Each in turn."""
    yield flare_in_week_two()
    yield missed_week()
    yield bone_flag_and_clearance()
    yield teenager()
    yield marathon_in_sixteen_weeks()
    yield fortnight_after_a_marathon()
    yield shift_worker()
    yield painkillers()
    yield ladder_from_the_foot()
    yield illness_in_between()
    yield the_articles_four_weeks()
    yield nothing_for_a_month()


def flare_in_week_two() -> Story:
    runs = [*BASE, *(ran(number, 4, 29) for number in (0, 2, 4, 7, 11, 14))]
    notes = [
        *BASE_WELL,
        *well((0, 2, 4)),
        said(7, 6, "during"),
        said(8, 4, "morning"),
        said(9, 2, "morning"),
        said(10, 1, "morning"),
        *well((11, 14)),
    ]
    plan = PlanChoice("ladder", day(0), from_step=4)
    return story("flare_in_week_two", (0, 20), runs=runs, notes=notes, plan=plan)


def missed_week() -> Story:
    runs = [*BASE, *(ran(number, 5) for number in (0, 2, 5, 14, 16))]
    notes = [*BASE_WELL, *well((0, 2, 5)), said(13, 0, "rest", None), *well((14, 16))]
    plan = PlanChoice("build", day(0), (0, 2, 5), long_day=5, goal_m=30_000)
    return story("missed_week", (0, 20), runs=runs, notes=notes, plan=plan)


def bone_flag_and_clearance() -> Story:
    runs = [*BASE, ran(0, 6)]
    notes = [
        *BASE_WELL,
        said(0, 3, "during", "groin:left"),
        said(1, 2, "rest", "groin:left"),
        said(42, 0, "rest", None),
        *well((44, 46, 48)),
    ]
    walks = [walked(number) for number in (44, 46, 48)]
    return story(
        "bone_flag_and_clearance",
        (0, 56),
        runs=runs,
        notes=notes,
        walks=walks,
        checks=[flagged(1, "RF07", Urgency.URGENT)],
        clearance=cleared(42),
        plan=PlanChoice("build", day(0), (0, 2, 5), goal_m=40_000),
    )


def teenager() -> Story:
    notes = [*BASE_WELL, said(1, 2, "after", "knee:left"), said(4, 0, "rest", None)]
    return story(
        "teenager",
        (0, 6),
        runs=[*BASE, ran(1, 5)],
        notes=notes,
        plan=PlanChoice("article", day(0), (1, 3, 5)),
        profile=Profile(birth_year=2012),
    )


def marathon_in_sixteen_weeks() -> Story:
    base = [ran(number, km) for number, km in ((-27, 14), (-25, 8), (-20, 15), (-18, 8))]
    base += [ran(number, km) for number, km in ((-13, 16), (-11, 8), (-6, 16), (-4, 8), (-2, 8))]
    plan = PlanChoice(
        "build", day(0), (1, 3, 5, 6), long_day=6, race_on=day(16 * 7 - 1), race_m=42_195
    )
    notes = [*well((-4, -2)), said(0, 0, "morning", None)]
    return story("marathon_in_sixteen_weeks", (0, 118), runs=base, notes=notes, plan=plan)


def fortnight_after_a_marathon() -> Story:
    runs = [*BASE, ran(-9, 28, confirmed=True), ran(0, 42.2, race=True, confirmed=True)]
    both = "front_thigh:left,front_thigh:right"
    notes = [
        *BASE_WELL,
        said(0, 4, "after", both, kind="stiff"),
        said(1, 6, "morning", both, kind="stiff"),
        said(2, 5, "morning", both, kind="ache"),
        said(3, 3, "morning", both, kind="ache"),
        said(4, 1, "morning", both, kind="ache"),
        *(said(number, 0, "morning", None) for number in (5, 7, 9, 11, 13, 15)),
    ]
    plan = PlanChoice("build", day(-14), (1, 3, 6), race_on=day(0), race_m=42_195)
    return story("fortnight_after_a_marathon", (0, 16), runs=runs, notes=notes, plan=plan)


def shift_worker() -> Story:
    runs = [*BASE, *(ran(number, 4) for number in (1, 6, 8, 13))]
    plan = PlanChoice("build", day(0), (1, 6), long_day=6, minutes=30, goal_m=25_000)
    return story(
        "shift_worker", (0, 20), runs=runs, notes=[*BASE_WELL, *well((1, 6, 8, 13))], plan=plan
    )


def painkillers() -> Story:
    masked = [
        said(0, 1, "after", painkiller=True),
        said(1, 0, "morning", None, painkiller=True),
        said(2, 1, "after", painkiller=True),
        said(4, 0, "rest", None),
    ]
    return story(
        "painkillers",
        (0, 8),
        runs=[*BASE, ran(0, 4, 30), ran(2, 4, 30)],
        notes=[*BASE_WELL, *masked],
        plan=PlanChoice("ladder", day(0), from_step=2),
    )


def ladder_from_the_foot() -> Story:
    walks = [walked(number) for number in (0, 2, 4)]
    marks = tuple(GateMark(name, day(5)) for name in GATE)
    done = (7, 9, 11, 14, 16, 18)
    return story(
        "ladder_from_the_foot",
        (0, 24),
        runs=[ran(number, 3.4, 30) for number in done],
        notes=[said(-1, 1, "rest"), *well((0, 2, 4, *done))],
        walks=walks,
        plan=PlanChoice("ladder", day(0), gate=marks),
    )


def illness_in_between() -> Story:
    done = (0, 2, 4, 24, 26)
    pause = Pause(day(6), day(22), PauseKind.ILLNESS)
    return story(
        "illness_in_between",
        (0, 28),
        runs=[*BASE, *(ran(number, 4, 29) for number in done)],
        notes=[*BASE_WELL, *well((0, 2, 4)), said(23, 0, "rest", None), *well((24, 26))],
        plan=PlanChoice("ladder", day(0), from_step=4, pauses=(pause,)),
    )


def the_articles_four_weeks() -> Story:
    done = (0, 2, 5, 7, 9, 11, 13)
    return story(
        "the_articles_four_weeks",
        (0, 34),
        runs=[*BASE[:4], *(ran(number, 2.4) for number in done)],
        notes=[said(-1, 0, "rest", None), *well(done)],
        plan=PlanChoice("article", day(0)),
    )


def nothing_for_a_month() -> Story:
    return story(
        "nothing_for_a_month",
        (0, 10),
        runs=[ran(-60, 10), ran(2, 3.3, 30), ran(4, 3.3, 30)],
        notes=[said(0, 0, "rest", None), *well((2, 4)), said(8, 0, "rest", None)],
    )
