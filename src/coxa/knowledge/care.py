"""Shapes of what helps and who helps: relief, shoes, surfaces, gait, referral, questions asked."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Cited, Figure, Grade, Reviewed, Verdict
from coxa.values.circumstances import Circumstance


class Helps(StrEnum):
    """What research lets us say of a method, for one purpose."""

    YES = "yes"
    SOMEWHAT = "somewhat"
    NO = "no"
    NOT_TESTED = "not_tested"


# What a method must never be used on.
NEVER_ON = ("new", "hot", "numb", "unseen")


class OwnData(StrEnum):
    """A number of the runner's own that may be told beside an answer."""

    SORENESS = "soreness_hours"
    TREND = "pain_trend"
    LONGEST = "longest_30d_m"


@dataclass(frozen=True)
class Opinion:
    """What the article gives a method: one runner's mark and price, never a measurement."""

    says: str
    score: int | None = None  # of 10
    cost: str | None = None  # $ to $$$


@dataclass(frozen=True)
class Relief(Cited, Reviewed):
    """A method against soreness or pain; the mark of the article stands beside the grade."""

    id: str
    title: str
    text: str
    how: tuple[str, ...]
    verdict: Verdict
    grade: Grade
    for_soreness: Helps
    soreness: str
    for_injury: Helps
    injury: str
    cost: str  # $ to $$$
    reviewed: str
    article: Opinion | None = None
    not_when: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()  # condition ids
    # A new injury, a hot place, numb skin, or what is to be seen within days: of NEVER_ON.
    never_on: tuple[str, ...] = ()
    not_for: tuple[Circumstance, ...] = ()
    ask_first: bool = False  # told of, and never chosen for anybody: it needs more than we ask
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class ShoeRule(Cited):
    """Something about shoes. Distances are reminders to inspect, in metres, never limits."""

    id: str
    title: str
    text: str
    verdict: Verdict
    grade: Grade
    reviewed: str
    kind: str | None = None  # road, trail, track or racing; none is for every shoe
    badge: str | None = None
    article_says: str | None = None
    article_from_m: float | None = None
    article_to_m: float | None = None
    remind_from_m: float | None = None
    remind_to_m: float | None = None
    steps: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Surface(Cited):
    """What is known of one kind of ground."""

    id: str
    title: str
    text: str
    verdict: Verdict
    grade: Grade
    reviewed: str
    article_says: str | None = None
    careful_with: tuple[str, ...] = ()  # condition ids
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Gait(Cited, Reviewed):
    """Something about how one runs: for whom it is worth a try, and for whom it is wrong."""

    id: str
    title: str
    text: str
    for_whom: str
    not_for: str
    how: tuple[str, ...]
    verdict: Verdict
    grade: Grade
    reviewed: str
    article_says: str | None = None
    not_with: tuple[str, ...] = ()  # condition ids
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Referral(Cited, Reviewed):
    """Whom to see: for what, what to bring, what to ask."""

    id: str
    title: str
    carer: str
    text: str
    good_for: tuple[str, ...]
    bring: tuple[str, ...]
    ask: tuple[str, ...]
    reviewed: str
    article_says: str | None = None
    article_leaves_out: str | None = None


@dataclass(frozen=True)
class Term:
    """A word that Coxa uses."""

    id: str
    title: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Faq(Cited, Reviewed):
    """A question that runners ask. The verdict is on the article's answer, else on ours."""

    id: str
    title: str
    text: str
    verdict: Verdict
    grade: Grade
    reviewed: str
    article_says: str | None = None
    own_data: OwnData | None = None
    figures: tuple[Figure, ...] = ()
