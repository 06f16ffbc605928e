"""Every kind of fact that has an id: what it is called, where it is kept, how it is explained."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from coxa.actions.explaining import evidence, helping, movement, pattern
from coxa.actions.explaining.explanation import Explanation
from coxa.knowledge.find import Fact
from coxa.knowledge.shapes import (
    AfterStep,
    Assumption,
    Band,
    Carer,
    Claim,
    Condition,
    Exercise,
    Faq,
    Flag,
    Gait,
    Knowledge,
    Ladder,
    Phrase,
    PlanTemplate,
    Question,
    Referral,
    Relief,
    Routine,
    Rule,
    ShoeRule,
    Source,
    Surface,
    Term,
)

Explain = Callable[[Any, Knowledge], Explanation]

# The shape of a fact decides how it is told; a new kind adds one line here.
EXPLAINERS: dict[type, Explain] = {
    Claim: evidence.claim,
    Flag: evidence.flag,
    Rule: evidence.rule,
    Source: evidence.source,
    Carer: evidence.carer,
    Question: evidence.question,
    Phrase: evidence.phrase,
    Band: evidence.band,
    Assumption: evidence.assumption,
    Condition: pattern.condition,
    Exercise: movement.exercise,
    Routine: movement.routine,
    Ladder: movement.ladder,
    PlanTemplate: movement.plan,
    AfterStep: movement.step,
    Relief: helping.relief,
    ShoeRule: helping.shoe,
    Surface: helping.surface,
    Gait: helping.gait,
    Referral: helping.referral,
    Faq: helping.faq,
    Term: helping.term,
}


@dataclass(frozen=True)
class Shelf:
    """One list of Learn: its address, its title, and what stands on it."""

    name: str
    title: str
    lead: str
    kept_in: str  # the field of `Knowledge`

    def facts(self, knowledge: Knowledge) -> Iterable[Fact]:
        """What stands on it, in the order of the files."""
        kept: dict[str, Fact] = getattr(knowledge, self.kept_in)
        return kept.values()


SHELVES = (
    Shelf("patterns", "Patterns, by name", "What hip pain in runners can be.", "conditions"),
    Shelf(
        "flags", "When to see a doctor", "Signs that somebody should look, and how soon.", "flags"
    ),
    Shelf("people", "Whom to see", "For what, what to bring, what to ask.", "referral"),
    Shelf("claims", "The article’s claims", "What it says, and what research says.", "claims"),
    Shelf("answers", "Questions runners ask", "With your own numbers, where you have some.", "faq"),
    Shelf("scales", "Pain, soreness and load", "The limits that Coxa goes by.", "bands"),
    Shelf("exercises", "Exercises", "How, how much, easier and harder.", "exercises"),
    Shelf("routines", "Routines", "Before, after, strength, and where to start.", "routines"),
    Shelf("plans", "Plans", "The article’s table, the ladder back, and a build-up.", "plans"),
    Shelf("relief", "What relieves", "One runner’s marks beside graded evidence.", "relief"),
    Shelf("shoes", "Shoes", "When to look at them. No limits.", "shoes"),
    Shelf("ground", "Ground", "What you run on.", "surfaces"),
    Shelf("form", "Running form", "What may be changed, and for whom it is wrong.", "gait"),
    Shelf("words", "Words", "What Coxa means by them.", "glossary"),
    Shelf("sources", "Sources", "What was read, and how far.", "sources"),
)


def explain(fact: Fact, knowledge: Knowledge) -> Explanation:
    """The fact in full."""
    return EXPLAINERS[type(fact)](fact, knowledge)
