"""What the runner told about themselves. Everything may be left out; None is unknown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coxa.values.days import days_between
from coxa.values.distances import Units


class Sex(StrEnum):
    """Only as far as the rules use it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


@dataclass(frozen=True)
class Profile:
    """One runner, as far as known. Weight in kilograms, height in centimetres."""

    birth_year: int | None = None
    sex: Sex | None = None
    weight_kg: float | None = None
    height_cm: float | None = None
    units: Units = Units.KM
    zone: str | None = None
    country: str | None = None  # ISO 3166 alpha-2, for the emergency number
    stress_fracture: bool | None = None  # an earlier one, anywhere
    low_bone_density: bool | None = None  # osteoporosis or osteopenia, as told by a clinician
    missed_periods: bool | None = None  # three months or more, or low libido
    under_fuelling: bool | None = None
    menopause: bool | None = None
    steroids: bool | None = None  # tablets or injections for weeks
    heavy_alcohol: bool | None = None
    cancer_history: bool | None = None
    hip_replacement: bool | None = None
    anticoagulants: bool | None = None
    immunosuppressed: bool | None = None
    pregnant: bool | None = None
    gave_birth_on: date | None = None  # the last time; it counts for 12 weeks

    def age_at_most(self, on: date) -> int | None:
        """Years of age at the end of that year's birthday; None where the year is unknown."""
        return None if self.birth_year is None else on.year - self.birth_year

    def may_be_under_18(self, on: date) -> bool | None:
        """True while the 18th birthday may lie ahead, since only the year is known."""
        age = self.age_at_most(on)
        return None if age is None else age <= ADULT_AGE

    def days_after_birth(self, on: date) -> int | None:
        """Days since she gave birth, while they count; else None."""
        if self.gave_birth_on is None:
            return None
        days = days_between(self.gave_birth_on, on)
        return days if 0 <= days < AFTER_BIRTH_DAYS else None


ADULT_AGE = 18
AFTER_BIRTH_DAYS = 12 * 7  # RF19: less than 12 weeks after birth the same pain means more
HEALTH_FACTS = (
    "stress_fracture",
    "low_bone_density",
    "missed_periods",
    "under_fuelling",
    "menopause",
    "steroids",
    "heavy_alcohol",
    "cancer_history",
    "hip_replacement",
    "anticoagulants",
    "immunosuppressed",
    "pregnant",
)
