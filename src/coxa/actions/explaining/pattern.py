"""A condition, explained: a pattern that answers can fit, never a finding."""

from collections.abc import Iterator
from dataclasses import replace

from coxa.actions.explaining.evidence import STOP
from coxa.actions.explaining.explanation import Explanation, linked, section, told
from coxa.knowledge.condition import Condition, Sign, Weight
from coxa.knowledge.finding_words import finding_words
from coxa.knowledge.shapes import Knowledge

_SAID = {
    Weight.SLIGHT: "A little",
    Weight.WEAK: "Weakly",
    Weight.SOME: "Somewhat",
    Weight.STRONG: "Strongly",
    Weight.DECISIVE: "Very strongly",
    Weight.TELLING: "Almost by itself",
}


def condition(fact: Condition, knowledge: Knowledge) -> Explanation:
    """The story, what to do and not to do, and what speaks for and against it."""
    says_so = any("running" in step for step in fact.first_steps)
    stop = STOP if fact.stop_running and not says_so else None
    return replace(
        told(
            fact,
            "pattern",
            knowledge,
            *section(
                "Also called", [_capital(", ".join(fact.aliases)) + "."] if fact.aliases else []
            ),
            *section("Who gets it", [fact.who]),
            *section("The next 48 hours", [stop, *fact.first_steps]),
            *section("What not to do", fact.avoid),
            *section("What you may still do", fact.may_do),
            *section("What would change our mind", [fact.change_our_mind]),
            *section("Usual course", [fact.course]),
            *linked("Whom to see", fact.see, knowledge),
            *linked(
                "Exercises that suit it, once nothing serious is open", fact.exercises, knowledge
            ),
            *linked("Exercises to leave out", fact.exercises_avoid, knowledge),
            *section("Speaks for it", _speaks(fact, "yes", knowledge), folded=True),
            *section("Speaks against it", _speaks(fact, "contra", knowledge), folded=True),
            *section("Missing it speaks against it", _speaks(fact, "no", knowledge), folded=True),
            *section("Published likelihood ratios", _ratios(fact, knowledge), folded=True),
        ),
        text=fact.story,
    )


def _speaks(fact: Condition, way: str, knowledge: Knowledge) -> Iterator[str]:
    """The heaviest first; the lightest are left out, they only break ties."""
    heavy = [sign for sign in fact.signs if getattr(sign, way) not in {None, Weight.SLIGHT}]
    order = list(Weight)
    for sign in sorted(heavy, key=lambda each: -order.index(getattr(each, way))):
        yield f"{_SAID[getattr(sign, way)]}: {_tests(sign, knowledge)}."


def _tests(sign: Sign, knowledge: Knowledge) -> str:
    said = dict.fromkeys(finding_words(test, knowledge).rstrip(".?") for test in sign.any)
    return ", or: ".join(said)


def _ratios(fact: Condition, knowledge: Knowledge) -> Iterator[str]:
    """With the caveat: measured by clinicians on their patients, so Coxa counts less of them."""
    for sign in fact.signs:
        if sign.ratio:
            there = f"there {sign.ratio.yes:g}" if sign.ratio.yes else ""
            gone = f"missing {sign.ratio.no:g}" if sign.ratio.no else ""
            numbers = ", ".join(each for each in (there, gone) if each)
            tests = _tests(sign, knowledge)
            yield f"{tests}: {numbers} [{sign.ratio.source}]. {sign.ratio.caveat}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
