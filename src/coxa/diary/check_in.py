"""The weekly check-in: four questions, a score of our own, and chosen activities 0 to 10.

The four ask what is usually asked of runners each week: taking part, amount, quality, pain.
Words and scoring are our own, so a score compares with nothing but the runner's earlier ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coxa.values.days import days_between

DAYS_BETWEEN = 7
MOST_ACTIVITIES = 3
LOWEST, HIGHEST = 0, 10  # how well a chosen activity goes: not at all, to as before
STEPS = 3  # each question has four answers, 0 (no trouble) to 3
# Two answers one step worse, or one answer two steps: less than that is one wavering answer.
SCORE_CHANGE = 17
# Mean change of three chosen activities, in points (Abbott 2014).
SMALL, MEDIUM, LARGE = 1.3, 2.3, 2.7


class Ask(StrEnum):
    """The four questions, in the order of asking."""

    RUN = "run"
    LESS = "less"
    WORSE = "worse"
    PAIN = "pain"


@dataclass(frozen=True)
class ChosenActivity:
    """Something the runner wants back; `retired` ones keep their history."""

    id: int | None
    name: str
    retired: bool = False


@dataclass(frozen=True)
class CheckIn:
    """Answers 0 to 3 by question, or a skipped week (empty). `ratings` are by activity id.

    `flagged` is the check that a yes to a warning sign saved.
    """

    id: int | None
    on: date
    at: datetime
    answers: Mapping[Ask, int] = field(default_factory=dict)
    ratings: Mapping[int, int] = field(default_factory=dict)
    episode: int | None = None
    flagged: int | None = None

    def __post_init__(self) -> None:
        if self.answers and set(self.answers) != set(Ask):
            raise ValueError("a check-in has all four answers, or none")
        if any(not 0 <= step <= STEPS for step in self.answers.values()):
            raise ValueError(f"an answer is 0 to {STEPS}")
        if any(not LOWEST <= rating <= HIGHEST for rating in self.ratings.values()):
            raise ValueError(f"a rating is {LOWEST} to {HIGHEST}")

    @property
    def skipped(self) -> bool:
        """Nothing was said that week."""
        return not self.answers


def score(answers: Mapping[Ask, int]) -> int | None:
    """0 (the hip gets in the way of nothing) to 100, each question a quarter; None for no answer.

    Who cannot run at all cannot run less or worse either, so these then count in full.
    """
    if set(answers) != set(Ask):
        return None
    steps = dict(answers)
    if steps[Ask.RUN] == STEPS:
        steps[Ask.LESS] = steps[Ask.WORSE] = STEPS
    return round(100 * sum(steps.values()) / (STEPS * len(Ask)))


def is_due(since: date | None, on: date) -> bool:
    """A week after `since`: the last check-in, or the check that opened the episode."""
    return since is not None and days_between(since, on) >= DAYS_BETWEEN


class Change(StrEnum):
    """How much the chosen activities have changed on average."""

    WORSE = "worse"
    NONE = "none"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


def mean_change(first: Mapping[int, int], last: Mapping[int, int]) -> float | None:
    """Mean of (last - first) over the activities rated both times; None where there is none."""
    both = [last[id_] - first[id_] for id_ in first if id_ in last]
    return sum(both) / len(both) if both else None


def change_class(change: float) -> Change:
    """What the mean change counts as; below the small one it may be chance."""
    if change <= -SMALL:
        return Change.WORSE
    if change < SMALL:
        return Change.NONE
    if change < MEDIUM:
        return Change.SMALL
    return Change.MEDIUM if change < LARGE else Change.LARGE
