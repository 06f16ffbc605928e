"""What is so of a runner beside the hip, and changes what is safe to do for it."""

from enum import StrEnum


class Circumstance(StrEnum):
    """Told in the profile or in a hip check."""

    PREGNANT = "pregnant"
    AFTER_BIRTH = "after_birth"  # within 12 weeks
    BLOOD_THINNERS = "blood_thinners"
    THIN_BONES = "thin_bones"
    REPLACED_HIP = "replaced_hip"
    DIABETES = "diabetes"
    UNDER_18 = "under_18"
    OVER_65 = "over_65"

    @property
    def words(self) -> str:
        """As it stands beside what is left out."""
        return _WORDS[self]


_WORDS = {
    Circumstance.PREGNANT: "Pregnancy",
    Circumstance.AFTER_BIRTH: "A birth in the last 12 weeks",
    Circumstance.BLOOD_THINNERS: "Blood thinners",
    Circumstance.THIN_BONES: "Thin bones",
    Circumstance.REPLACED_HIP: "A replaced hip",
    Circumstance.DIABETES: "Diabetes",
    Circumstance.UNDER_18: "Under 18",
    Circumstance.OVER_65: "65 and older",
}
