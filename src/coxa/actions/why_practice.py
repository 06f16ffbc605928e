"""What stands behind an exercise, a routine, a relief, a condition and their like."""

from collections.abc import Iterable

from coxa.actions.why import Explanation, Section, explain
from coxa.knowledge.care import Faq, Referral, Relief, ShoeRule, Surface, Term
from coxa.knowledge.condition import Condition
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.movement import Exercise, Routine, RoutineItem
from coxa.knowledge.shapes import Knowledge, Source


def _sources(ids: Iterable[str], knowledge: Knowledge) -> tuple[Source, ...]:
    return tuple(knowledge.sources[id_] for id_ in ids if id_ in knowledge.sources)


def _section(heading: str, lines: Iterable[str | None]) -> tuple[Section, ...]:
    """None where there is nothing to say."""
    known = tuple(line for line in lines if line)
    return (Section(heading, known),) if known else ()


def _linked(heading: str, ids: Iterable[str], knowledge: Knowledge) -> tuple[Section, ...]:
    titles = {id_: each.title for id_, each in knowledge.exercises.items()}
    titles |= {id_: each.name for id_, each in knowledge.conditions.items()}
    links = tuple((id_, titles[id_]) for id_ in ids if id_ in titles)
    return (Section(heading, (), links),) if links else ()


@explain.register
def _(fact: Exercise, knowledge: Knowledge) -> Explanation:
    measured = (
        f"{each.muscle.replace('_', ' ').capitalize()}: {_range(each.least_pct, each.most_pct)} "
        f"of its greatest activity [{each.source}, {each.seen}]"
        for each in fact.measured
    )
    sections = (
        *_section("How", fact.how),
        *_section("Dose", [fact.dose.text, _article_dose(fact)]),
        *_section("Careful", [each.text for each in fact.cautions]),
        *_linked("Easier", fact.easier, knowledge),
        *_linked("Harder", fact.harder, knowledge),
        *_section("What works", [muscle.replace("_", " ") for muscle in fact.muscles]),
        *_section("Measured in healthy people", measured),
    )
    return Explanation(
        fact.id,
        "exercise",
        fact.title,
        f"For {fact.effort}.",
        basis=fact.basis.value,
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
        sections=sections,
    )


def _range(least: float, most: float | None) -> str:
    return f"{least:g} %" if most is None else f"{least:g} to {most:g} %"


def _article_dose(fact: Exercise) -> str | None:
    return f"The article says {fact.article_dose.text}." if fact.article_dose else None


@explain.register
def _(fact: Routine, knowledge: Knowledge) -> Explanation:
    items = (_item(item, knowledge) for item in fact.items)
    used = [item.exercise for item in fact.items if item.exercise]
    sections = (
        *_section("For whom", [fact.for_whom, fact.not_for and f"Not for: {fact.not_for}"]),
        *_section(f"About {fact.minutes} minutes", items),
        *_linked("Each one shown", used, knowledge),
    )
    return Explanation(
        fact.id,
        "routine",
        fact.title,
        fact.text,
        basis=fact.basis.value,
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
        sections=sections,
    )


def _item(item: RoutineItem, knowledge: Knowledge) -> str:
    """One line of a routine: what, how much, and the article's number beside it."""
    exercise = knowledge.exercises.get(item.exercise or "")
    relief = knowledge.relief.get(item.relief or "")
    name = exercise.title if exercise else relief.title if relief else ""
    dose = item.dose or (exercise.dose if exercise else None)
    parts = [name, dose.text if dose else "", item.text or ""]
    if item.article_dose:
        parts.append(f"the article says {item.article_dose.text}")
    if item.optional:
        parts.append("if you like")
    return ", ".join(part for part in parts if part)


@explain.register
def _(fact: Relief, knowledge: Knowledge) -> Explanation:
    article = fact.article
    opinion = None
    if article is not None and article.score is not None:
        opinion = f"The article gives it {article.score} of 10, one runner's opinion."
    sections = (
        *_section("How", fact.how),
        *_section("For soreness", [fact.soreness]),
        *_section("For an injury", [fact.injury]),
        *_section("Not when", fact.not_when),
        *_section("Cost and opinion", [f"Costs {fact.cost}.", opinion]),
    )
    return Explanation(
        fact.id,
        "relief",
        fact.title,
        fact.text,
        verdict=fact.verdict.value,
        grade=fact.grade.value,
        figures=fact.figures,
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
        sections=sections,
    )


@explain.register(ShoeRule)
@explain.register(Surface)
@explain.register(Faq)
def _(fact: ShoeRule | Surface | Faq, knowledge: Knowledge) -> Explanation:
    kinds = {ShoeRule: "shoes", Surface: "surface", Faq: "question"}
    return Explanation(
        fact.id,
        kinds[type(fact)],
        fact.title,
        fact.text,
        verdict=fact.verdict.value,
        grade=fact.grade.value,
        figures=getattr(fact, "figures", ()),
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
        sections=(
            *_section("The article says", [fact.article_says]),
            *_section("What to look at", getattr(fact, "steps", ())),
        ),
    )


@explain.register
def _(fact: Referral, knowledge: Knowledge) -> Explanation:
    sections = (
        *_section("Good for", fact.good_for),
        *_section("Bring", fact.bring),
        *_section("Ask", fact.ask),
    )
    sources = _sources(fact.sources, knowledge)
    return Explanation(
        fact.id,
        "who",
        fact.title,
        fact.text,
        sources=sources,
        claims=fact.claims,
        sections=sections,
    )


@explain.register
def _(fact: Term, knowledge: Knowledge) -> Explanation:
    del knowledge
    return Explanation(fact.id, "word", fact.title, fact.text, claims=fact.claims)


@explain.register
def _(fact: Ladder, knowledge: Knowledge) -> Explanation:
    return Explanation(
        fact.id,
        "ladder",
        fact.name,
        fact.text,
        basis=fact.basis.value,
        sources=_sources(fact.sources, knowledge),
        claims=fact.claims,
        sections=_section("Steps", [f"{step.title}: {step.text}" for step in fact.steps]),
    )


@explain.register
def _(fact: Condition, knowledge: Knowledge) -> Explanation:
    sections = (
        *_section("Also called", [", ".join(fact.aliases)]),
        *_section("Who gets it", [fact.who]),
        *_section("The next 48 hours", fact.first_steps),
        *_section("What not to do", fact.avoid),
        *_section("What you may still do", fact.may_do),
        *_section("What would change our mind", [fact.change_our_mind]),
        *_section("Usual course", [fact.course]),
        *_section("Whom to see", [knowledge.carers[who].name for who in fact.see]),
        *_linked("Exercises that suit it, once nothing serious is open", fact.exercises, knowledge),
    )
    return Explanation(
        fact.id,
        "pattern",
        fact.name,
        fact.story,
        urgency=fact.urgency.value,
        sources=_sources(fact.sources, knowledge),
        sections=sections,
    )
