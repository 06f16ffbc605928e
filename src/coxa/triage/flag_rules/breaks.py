"""Breaks, cracks and tears: after a fall, a crack or a pull, or with weak bone."""

from coxa.triage.flag_rules.calm import has_mended
from coxa.triage.flag_rules.told import (
    BEARS_NO_WEIGHT,
    DEEP,
    DEEPEST,
    HURTS_TO_WALK,
    MONTHS_DAYS,
    WEAK_BONE,
)
from coxa.triage.view import Because, View, either, together, unless

THIN_BONE_YEARS = 60
BROKEN_HIP_YEARS = 65  # most broken hips are older still
BRUISE_DAYS, OLD_DAYS = 7, 180  # later than this it is judged by what it does now
BEYOND_A_BRUISE = 9  # of 10: more than a bruise gives
FRESH_DAYS = 15  # two weeks after the blow
MUSCLE = (
    "where.front_thigh",
    "where.back_thigh",
    "where.inner_thigh",
    "where.outer_thigh",
    "where.buttock",
)
# Where a sudden pull is mostly a torn muscle or tendon.
TORN = (
    "where.front_thigh",
    "where.back_thigh",
    "where.inner_thigh",
    "where.sit_bone",
    "where.side_of_hip",
)


def broken_in_a_fall(view: View) -> Because:
    """RF02: a fall and no weight on the leg, or a leg out of place that came with it."""
    fell = together(view.any("started.fall", "started.blow"), view.any(*BEARS_NO_WEIGHT))
    suddenly = view.any(
        "started.fall", "started.crack", "started.sudden", "started.split", *BEARS_NO_WEIGHT
    )
    return either(fell, together(view.any("signs.leg_turned"), suddenly))


def broken_in_a_run(view: View) -> Because:
    """RF03: a crack or sudden severe pain, and a limp or no weight on the leg."""
    signs = view.any("walking.limp", *BEARS_NO_WEIGHT)
    return together(view.any("started.crack"), signs)


def bears_no_weight(view: View) -> Because:
    """X05: no weight on the leg, however it came."""
    return view.any("walking.cannot")


def limp_after_a_fall(view: View) -> Because:
    """X06: something broke or may have, and one still walks on it."""
    fell = together(view.any("started.fall", "started.crack"), view.any("walking.limp"))
    return either(fell, together(view.any("signs.leg_turned"), view.any(*HURTS_TO_WALK)))


def broken_hip_walked_on(view: View) -> Because:
    """X64: of late a fall on a hip of 65 years or thin bone, and a limp; or a leg out of place."""
    fell = view.any("started.fall", "started.blow")
    thin = view.any("bone_risk.low_bone_density", "history.bone_tablets", "history.bone_illness")
    frail = either(thin, view.at_least("age", BROKEN_HIP_YEARS))
    places = view.any(*DEEP, "where.side_of_hip")
    limps = together(fell, frail, places, view.any("walking.limp"))
    turned = together(frail, view.any("signs.leg_turned"), view.any(*HURTS_TO_WALK))
    return either(turned, unless(view.has_lasted("how_long", FRESH_DAYS), limps))


def fell_on_thin_bone(view: View) -> Because:
    """X28: a small fall is enough at 60 or with thin bones, and one may walk on the break."""
    fell = view.any("started.fall", "started.blow")
    thin = view.any(
        "bone_risk.low_bone_density",
        "bone_risk.steroids",
        "bone_risk.menopause",
        "history.bone_tablets",
        "history.bone_illness",
        "history.radiation",
        "history.hip_replacement",
    )
    older = view.at_least("age", THIN_BONE_YEARS)
    near = (*DEEP, "where.side_of_hip", "where.buttock", "where.sacrum", "where.low_back")
    places = view.any(*near, "where.front_thigh", "where.outer_thigh", "where.knee")
    return together(fell, either(thin, older), places, view.any(*HURTS_TO_WALK))


def thin_bone_limp(view: View) -> Because:
    """X34: deep pain and a limp with weak bone, runner or not; no run is needed to crack it."""
    weak = (risk for risk in WEAK_BONE if risk != "bone_risk.steroids")
    return together(view.any(*DEEPEST), view.any("walking.limp", *BEARS_NO_WEIGHT), view.any(*weak))


def thigh_on_bone_tablets(view: View) -> Because:
    """X52: after years of such tablets the thigh bone can crack slowly, and aches before."""
    places = (*DEEP, *MUSCLE, "where.side_of_hip", "where.knee")
    return together(view.any("history.bone_tablets"), view.any(*places))


def struck_and_blocked(view: View) -> Because:
    """X53: a blow or a fall, and the hip pops, locks or has lost range: loose bone, half out."""
    struck = view.any("started.fall", "started.blow")
    places = view.any(*DEEP, "where.side_of_hip")
    blocked = view.any("clicking.locks", "fits.less_range")
    of_late = together(blocked, view.below("how_long", FRESH_DAYS))
    return together(struck, places, either(view.any("signs.pop"), of_late))


def deep_limp_without_a_pull(view: View) -> Because:
    """X55: a limp from deep in the hip that no fresh pull explains, before old age or of late."""
    crept_in = view.any("started.slowly", "started.overnight", "started.in_a_run")
    runs = view.any("with_running.not_run", "with_running.builds", "with_running.steady")
    lately = either(view.below("age", THIN_BONE_YEARS), view.below("how_long", MONTHS_DAYS))
    no_pull = either(crept_in, runs, view.at_least("how_long", BRUISE_DAYS))
    limps = together(view.any(*DEEPEST), view.any("walking.limp"), no_pull, lately)
    return unless(view.has_lasted("how_long", MONTHS_DAYS), limps)


def deep_limp(view: View) -> Because:
    """X37: deep pain that makes one limp, or pain of any place that keeps the hip bent."""
    held = view.any("feel.held_bent")
    deep = together(view.any(*DEEPEST), either(view.any("walking.limp"), held))
    bony = view.any("where.pubic_bone", "where.iliac_crest", "where.buttock", "where.sacrum")
    bent = together(view.any(*MUSCLE, "where.low_back", "where.side_of_hip"), held)
    return either(deep, together(bony, view.any("walking.limp")), bent)


def sudden_and_hurts(view: View) -> Because:
    """X32: a sudden pull or a fall, and walking hurts: no running on a fresh tear or crack."""
    sudden = view.any(
        "started.sudden", "started.sprint", "started.split", "started.crack", "started.fall"
    )
    hurts = together(sudden, view.any("walking.hurts", "walking.limp"))
    pulled = view.any("started.sudden", "started.sprint", "started.split")
    deep = together(pulled, view.any(*DEEP), view.below("how_long", FRESH_DAYS))
    torn = together(pulled, view.any(*TORN))
    return unless(has_mended(view), either(hurts, deep, torn))


def still_hurts_after_a_fall(view: View) -> Because:
    """X51: a bruise settles in days; what still hurts after a week may be torn or cracked."""
    fell = view.any("started.fall", "started.blow", "started.split", "started.crack")
    lately = together(view.at_least("how_long", BRUISE_DAYS), view.below("how_long", OLD_DAYS))
    places = view.any(*DEEP, *TORN, "where.buttock", "where.sacrum")
    on_the_hip = view.any(*DEEP, "where.side_of_hip", "where.sacrum")
    fresh = together(view.any("started.fall"), view.below("how_long", BRUISE_DAYS), on_the_hip)
    return either(together(fell, lately, places), fresh)


def _swelling_after_great_effort(view: View) -> Because:
    """Muscle can swell in its sheath without any blow."""
    swollen = view.any("leg.swollen", "signs.swelling")
    return together(swollen, view.any("background.new_exercise"), view.any("course.worse_fast"))


def struck_and_swelling_inside(view: View) -> Because:
    """X48: a blow on muscle whose pain grows fast: pressure may be rising in it."""
    struck = together(view.any("started.blow", "started.fall"), view.any(*MUSCLE))
    beyond = together(view.at_least("worst", BEYOND_A_BRUISE), view.below("how_long", BRUISE_DAYS))
    hit = together(struck, either(view.any("course.worse_fast"), beyond))
    return either(hit, _swelling_after_great_effort(view))
