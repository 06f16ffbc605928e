"""Shapes of the facts. Frozen, ours alone: `load` fills and checks them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coxa.knowledge.assumption import Assumption
from coxa.knowledge.bands import Band
from coxa.knowledge.care import Faq, Gait, Referral, Relief, ShoeRule, Surface, Term
from coxa.knowledge.condition import Condition
from coxa.knowledge.evidence import Basis, Cited, Figure, Grade, Reviewed, Seen, Source, Verdict
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.movement import Exercise, Routine
from coxa.knowledge.plan import PlanTemplate
from coxa.values.urgency import Urgency

# Shapes that live in rooms of their own, and are asked for here.
__all__ = [
    "Assumption",
    "Band",
    "Basis",
    "Condition",
    "Exercise",
    "Faq",
    "Figure",
    "Gait",
    "Grade",
    "Ladder",
    "PlanTemplate",
    "Referral",
    "Relief",
    "Routine",
    "Seen",
    "ShoeRule",
    "Source",
    "Surface",
    "Term",
    "Verdict",
]


@dataclass(frozen=True)
class Claim(Reviewed):
    """What the article says, what research says, and what Coxa does about it."""

    id: str
    title: str
    article_says: str
    verdict: Verdict
    grade: Grade
    research_says: str
    coxa_says: str
    reviewed: str  # ISO date of our last look
    article_why: str | None = None  # why it works, as the article has it
    article_cost: str | None = None  # what it costs, likewise: $ to $$$
    sources: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Carer:
    """Somebody to see."""

    id: str
    name: str
    why: str


@dataclass(frozen=True)
class Flag(Reviewed):
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
    tells: tuple[str, ...] = ()  # findings of other questions that this answer settles as well


@dataclass(frozen=True)
class Question(Reviewed):
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
    screened_by: str | None = None  # the broader question that asks the dangerous part of this one


@dataclass(frozen=True)
class Rule(Cited, Reviewed):
    """A rule that a Reason names: one whole sentence, and what it rests on.

    `title` is what a folded reason shows; without one it shows the sentence.
    """

    id: str
    text: str
    basis: Basis
    grade: Grade | None = None
    title: str | None = None


@dataclass(frozen=True)
class Phrase:
    """A whole sentence said on screen; `{names}` are filled from facts, never glued."""

    id: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class AfterStep:
    """One thing to do after a run, counted in minutes from its end."""

    id: str
    at_minutes: int
    text: str
    optional: bool = True
    claims: tuple[str, ...] = ()
    routine: str | None = None  # what does it step by step
    relief: str | None = None  # what it is; left away where that does not go with the runner


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
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    routines: Mapping[str, Routine] = field(default_factory=dict)
    relief: Mapping[str, Relief] = field(default_factory=dict)
    shoes: Mapping[str, ShoeRule] = field(default_factory=dict)
    surfaces: Mapping[str, Surface] = field(default_factory=dict)
    referral: Mapping[str, Referral] = field(default_factory=dict)
    gait: Mapping[str, Gait] = field(default_factory=dict)
    bands: Mapping[str, Band] = field(default_factory=dict)
    faq: Mapping[str, Faq] = field(default_factory=dict)
    ladders: Mapping[str, Ladder] = field(default_factory=dict)
    assumptions: Mapping[str, Assumption] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    emergency_numbers: Mapping[str, str] = field(default_factory=dict)  # country -> number
