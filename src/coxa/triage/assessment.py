"""What a check came to, with everything needed to replay and to explain it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from coxa.values.reason import Reason
from coxa.values.urgency import Urgency


@dataclass(frozen=True)
class RaisedFlag:
    """A red flag that the answers raise, and the questions that raised it."""

    id: str
    urgency: Urgency
    stop_running: bool
    because: tuple[str, ...]


@dataclass(frozen=True)
class Pattern:
    """A condition that the answers fit. `fit` orders patterns; it is no probability."""

    id: str
    fit: float
    serious: bool
    speaks_for: tuple[str, ...] = ()  # finding ids, or numbers against a limit: ``age>=50``
    against: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Assessment:
    """The outcome of one check. `see_within_days` is None for self-care."""

    on: date
    urgency: Urgency
    see_within_days: int | None
    stop_running: bool
    see: tuple[str, ...] = ()  # carer ids
    flags: tuple[RaisedFlag, ...] = ()
    harmless: tuple[str, ...] = ()  # phrase ids: forms that were named and explained
    advice: tuple[str, ...] = ()  # phrase ids
    reasons: tuple[Reason, ...] = ()
    knowledge_version: str = ""
    not_asked: tuple[str, ...] = ()  # red-flag questions still open: no all-clear while any is
    patterns: tuple[Pattern, ...] = ()  # best fit first

    @property
    def is_half(self) -> bool:
        """Left before it told anything: no result, and surely no all-clear."""
        return bool(self.not_asked) and all(flag.id == NOT_TOLD for flag in self.flags)


NOT_TOLD = "X67"  # the flag that only says what was not answered


@dataclass(frozen=True)
class Clearance:
    """A clinician looked: who, what was found, on which day; `at` is when that was recorded.

    `bone` says whether a bone was suspected before; unknown counts as yes.
    """

    on: date
    who: str
    found: str
    at: datetime | None = None
    bone: bool = True

    def is_before(self, day: date, at: datetime | None) -> bool:
        """Whether something said on that day, at that instant, came after the clearance."""
        if day == self.on and at is not None and self.at is not None:
            return at > self.at
        return day > self.on


Answers = Mapping[str, object]


@dataclass(frozen=True)
class Check:
    """Answers given on a day, at an instant where known, and what they came to."""

    on: date
    assessment: Assessment
    answers: Answers = field(default_factory=dict)
    at: datetime | None = None
