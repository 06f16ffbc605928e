"""Scales that Coxa goes by: how much longer a run, how much pain, how many hours of soreness."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.evidence import Basis, Cited, Grade, Reviewed, Seen


class Scale(StrEnum):
    """What a band is a stretch of."""

    LOAD = "load"  # a run against the longest of the 30 days before it
    PAIN = "pain"  # while running, where no bone is in question
    BONE_PAIN = "bone_pain"  # the same, where a bone can hurt
    NEXT_MORNING = "next_morning"  # against the morning before the run
    SORENESS = "soreness"  # since the run


@dataclass(frozen=True)
class Rate:
    """A published hazard rate ratio with its 95 % interval; `of` says what happened more often."""

    times: float
    least: float
    most: float
    of: str
    source: str
    seen: Seen


@dataclass(frozen=True)
class Band(Cited, Reviewed):
    """From above `above` up to and with `most`, in `unit`; an open end is left out."""

    id: str
    scale: Scale
    title: str
    text: str
    basis: Basis
    grade: Grade
    reviewed: str  # ISO date of our last look
    unit: str | None = None
    above: float | None = None
    most: float | None = None
    article_says: str | None = None
    rate: Rate | None = None

    @property
    def stretch(self) -> str:
        """Such as ``over 10 to 30 %``; empty where no number bounds it."""
        if self.above is None and self.most is None:
            return ""
        if self.above is None:
            said = f"up to {self.most:g}" if self.most else "0"
        else:
            said = f"over {self.above:g}" + (f" to {self.most:g}" if self.most is not None else "")
        return f"{said} {self.unit}"
