"""The health facts that rules ask for, in the runner's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from coxa.values.profile import HEALTH_FACTS, Profile, Sex


@dataclass(frozen=True)
class Fact:
    """`chosen` is yes, no or empty."""

    name: str
    text: str
    help: str
    chosen: str


TEXTS: dict[str, tuple[str, str]] = {
    "stress_fracture": ("A stress fracture before", "Anywhere in the body."),
    "low_bone_density": (
        "Low bone density",
        "Osteoporosis or osteopenia, as a clinician told you.",
    ),
    "missed_periods": ("Periods missing, or low sex drive", "For three months or more."),
    "under_fuelling": ("Eating less than training needs", "On purpose or not, for weeks."),
    "menopause": ("Menopause", "Begun or passed."),
    "steroids": ("Steroids for weeks", "Cortisone as tablets or injections."),
    "heavy_alcohol": ("Much alcohol", "Most days more than two drinks."),
    "cancer_history": ("Cancer, now or before", ""),
    "hip_replacement": ("An artificial hip", "On either side."),
    "anticoagulants": ("Blood thinners", "Such as warfarin or apixaban."),
    "immunosuppressed": ("A weakened immune system", "By an illness or by medicine."),
    "pregnant": ("Pregnant", ""),
}
OF_MEN = {"missed_periods": ("Low sex drive", "For three months or more.")}
NOT_OF_MEN = ("menopause", "pregnant")
_CHOSEN = {True: "yes", False: "no", None: ""}


def facts(profile: Profile, entered: Mapping[str, str]) -> tuple[Fact, ...]:
    """Each with what was said, or with what has just been entered."""
    said = {name: _CHOSEN[getattr(profile, name)] for name in HEALTH_FACTS}
    left_out = {name for name in NOT_OF_MEN if profile.sex is Sex.MALE and not said[name]}
    asked = (name for name in HEALTH_FACTS if name not in left_out)
    return tuple(
        Fact(name, *_texts(name, profile), entered.get(name, said[name])) for name in asked
    )


def _texts(name: str, profile: Profile) -> tuple[str, str]:
    return (OF_MEN if profile.sex is Sex.MALE else {}).get(name, TEXTS[name])
