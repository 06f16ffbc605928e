"""What a plan asks of a week, before the hip and the ceiling have their say."""

from dataclasses import dataclass

from coxa.knowledge.plan import Focus


@dataclass(frozen=True)
class WeekAsk:
    """`longest_m` for the longest run, `other_m` for the others; `focus` is what grows."""

    week: int
    runs: int
    longest_m: float
    other_m: float
    note: str = ""
    strength: int = 0
    focus: Focus = Focus.TABLE
