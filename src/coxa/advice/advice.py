"""What is said about one day, with its reasons and every intermediate sum."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coxa.training.sums.spike import SpikeClass
from coxa.values.reason import Reason
from coxa.values.urgency import Urgency


class State(StrEnum):
    """What to do today, in one word."""

    SEE_SOMEONE = "see_someone"
    REST = "rest"
    MODIFY = "modify"
    GO = "go"
    UNKNOWN = "unknown"


class SessionKind(StrEnum):
    """What today's session is."""

    RUN = "run"
    WALK_RUN = "walk_run"
    WALK = "walk"
    STRENGTH = "strength"
    CROSS_TRAIN = "cross_train"
    REST = "rest"


@dataclass(frozen=True)
class Step:
    """One part of a session, done `times` over."""

    text: str
    run_s: float | None = None
    walk_s: float | None = None
    times: int = 1


@dataclass(frozen=True)
class Session:
    """`cap_m` is a ceiling, never a target; None where none is known or running is off."""

    kind: SessionKind
    title: str
    distance_m: float | None = None
    duration_s: float | None = None
    steps: tuple[Step, ...] = ()
    cap_m: float | None = None
    done_m: float | None = None  # what was run today already
    article_m: float | None = None  # what the plan itself says, beside what is advised
    strength: str | None = None  # a routine of the day, beside a run or alone


@dataclass(frozen=True)
class Seeing:
    """Somebody to see, and why."""

    who: str
    why: str


@dataclass(frozen=True)
class After:
    """One thing to do after the run."""

    at_minutes: int
    text: str
    routine: str | None = None


@dataclass(frozen=True)
class Load:
    """Sums over counted runs; a sum over no run is 0, a longest of no run is None."""

    last_7d_m: float
    last_30d_m: float
    runs_30d: int
    longest_30d_m: float | None
    longest_on: date | None
    spike: float | None
    spike_class: SpikeClass | None


@dataclass(frozen=True)
class PainSummary:
    """`trend` is "quiet", "settling", "steady", "rising" or None where unknown."""

    trend: str | None
    quiet_days: int | None
    soreness_hours: float | None
    last_level: int | None
    last_day: date | None


@dataclass(frozen=True)
class Ask:
    """Something we would need to know; `id` tells the page which question to open."""

    id: str
    text: str


@dataclass(frozen=True)
class WornPair:
    """A pair in use; `notice` is a sentence from 85 % of its reminder on, else None."""

    shoe: int
    name: str
    distance_m: float
    inspect_at_m: float
    notice: str | None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advice:
    """The answer to "what do I do today?"."""

    on: date
    state: State
    headline: str
    detail: str
    urgency: Urgency
    see_within_days: int | None
    see: tuple[Seeing, ...]
    flags: tuple[str, ...]
    session: Session
    allowed: tuple[str, ...]
    before: str | None
    after: tuple[After, ...]
    load: Load
    pain: PainSummary
    ask: tuple[Ask, ...]
    reasons: tuple[Reason, ...]
    knowledge_version: str
    shoes: tuple[WornPair, ...] = ()
