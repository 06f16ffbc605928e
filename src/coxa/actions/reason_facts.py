"""A reason's facts in the runner's words and units."""

from datetime import date

from coxa.advice.wording import day_words
from coxa.knowledge.shapes import Knowledge
from coxa.values.distances import Units, ceiling_text, distance_text
from coxa.values.reason import Fact, Reason
from coxa.values.regions import UnknownPlaceError, place

# Facts for programs, not for people.
SILENT = frozenset({"run_id"})

# Ids of flags: a page names the flags above, so it counts them here.
_COUNTED = "flags"

# Cut and not rounded, so that the sum ends at the ceiling of the headline.
_CUT = frozenset({"advised_m", "cap_m", "ceiling_m", "plus_10_pct_m"})

# Facts whose values are ids.
_CODED = frozenset({"place", "risk_facts", "waits_for"})


def fact_words(knowledge: Knowledge, name: str) -> str:
    """What the fact is called; a fact without words is an error of ours (KeyError)."""
    return knowledge.phrases[f"fact.{name}"].text


def fact_value(name: str, value: Fact, units: Units, on: date, *, by_name: bool = False) -> str:
    """Metres in the runner's unit, days as people say them, yes and no as words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day_words(value, on).removeprefix("on ")
    if name.endswith("_m") and isinstance(value, (int, float)):
        return (ceiling_text if name in _CUT else distance_text)(value, units)
    if name.endswith("_pct"):
        return f"{value}\u00a0%"
    if name == _COUNTED and not by_name:
        return str(len(str(value).split(", ")))
    return _words(str(value)) if name in _CODED else str(value)


def _words(text: str) -> str:
    try:
        return place(text).words
    except UnknownPlaceError:
        return text.replace("_", " ")


def facts(
    reason: Reason, knowledge: Knowledge, units: Units, on: date, *, by_name: bool = False
) -> tuple[tuple[str, str], ...]:
    """Name and value of each known fact; `by_name` tells flags by their ids."""
    return tuple(
        (fact_words(knowledge, name), fact_value(name, value, units, on, by_name=by_name))
        for name, value in reason.facts.items()
        if value is not None and name not in SILENT
    )
