"""Facts about the runner that make a bone stress injury likelier."""

from coxa.values.profile import Profile

RISK_FACTS = (
    "stress_fracture",
    "low_bone_density",
    "missed_periods",
    "under_fuelling",
    "menopause",
    "steroids",
)  # RF08


def bone_risk(profile: Profile) -> tuple[str, ...]:
    """The known facts that make a bone stress injury likelier."""
    return tuple(fact for fact in RISK_FACTS if getattr(profile, fact) is True)
