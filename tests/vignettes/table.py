"""Counts over stories, each with a Wilson interval."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from coxa.triage.assessment import Assessment
from coxa.values.urgency import Urgency
from tests.vignettes.cases import Vignette, judged

Z = 1.96  # 95 %


@dataclass(frozen=True)
class Share:
    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's: honest for few stories and for shares near 0 or 1."""
        if not self.of:
            return 0.0, 1.0
        n, p = self.of, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.hits:3}/{self.of:<3} {self.value:5.0%}  ({low:.0%} to {high:.0%})"


Test = Callable[[Vignette, Assessment], bool]


def _is_dangerous(story: Vignette) -> bool:
    """What must be seen at once or within two days."""
    return story.urgency.rank >= Urgency.URGENT.rank


def _place(story: Vignette, found: Assessment) -> int:
    """The rank of the first right pattern, 99 when none is listed."""
    ids = [pattern.id for pattern in found.patterns]
    return min((ids.index(each) + 1 for each in story.patterns if each in ids), default=99)


# Name, which stories it counts, and when a story counts as a hit.
ROWS: tuple[tuple[str, Callable[[Vignette], bool], Test], ...] = (
    ("right pattern first", lambda v: bool(v.patterns), lambda v, a: _place(v, a) == 1),
    ("right pattern in three", lambda v: bool(v.patterns), lambda v, a: _place(v, a) <= 3),
    ("urgency exact", lambda _: True, lambda v, a: a.urgency is v.urgency),
    ("urgency defensible", lambda _: True, lambda v, a: a.urgency in v.defensible),
    ("under-triage", lambda _: True, lambda v, a: a.urgency.rank < _least(v)),
    ("over-triage", lambda _: True, lambda v, a: a.urgency.rank > _most(v)),
    (
        "emergencies at emergency",
        lambda v: v.urgency is Urgency.EMERGENCY,
        lambda _, a: a.urgency is Urgency.EMERGENCY,
    ),
    (
        "emergencies below urgent",
        lambda v: v.urgency is Urgency.EMERGENCY,
        lambda _, a: a.urgency.rank < Urgency.URGENT.rank,
    ),
    ("dangerous at urgent or above", _is_dangerous, lambda _, a: a.urgency.rank >= 2),
    (
        "serious at self-care",
        lambda v: v.kind == "serious",
        lambda _, a: a.urgency is Urgency.SELF_CARE,
    ),
    (
        "harmless at urgent or above",
        lambda v: v.kind == "harmless",
        lambda _, a: a.urgency.rank >= Urgency.URGENT.rank,
    ),
    (
        "stop running: sensitivity",
        lambda v: bool(v.expected["stop_running"]),
        lambda _, a: a.stop_running,
    ),
    (
        "may run: left running",
        lambda v: not v.expected["stop_running"],
        lambda _, a: not a.stop_running,
    ),
    (
        "femoral neck stops running",
        lambda v: "C01" in v.patterns and v.kind == "serious",
        lambda _, a: a.stop_running,
    ),
)


# Rows that count what should not be.
WRONG_WHEN_HIT = frozenset(
    {
        "under-triage",
        "over-triage",
        "emergencies below urgent",
        "serious at self-care",
        "harmless at urgent or above",
    }
)


def _least(story: Vignette) -> int:
    return min(each.rank for each in story.defensible)


def _most(story: Vignette) -> int:
    return max(each.rank for each in story.defensible)


def shares(stories: list[Vignette]) -> dict[str, Share]:
    """Every row of the table for these stories."""
    found = [(story, judged(story)) for story in stories]
    return {name: _share(found, counts, is_hit) for name, counts, is_hit in ROWS}


def misses(stories: list[Vignette], row: str) -> list[str]:
    """The names of the stories that this row counts and that went wrong."""
    _, counts, is_hit = next(each for each in ROWS if each[0] == row)
    wrong = row in WRONG_WHEN_HIT
    return [
        story.name for story in stories if counts(story) and is_hit(story, judged(story)) is wrong
    ]


def _share(
    found: list[tuple[Vignette, Assessment]], counts: Callable[[Vignette], bool], is_hit: Test
) -> Share:
    counted = [(story, assessment) for story, assessment in found if counts(story)]
    return Share(sum(is_hit(*each) for each in counted), len(counted))


def line(story: Vignette) -> str:
    """One story, what it came to, and the first three patterns."""
    found = judged(story)
    right = found.urgency in story.defensible
    run = "stop" if found.stop_running else "run "
    flags = " ".join(flag.id for flag in found.flags)
    first = " ".join(f"{each.id}={each.fit:.2f}" for each in found.patterns[:3])
    mark = "   " if right else "NOT"
    place = _place(story, found) if story.patterns else 0
    return (
        f"{mark} {story.name:40} {story.urgency:9} {found.urgency:9} {run} "
        f"#{place:<2} {'/'.join(sorted(story.patterns)):12} [{first}] {flags}"
    )
