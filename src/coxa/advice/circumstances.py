"""What the profile and the last hip check tell of a runner that changes what is safe to do."""

from collections.abc import Mapping

from coxa.advice.case import Case
from coxa.triage.answers import ticked
from coxa.triage.assessment import Check
from coxa.values.circumstances import Circumstance
from coxa.values.days import days_between
from coxa.values.profile import ADULT_AGE, AFTER_BIRTH_DAYS, Profile

# From the first weeks in which a test can tell, to 12 weeks after birth: before a birth was asked
# for by itself, pregnant meant both.
PREGNANCY_DAYS = 48 * 7
OLD = 65
_COUNTS_FOR = {Circumstance.PREGNANT: PREGNANCY_DAYS, Circumstance.AFTER_BIRTH: AFTER_BIRTH_DAYS}
_PROFILE = {
    Circumstance.PREGNANT: "pregnant",
    Circumstance.BLOOD_THINNERS: "anticoagulants",
    Circumstance.THIN_BONES: "low_bone_density",
    Circumstance.REPLACED_HIP: "hip_replacement",
}
_ANSWERS: Mapping[Circumstance, Mapping[str, tuple[str, ...]]] = {
    Circumstance.PREGNANT: {"history": ("pregnant",)},
    Circumstance.AFTER_BIRTH: {"history": ("gave_birth",)},
    Circumstance.BLOOD_THINNERS: {"history": ("blood_thinners",)},
    Circumstance.THIN_BONES: {
        "bone_risk": ("low_bone_density",),
        "history": ("bone_tablets", "bone_illness"),
    },
    Circumstance.REPLACED_HIP: {"history": ("hip_replacement",)},
    Circumstance.DIABETES: {"history": ("diabetes",)},
}


def circumstances(case: Case, latest: Check | None) -> tuple[Circumstance, ...]:
    """In the order of the enumeration. `latest` holds from before a clearance too."""
    known = latest if latest is not None and latest.on <= case.on else None
    return tuple(each for each in Circumstance if _is_so(each, case, known))


def _is_so(each: Circumstance, case: Case, latest: Check | None) -> bool:
    profile = case.picture.profile
    if each is Circumstance.UNDER_18:
        return bool(profile.may_be_under_18(case.on)) or _age(latest, below=ADULT_AGE)
    if each is Circumstance.OVER_65:
        return _years(profile, case) >= OLD or _age(latest, least=OLD)
    has_given_birth = profile.days_after_birth(case.on) is not None
    if each in _COUNTS_FOR and has_given_birth:
        return each is Circumstance.AFTER_BIRTH
    told = getattr(profile, _PROFILE[each], None) is True if each in _PROFILE else False
    return told or _answered(each, case, latest)


def _answered(each: Circumstance, case: Case, latest: Check | None) -> bool:
    if latest is None:
        return False
    if each in _COUNTS_FOR and days_between(latest.on, case.on) > _COUNTS_FOR[each]:
        return False
    return any(
        set(options) & set(ticked(latest.answers, question))
        for question, options in _ANSWERS[each].items()
    )


def _years(profile: Profile, case: Case) -> int:
    return profile.age_at_most(case.on) or 0


def _age(latest: Check | None, *, least: int = 0, below: int | None = None) -> bool:
    said = latest.answers.get("age") if latest else None
    if not isinstance(said, (int, float)) or isinstance(said, bool):
        return False
    return said >= least and (below is None or said < below)
