"""Claims, sources, rules, flags, questions and scales, explained."""

from dataclasses import replace

from coxa.actions.explaining.explanation import Explanation, linked, section, told
from coxa.knowledge.bands import Band, Scale
from coxa.knowledge.shapes import (
    Assumption,
    Carer,
    Claim,
    Flag,
    Knowledge,
    Phrase,
    Question,
    Rule,
    Source,
)
from coxa.knowledge.uses import users_of
from coxa.values.terms import term_words

STOP = "Do not run until somebody has looked."
SCALES = {
    Scale.LOAD: "A run against the longest of the 30 days before it",
    Scale.PAIN: "Pain while running, where no bone is in question",
    Scale.BONE_PAIN: "Pain while running, where a bone can hurt",
    Scale.NEXT_MORNING: "The next morning against the morning before the run",
    Scale.SORENESS: "Hours of muscle soreness after a run",
}


def claim(fact: Claim, knowledge: Knowledge) -> Explanation:
    """Article, research and Coxa side by side, and who rests on it."""
    users = (each.id for each in users_of(fact.id, knowledge) if not isinstance(each, Phrase))
    why = fact.article_why and f"Why, it says: {fact.article_why}"
    cost = fact.article_cost and f"What it costs, it says: {fact.article_cost}."
    sections = (*section("The article’s reason", [why, cost]),)
    return replace(
        told(
            fact,
            "claim",
            knowledge,
            *sections,
            *linked("Where Coxa uses it", users, knowledge, folded=True),
        ),
        text=fact.coxa_says,
        article_says=fact.article_says,
        research_says=fact.research_says,
        coxa_says=fact.coxa_says,
    )


def flag(fact: Flag, knowledge: Knowledge) -> Explanation:
    """Why it is one, what to do until seen, and whom to see."""
    days = fact.see_within_days
    soon = "now" if not days else term_words(days, fact.urgency)
    stop = STOP if fact.stop_running and not any("running" in s for s in fact.first_steps) else None
    return replace(
        told(
            fact,
            "red flag",
            knowledge,
            *section("Until you are seen", [stop, *fact.first_steps]),
            *linked(f"Whom to see, {soon}", fact.see, knowledge),
        ),
        text=fact.why,
    )


def rule(fact: Rule, knowledge: Knowledge) -> Explanation:
    """The sentence that a reason names."""
    return replace(told(fact, "rule", knowledge), text=fact.text if fact.title else "")


def source(fact: Source, knowledge: Knowledge) -> Explanation:
    """Who wrote it, where and when, and what rests on it."""
    parts = (fact.authors, fact.journal, str(fact.year) if fact.year else None)
    text = ". ".join(part for part in parts if part)
    named = (
        each.id
        for kind in (knowledge.claims, knowledge.flags, knowledge.conditions, knowledge.exercises)
        for each in kind.values()
        if fact.id in each.sources
    )
    sections = linked("What rests on it", named, knowledge)
    return replace(told(fact, "source", knowledge, *sections), text=text, sources=(fact,))


def carer(fact: Carer, knowledge: Knowledge) -> Explanation:
    """What they are for, and how to go there prepared."""
    routes = [each.id for each in knowledge.referral.values() if each.carer == fact.id]
    sections = linked("What to bring and to ask", routes, knowledge)
    return replace(told(fact, "somebody to see", knowledge, *sections), text=fact.why)


def question(fact: Question, knowledge: Knowledge) -> Explanation:
    """The question as it is asked, with its answers."""
    answers = section("Answers", [option.text for option in fact.options])
    return replace(told(fact, "question", knowledge, *answers), text=fact.help or "")


def phrase(fact: Phrase, knowledge: Knowledge) -> Explanation:
    """A sentence said on screen; its name stands for it."""
    return replace(told(fact, "phrase", knowledge), title=fact.id, text=fact.text)


def band(fact: Band, knowledge: Knowledge) -> Explanation:
    """Where it begins and ends, and what was counted there."""
    said = []
    if fact.rate:
        rate = fact.rate
        interval = f"95\u00a0% interval {rate.least:.2f} to {rate.most:.2f}"
        times = f"{rate.times:.2f} times as many {rate.of} as up to 10\u00a0%"
        said = [f"{times}, {interval} [{rate.source}, {rate.seen}]."]
    beside = (each.id for each in knowledge.bands.values() if each.scale is fact.scale)
    return told(
        fact,
        "scale",
        knowledge,
        *section(SCALES[fact.scale], [fact.stretch[:1].upper() + fact.stretch[1:] + "."]),
        *section("Measured", said),
        *section("The article says", [fact.article_says]),
        *linked("The whole scale", beside, knowledge),
    )


def assumption(fact: Assumption, knowledge: Knowledge) -> Explanation:
    """A figure of ours, and how far it may be moved."""
    unit = f" {fact.unit}" if fact.unit else ""
    line = f"{fact.usual:g}{unit}, to be changed from {fact.least:g} to {fact.most:g}."
    return told(fact, "assumption", knowledge, *section("Coxa begins with", [line]))
