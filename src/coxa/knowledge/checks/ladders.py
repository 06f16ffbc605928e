"""Holds the walk-run ladder: its steps rise, its lights are all there."""

from collections.abc import Iterator

from coxa.knowledge.ladder import Ladder, Light
from coxa.knowledge.shapes import Knowledge


def ladder_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``ladders: path: what``."""
    for ladder in knowledge.ladders.values():
        yield from _ladder(f"ladders: {ladder.id}", ladder)


def _ladder(path: str, ladder: Ladder) -> Iterator[str]:
    if [step.step for step in ladder.steps] != list(range(len(ladder.steps))):
        yield f"{path}.steps: must count 0, 1, 2 and so on"
    if {rule.light for rule in ladder.rules} != set(Light):
        yield f"{path}.rules: needs green, amber and red"
    days = [rule.over_days for rule in ladder.breaks]
    if days != sorted(set(days)):
        yield f"{path}.breaks: a later rule must wait longer than the one before"
    running = [step.running_min for step in ladder.steps if step.running_min is not None]
    if running != sorted(running):
        yield f"{path}.steps: a later step runs less than the one before"
