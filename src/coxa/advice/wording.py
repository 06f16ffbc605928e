"""Whole sentences from the knowledge, filled with days and distances. Nothing is glued."""

from datetime import date

from coxa.knowledge.shapes import Knowledge
from coxa.values.reason import Fact, Reason

WEEK = 7
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_words(day: date, on: date) -> str:
    """When, as people say it on `on`: today, yesterday, on Sunday, on 2 June, on 2 June 2025."""
    back = (on - day).days
    if back in {0, 1}:
        return ("today", "yesterday")[back]
    if 1 < back < WEEK:
        return f"on {WEEKDAYS[day.weekday()]}"
    year = "" if day.year == on.year else f" {day.year}"
    return f"on {day.day} {MONTHS[day.month - 1]}{year}"


def sentence(knowledge: Knowledge, phrase: str, words: dict[str, str]) -> str:
    """The phrase with its words filled in; a missing phrase is an error of ours (KeyError)."""
    return knowledge.phrases[phrase].text.format(**words)


def headline_by(knowledge: Knowledge, says: str, within_days: int | None) -> str:
    """The name of the headline that says this very deadline, else of the common one."""
    exact = f"{says}.within_{within_days}.headline"
    return exact if exact in knowledge.phrases else f"{says}.headline"


def reason(knowledge: Knowledge, rule: str, **facts: Fact) -> Reason:
    """A reason with the sources and claims that the rule itself names."""
    known = knowledge.rules[rule]
    return Reason(rule, facts, known.sources + known.claims)
