"""What is said of a plan's course: whole sentences from the knowledge."""

from coxa.advice.wording import sentence
from coxa.knowledge.ladder import Ladder
from coxa.knowledge.shapes import Knowledge
from coxa.plan.history import PlanEvent
from coxa.plan.ladder import Standing


def event_words(knowledge: Knowledge, event: PlanEvent) -> str:
    """One change, and why."""
    words = {name: str(fact) for name, fact in event.facts.items()}
    return sentence(knowledge, f"plan.{event.happened}.{event.why}", words)


def where_words(
    knowledge: Knowledge, ladder: Ladder, where: Standing, *, zero_pain: bool
) -> tuple[str, ...]:
    """Where the runner stands, what pain is allowed, and what the last session waits for."""
    top = len(ladder.steps) - 1
    says = "walk" if where.step == 0 else "top" if where.step == top else "step"
    words = {"step": str(where.step), "steps": str(top), "good": str(where.greens)}
    here = sentence(knowledge, f"plan.where.{says}", words)
    found = [here]
    if zero_pain:  # else the gate's own words would allow more than the lights do
        name = "zero_pain" if where.step else "zero_pain_walk"
        found.append(sentence(knowledge, f"plan.where.{name}", {}))
    if where.pending is not None:
        found.append(sentence(knowledge, f"plan.waits.{where.pending.why}", {}))
    return tuple(found)
