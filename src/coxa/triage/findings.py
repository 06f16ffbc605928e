"""From answers to findings: yes, no, not known (asked), or not there at all (not asked)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coxa.knowledge.shapes import Knowledge, Question
from coxa.triage.answers import Read, Said, finding_names, question_named, read_answer
from coxa.values.profile import ADULT_AGE, Profile, Sex

LOW_BMI = 18.5  # the World Health Organization's edge of underweight in adults

SAFE_SIDE = {Said.NO: 0, Said.NOT_KNOWN: 1, Said.YES: 2}

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
    told_by: Mapping[str, str] = field(default_factory=dict)  # the broader question that said it

    def asked_in(self, name: str) -> str:
        """The question whose answer said this finding."""
        return self.told_by.get(name, name.partition(".")[0])

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
    told_by: dict[str, str] = {}
    for name, answer in answers.items():
        found, number = _read(name, answer, knowledge)
        _add(said, found)
        told = _told(found, knowledge.questions[name])
        told_by |= {finding: name for finding, value in told.items() if value is not Said.NO}
        _add(said, told)
        if number is not None:
            numbers[name] = number
    names = {name for each in knowledge.questions.values() for name in finding_names(each)}
    of_profile = profile_findings(profile, on).items()
    _add(said, {name: value for name, value in of_profile if name in names})
    if profile.sex and "sex.other" in names and "sex.other" not in said:
        _add(said, {f"sex.{each}": Said.YES if each is profile.sex else Said.NO for each in Sex})
    age = None if said.get("age") is Said.YES else profile.age_at_most(on)
    if age is not None and "age" in names:
        said["age"] = Said.YES
        numbers["age"] = _years(age)
    assumed = frozenset({"age"}) if age == ADULT_AGE else frozenset()
    asked = {finding for each in answers for finding in _names_of(each, answers, knowledge)}
    told_by = {finding: by for finding, by in told_by.items() if finding not in asked}
    return Findings(said, numbers, frozenset(names), assumed, told_by)


def _names_of(
    question: str, answers: Mapping[str, object], knowledge: Knowledge
) -> tuple[str, ...]:
    return () if answers[question] is None else finding_names(knowledge.questions[question])


def _add(said: dict[str, Said], more: Mapping[str, Said]) -> None:
    """What is said twice counts on the safe side: yes before not known before no."""
    for name, value in more.items():
        if SAFE_SIDE[value] >= SAFE_SIDE[said.get(name, Said.NO)]:
            said[name] = value


def _told(found: Mapping[str, Said], question: Question) -> dict[str, Said]:
    """What the options of a broad question settle of the narrower ones."""
    told: dict[str, Said] = {}
    for option in question.options:
        value = found.get(f"{question.id}.{option.id}")
        if value is not None:
            _add(told, dict.fromkeys(option.tells, value))
    return told


def _years(age_at_most: int) -> int:
    """With only the year of birth known, whoever may still be 17 counts as 17."""
    return ADULT_AGE - 1 if age_at_most == ADULT_AGE else age_at_most


def _read(name: str, answer: object, knowledge: Knowledge) -> Read:
    question = question_named(name, knowledge)
    return ({}, None) if answer is None else read_answer(question, answer)


def profile_findings(profile: Profile, on: date) -> dict[str, Said]:
    """What the profile tells, by finding; what it leaves open is left out."""
    told = {name: getattr(profile, fact) for name, fact in PROFILE_FACTS.items()}
    told["bone_risk.low_weight"] = _underweight(profile)
    if profile.days_after_birth(on) is not None:  # the same pain means more before and after
        told |= dict.fromkeys(("history.gave_birth", "history.pregnant"), True)
    return {
        name: Said.YES if value else Said.NO for name, value in told.items() if value is not None
    }


def _underweight(profile: Profile) -> bool | None:
    if not profile.weight_kg or not profile.height_cm:
        return None
    height_m = profile.height_cm / 100
    return profile.weight_kg / (height_m * height_m) < LOW_BMI
