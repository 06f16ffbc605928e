"""From answers to findings: yes, no, not known (asked), or not there at all (not asked)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coxa.knowledge.shapes import Knowledge
from coxa.triage.answers import Read, Said, finding_names, question_named, read_answer
from coxa.values.profile import ADULT_AGE, Profile

LOW_BMI = 18.5  # the World Health Organization's edge of underweight in adults

# What the profile tells of findings that nobody asked about in this check.
PROFILE_FACTS = {
    "bone_risk.stress_fracture": "stress_fracture",
    "bone_risk.missed_periods": "missed_periods",
    "bone_risk.under_fuelling": "under_fuelling",
    "bone_risk.low_bone_density": "low_bone_density",
    "bone_risk.steroids": "steroids",
    "bone_risk.menopause": "menopause",
    "history.hip_replacement": "hip_replacement",
    "history.cancer": "cancer_history",
    "history.blood_thinners": "anticoagulants",
    "history.weak_immunity": "immunosuppressed",
    "history.pregnant": "pregnant",
    "history.alcohol": "heavy_alcohol",
}


@dataclass(frozen=True)
class Findings:
    """What is known after the answers and the profile. A name that is missing was not asked."""

    said: Mapping[str, Said] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    known_names: frozenset[str] = frozenset()
    assumed: frozenset[str] = frozenset()  # taken from the safe side, and still worth asking

    def of(self, name: str) -> Said | None:
        """What is known of one finding; None where it was not asked."""
        if name not in self.known_names:
            raise KeyError(f"no question tells {name!r}")
        return self.said.get(name)

    def at_least(self, question: str, number: float) -> Said | None:
        """Whether the number of a question reaches a limit."""
        if self.of(question) is not Said.YES:
            return self.of(question)
        return Said.YES if self.numbers[question] >= number else Said.NO

    def below(self, question: str, number: float) -> Said | None:
        """Whether the number of a question stays under a limit."""
        if self.of(question) is not Said.YES:
            return self.of(question)
        return Said.YES if self.numbers[question] < number else Said.NO


def findings_in(
    answers: Mapping[str, object], profile: Profile, knowledge: Knowledge, on: date
) -> Findings:
    """All findings; raises `UnknownQuestion` or `BadAnswer` naming the question."""
    said: dict[str, Said] = {}
    numbers: dict[str, float] = {}
    for name, answer in answers.items():
        found, number = _read(name, answer, knowledge)
        said |= found
        if number is not None:
            numbers[name] = number
    names = {name for each in knowledge.questions.values() for name in finding_names(each)}
    for finding, value in profile_findings(profile).items():
        if finding in names and (finding not in said or value is Said.YES):
            said[finding] = value  # a yes said in either place is a yes: the safe side
    age = None if said.get("age") is Said.YES else profile.age_at_most(on)
    if age is not None and "age" in names:
        said["age"] = Said.YES
        numbers["age"] = _years(age)
    assumed = frozenset({"age"}) if age == ADULT_AGE else frozenset()
    return Findings(said, numbers, frozenset(names), assumed)


def _years(age_at_most: int) -> int:
    """With only the year of birth known, whoever may still be 17 counts as 17."""
    return ADULT_AGE - 1 if age_at_most == ADULT_AGE else age_at_most


def _read(name: str, answer: object, knowledge: Knowledge) -> Read:
    question = question_named(name, knowledge)
    return ({}, None) if answer is None else read_answer(question, answer)


def profile_findings(profile: Profile) -> dict[str, Said]:
    """What the profile tells, by finding; what it leaves open is left out."""
    told = {name: getattr(profile, fact) for name, fact in PROFILE_FACTS.items()}
    told["bone_risk.low_weight"] = _underweight(profile)
    return {
        name: Said.YES if value else Said.NO for name, value in told.items() if value is not None
    }


def _underweight(profile: Profile) -> bool | None:
    if not profile.weight_kg or not profile.height_cm:
        return None
    height_m = profile.height_cm / 100
    return profile.weight_kg / (height_m * height_m) < LOW_BMI
