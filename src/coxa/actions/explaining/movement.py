"""Exercises, routines, the ladder and the article's plan, explained."""

from dataclasses import replace

from coxa.actions.explaining.explanation import Explanation, Section, linked, section, told
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.movement import Exercise, Measured, Routine, RoutineItem
from coxa.knowledge.shapes import AfterStep, Knowledge, PlanTemplate

# What holds for every exercise, said on each of their pages.
EVERY_EXERCISE = ("exercise_stop", "exercise_bone", "exercise_growing")


def exercise(fact: Exercise, knowledge: Knowledge) -> Explanation:
    """How, how much, easier and harder, and what was measured."""
    rules = [knowledge.rules[id_].text for id_ in EVERY_EXERCISE if id_ in knowledge.rules]
    return replace(
        told(
            fact,
            "exercise",
            knowledge,
            *section("How", fact.how, numbered=True),
            *section("Dose", [_capital(fact.dose.text) + ".", _article(fact)]),
            *section("You need", [_capital(", ".join(fact.equipment) or "nothing") + "."]),
            *_ways("Easier", fact.easier, fact.easier_by, knowledge),
            *_ways("Harder", fact.harder, fact.harder_by, knowledge),
            *section("Careful", [_caution(each, knowledge) for each in fact.cautions]),
            *linked("Tried first for", fact.first_choice, knowledge),
            *section("Before any exercise", rules, folded=True),
            *section(
                "What works", [_capital(", ".join(muscle.words for muscle in fact.muscles)) + "."]
            ),
            *_measured(fact, knowledge),
        ),
        text=f"For {fact.effort}.",
    )


def _ways(
    heading: str, ids: tuple[str, ...], by: str | None, knowledge: Knowledge
) -> tuple[Section, ...]:
    """Another exercise, or the same one changed; both under one heading."""
    links = tuple((id_, knowledge.exercises[id_].title) for id_ in ids)
    return (Section(heading, (by,) if by else (), links),) if by or links else ()


def _caution(caution: object, knowledge: Knowledge) -> str:
    names = [knowledge.conditions[id_].name for id_ in getattr(caution, "conditions", ())]
    names += [each.words for each in getattr(caution, "people", ())]
    text = getattr(caution, "text", "")
    return f"{'; '.join(names)}: {text}" if len(names) <= _NAMED else text


_NAMED = 3  # more conditions than this are not listed beside a caution


def _measured(fact: Exercise, knowledge: Knowledge) -> tuple[Section, ...]:
    heading = "Measured in healthy people"
    if not fact.measured:
        return section(heading, ["No measurement of it was found."], folded=True)
    meaning = knowledge.rules.get("exercise_activity")
    said = [_activity(each) for each in fact.measured]
    return section(heading, [*said, meaning.text if meaning else None], folded=True)


def _activity(measured: Measured) -> str:
    share = f"{measured.least_pct:g}"
    if measured.most_pct is not None:
        share += f" to {measured.most_pct:g}"
    if measured.spread_pct is not None:
        share += f" ± {measured.spread_pct:g}"
    least = "at least " if measured.at_least else ""
    note = f" {measured.note}" if measured.note else ""
    muscle = _capital(measured.muscle.words)
    of = f"{least}{share}\u00a0% of its greatest activity."
    return f"{muscle}: {of}{note} [{measured.source}, {measured.seen}]"


def _article(fact: Exercise) -> str | None:
    if fact.article_says:
        return f"The article says: {fact.article_says}"
    return f"The article says {fact.article_dose.text}." if fact.article_dose else None


def routine(fact: Routine, knowledge: Knowledge) -> Explanation:
    """For whom, what in which order, and where each of it is shown."""
    used = [item.exercise or item.relief for item in fact.items]
    patterns = linked("Made for", fact.conditions, knowledge)
    after = linked("Next, once it is easy", [fact.next] if fact.next else [], knowledge)
    return told(
        fact,
        "routine",
        knowledge,
        *section("For whom", [fact.for_whom, fact.not_for and f"Not for: {fact.not_for}"]),
        *section(
            f"About {fact.minutes} minutes",
            [_item(item, knowledge) for item in fact.items],
            numbered=True,
        ),
        *section("You need", [_capital(", ".join(fact.equipment) or "nothing") + "."]),
        *linked("Each one shown", [id_ for id_ in used if id_], knowledge),
        *patterns,
        *after,
    )


def _item(item: RoutineItem, knowledge: Knowledge) -> str:
    """One line of a routine: what, how much, and the article's number and reason beside it."""
    shown = knowledge.exercises.get(item.exercise or "")
    relief = knowledge.relief.get(item.relief or "")
    name = shown.title if shown else relief.title if relief else ""
    dose = item.dose or (shown.dose if shown else None)
    parts = [name, dose.text if dose and name else "", item.text or ""]
    if item.optional:
        parts.append("if you like")
    line = ", ".join(part for part in parts if part).rstrip(".")
    why = (item.article_why or "").rstrip(".")
    said = [item.article_dose.text if item.article_dose else "", why[:1].lower() + why[1:]]
    article = ", ".join(part for part in said if part)
    return f"{line}. The article: {article}." if article else f"{line}."


def ladder(fact: Ladder, knowledge: Knowledge) -> Explanation:
    """The gate, the steps, and what moves between them."""
    return told(
        fact,
        "ladder",
        knowledge,
        *section("Before the first step", [each.text for each in fact.gate]),
        *section("Steps", [f"Step {step.step}. {step.text}" for step in fact.steps]),
        *section("Up, again or down", [each.text for each in fact.rules]),
        *section("Always", fact.always),
    )


def plan(fact: PlanTemplate, knowledge: Knowledge) -> Explanation:
    """A table of weeks, the order of a build, or the ladder that it climbs."""
    weeks = [
        f"Week {week.week}: {week.runs} runs, the longest {week.longest_m / 1000:.1f} km. "
        f"{week.note}"
        for week in fact.weeks
    ]
    build = fact.build
    return told(
        fact,
        "plan",
        knowledge,
        *section("Week by week", weeks),
        *section("Kinds of week", [each.text for each in build.notes] if build else []),
        *linked("Step by step", [fact.ladder] if fact.ladder else [], knowledge),
        *section("Beside it", [_strength(fact.strength)]),
    )


def _strength(times: int) -> str | None:
    return f"Strength {times} times a week." if times else None


def step(fact: AfterStep, knowledge: Knowledge) -> Explanation:
    """One thing to do after a run."""
    after = f"{fact.at_minutes // 60} hours" if fact.at_minutes >= _HOUR else "Straight"
    if 0 < fact.at_minutes < _HOUR:
        after = f"{fact.at_minutes} minutes"
    return replace(told(fact, "step", knowledge), title=f"{after} after a run", text=fact.text)


_HOUR = 60


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
