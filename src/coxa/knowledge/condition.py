"""The shape of a condition: what speaks for it, what to do, and what would change our mind."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Reviewed
from coxa.values.urgency import Urgency


class Prior(StrEnum):
    """How often it is the cause of such pain. Ordinal: nobody has counted it for runners."""

    COMMON = "common"
    LESS_COMMON = "less_common"
    RARE = "rare"


class Weight(StrEnum):
    """How far a sign moves the judgement, where no likelihood ratio was published."""

    SLIGHT = "slight"
    WEAK = "weak"
    SOME = "some"
    STRONG = "strong"
    DECISIVE = "decisive"
    TELLING = "telling"  # hardly anything else does this


@dataclass(frozen=True)
class Ratio:
    """Published likelihood ratios; measured on clinic patients, so shrunk before use."""

    source: str
    caveat: str
    yes: float | None = None
    no: float | None = None


@dataclass(frozen=True)
class Sign:
    """A sign is there if any of its tests holds, and absent if all of them are answered no.

    A test is a finding (``where.groin``) or a number against a limit (``age>=50``). Signs of one
    group say the same thing, so that only the strongest of them counts.
    """

    any: tuple[str, ...]
    yes: Weight | None = None  # there: speaks for it
    no: Weight | None = None  # absent: speaks against it
    contra: Weight | None = None  # there: speaks against it
    group: str | None = None
    ratio: Ratio | None = None  # in place of `yes` and `no`


@dataclass(frozen=True)
class Condition(Reviewed):
    """One condition, as far as answers without an examination can suggest it."""

    id: str
    name: str
    group: str
    regions: tuple[str, ...]
    who: str
    story: str
    prior: Prior
    signs: tuple[Sign, ...]
    urgency: Urgency  # where it is suspected; flags and answers may raise it
    serious: bool
    stop_running: bool
    first_steps: tuple[str, ...]  # the next 48 hours
    avoid: tuple[str, ...]
    may_do: tuple[str, ...]
    change_our_mind: str
    look_again_days: int
    course: str
    see: tuple[str, ...]  # carer ids
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()  # exercise ids that suit it, once nothing serious is open
    exercises_avoid: tuple[str, ...] = ()
