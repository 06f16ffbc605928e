"""How well the findings fit a condition: a prior and weighed signs, added in log space."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp, log

from coxa.knowledge.condition import Condition, Prior, Sign, Weight
from coxa.triage.answers import Said
from coxa.triage.findings import Findings
from coxa.triage.holds import said_of

PRIORS = {Prior.COMMON: 0.0, Prior.LESS_COMMON: -0.7, Prior.RARE: -1.4}
# Log likelihood ratios; "some" is a ratio of about 3, "decisive" of 15, "telling" of 50.
WEIGHTS = {
    Weight.SLIGHT: 0.3,
    Weight.WEAK: 0.6,
    Weight.SOME: 1.1,
    Weight.STRONG: 1.8,
    Weight.DECISIVE: 2.7,
    Weight.TELLING: 4.0,
}
SHRINK = 0.5  # what a clinician's hands measured counts half when a runner tells it
CLIP = 9.0  # no heap of small signs makes anything certain
MIDDLE, SPREAD = 2.6, 1.2  # a score of 2.6 is a fit of one half


@dataclass(frozen=True)
class Scored:
    """One condition against the findings, with all that moved it. `pro` is the yes side alone."""

    condition: Condition
    score: float
    pro: float
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def fit(self) -> float:
        """0 to 1; an order of fits, never a probability."""
        return round(1 / (1 + exp((MIDDLE - self.score) / SPREAD)), 3)


@dataclass(frozen=True)
class _Part:
    group: str
    weight: float
    tests: tuple[str, ...]


def scored(condition: Condition, findings: Findings) -> Scored:
    """The condition's score; the same findings always give the same."""
    pros: dict[str, _Part] = {}
    cons: dict[str, _Part] = {}
    unknown: list[str] = []
    for part in _parts(condition, findings, unknown):
        side = pros if part.weight > 0 else cons
        known = side.get(part.group)
        if known is None or abs(part.weight) > abs(known.weight):
            side[part.group] = part
    pro = sum(part.weight for part in pros.values())
    con = sum(part.weight for group, part in cons.items() if _counts(group, pros))
    score = PRIORS[condition.prior] + max(-CLIP, min(CLIP, pro + con))
    return Scored(condition, score, pro, _tests(pros), _tests(cons), tuple(dict.fromkeys(unknown)))


def _counts(group: str, pros: dict[str, _Part]) -> bool:
    """What is absent does not count where another sign of the group is there."""
    return not group.startswith(ABSENT) or group.removeprefix(ABSENT) not in pros


ABSENT = "absent "


def _parts(condition: Condition, findings: Findings, unknown: list[str]) -> Iterator[_Part]:
    for index, sign in enumerate(condition.signs):
        group = sign.group or str(index)
        told = [said_of(test, findings) for test in sign.any]
        if Said.YES in told:
            pairs = zip(sign.any, told, strict=True)
            there = tuple(test for test, said in pairs if said is Said.YES)
            yield from _there(sign, group, there)
        elif told.count(Said.NO) < len(told):
            pairs = zip(sign.any, told, strict=True)
            unknown += [test for test, said in pairs if said is not Said.NO]
        elif weight := weight_no(sign):
            yield _Part(f"{ABSENT}{group}", -weight, sign.any)


def _there(sign: Sign, group: str, there: tuple[str, ...]) -> Iterator[_Part]:
    if weight := weight_yes(sign):
        yield _Part(group, weight, there)
    if sign.contra:
        yield _Part(f"contra {group}", -WEIGHTS[sign.contra], there)


@cache
def _shrunk(ratio: float) -> float:
    return abs(log(ratio)) * SHRINK


def weight_yes(sign: Sign) -> float:
    """How far the sign speaks for it when it is there."""
    if sign.ratio and sign.ratio.yes:
        return _shrunk(sign.ratio.yes)
    return WEIGHTS[sign.yes] if sign.yes else 0.0


def weight_no(sign: Sign) -> float:
    """How far its absence speaks against it."""
    if sign.ratio and sign.ratio.no:
        return _shrunk(sign.ratio.no)
    return WEIGHTS[sign.no] if sign.no else 0.0


def _tests(parts: dict[str, _Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(test for part in parts.values() for test in part.tests))
