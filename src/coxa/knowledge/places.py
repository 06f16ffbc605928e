"""Where each kind of knowledge lives, and the shape that it has there."""

from pathlib import Path

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

HERE = Path(__file__).parent

# Where each kind lives: a folder of files, or one file.
PLACES: dict[str, type] = {
    "sources": Source,
    "claims": Claim,
    "carers.toml": Carer,
    "flags": Flag,
    "conditions": Condition,
    "questions.toml": Question,
    "rules": Rule,
    "phrases": Phrase,
    "plans": PlanTemplate,
    "after.toml": AfterStep,
    "allowed.toml": Phrase,
    "exercises": Exercise,
    "routines": Routine,
    "relief": Relief,
    "shoes": ShoeRule,
    "surfaces": Surface,
    "referral": Referral,
    "gait": Gait,
    "bands": Band,
    "faq": Faq,
    "ladders": Ladder,
    "assumptions.toml": Assumption,
    "glossary.toml": Term,
}
LATER = "poses"  # read by `poses` when a figure is drawn, and not before
NUMBERS = "emergency_numbers.toml"
VERSION = "version.toml"
