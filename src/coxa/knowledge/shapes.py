"""Shapes of the facts. Frozen, ours alone: `load` fills and checks them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coxa.values.urgency import Urgency


class Seen(StrEnum):
    """How far the text behind a figure was read."""

    FULL = "full"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"  # never shown as a fact


class Basis(StrEnum):
    """What a rule rests on."""

    STUDY = "study"
    GUIDELINE = "guideline"
    CONVENTION = "convention"
    DESIGN = "design"  # ours


class Verdict(StrEnum):
    """What research says of a claim."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    NOT_SUPPORTED = "not_supported"
    CONTRADICTED = "contradicted"
    NO_SOURCE = "no_source"
    OPINION = "opinion"


class Grade(StrEnum):
    """A consistent trials; B one good trial or large cohort; C laboratory, experts; D anecdote."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True)
class Source:
    """One paper, page or document."""

    id: str
    title: str
    seen: Seen
    authors: str | None = None
    year: int | None = None
    journal: str | None = None
    doi: str | None = None
    pmid: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Figure:
    """One number from one source, in a sentence of ours."""

    text: str
    source: str
    seen: Seen


@dataclass(frozen=True)
class Claim:
    """What the article says, what research says, and what Coxa does about it."""

    id: str
    title: str
    article_says: str
    verdict: Verdict
    grade: Grade
    research_says: str
    coxa_says: str
    reviewed: str  # ISO date of our last look
    sources: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Carer:
    """Somebody to see."""

    id: str
    name: str
    why: str


@dataclass(frozen=True)
class Flag:
    """A red flag: a rule over findings, with its urgency."""

    id: str
    text: str
    why: str
    urgency: Urgency
    see_within_days: int | None
    stop_running: bool
    see: tuple[str, ...]  # carer ids
    basis: Basis
    sources: tuple[str, ...] = ()
    first_steps: tuple[str, ...] = ()  # what to do until seen, a sentence each
    unknown_counts: bool = False  # "don't know" counts as yes, as it does for every urgent flag


class QuestionKind(StrEnum):
    """How a question is answered."""

    BOOLEAN = "boolean"
    CHOICE = "choice"
    MULTI = "multi"
    NUMBER = "number"
    REGIONS = "regions"


@dataclass(frozen=True)
class Option:
    """One answer of a choice or a multi."""

    id: str
    text: str


@dataclass(frozen=True)
class Question:
    """One question, asked plainly."""

    id: str
    text: str
    kind: QuestionKind
    help: str | None = None
    unit: str | None = None
    min: float | None = None
    max: float | None = None
    options: tuple[Option, ...] = ()
    asks_when: str | None = None
    red_flag: bool = False
    order: int = 0


@dataclass(frozen=True)
class Rule:
    """A rule that a Reason names: one whole sentence, and what it rests on."""

    id: str
    text: str
    basis: Basis
    grade: Grade | None = None
    sources: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """A whole sentence said on screen; `{names}` are filled from facts, never glued."""

    id: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlanWeek:
    """One row of a plan table."""

    week: int
    runs: int
    longest_m: float
    note: str


@dataclass(frozen=True)
class PlanTemplate:
    """A plan as data; after the last week the last row stays, bounded by the ceiling."""

    id: str
    name: str
    text: str
    weeks: tuple[PlanWeek, ...]
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class AfterStep:
    """One thing to do after a run, counted in minutes from its end."""

    id: str
    at_minutes: int
    text: str
    optional: bool = True
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """All of it, by id; `version` names the content, so that a judgement can be replayed."""

    version: str
    sources: Mapping[str, Source] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    carers: Mapping[str, Carer] = field(default_factory=dict)
    flags: Mapping[str, Flag] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    plans: Mapping[str, PlanTemplate] = field(default_factory=dict)
    after: tuple[AfterStep, ...] = ()
    allowed: Mapping[str, Phrase] = field(default_factory=dict)  # what a rest day still allows
    emergency_numbers: Mapping[str, str] = field(default_factory=dict)  # country -> number
