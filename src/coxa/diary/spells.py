"""How long soreness lasted: never one number, for nobody notes it by the hour."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

# Notes further apart leave open whether it was one and the same soreness.
SILENCE = timedelta(days=4)
HOUR_S = 3600


class Note(Protocol):
    """What a spell is made of; level 0 to 10."""

    @property
    def day(self) -> date: ...

    @property
    def at(self) -> datetime: ...

    @property
    def level(self) -> int: ...

    @property
    def painkiller(self) -> bool | None: ...


@dataclass(frozen=True)
class Spell:
    """From the first note with pain to the last one before it was quiet or nothing was noted.

    `day` is the runner's local day of the first; `over` the quiet note that ended it, None where
    nothing tells when it ended.
    """

    day: date
    first: datetime
    last: datetime
    worst: int
    over: datetime | None = None

    @property
    def at_least_h(self) -> float:
        """Hours from the first to the last note with pain."""
        return (self.last - self.first).total_seconds() / HOUR_S

    @property
    def at_most_h(self) -> float | None:
        """Hours to the quiet note; None for not known."""
        return None if self.over is None else (self.over - self.first).total_seconds() / HOUR_S


def spells(notes: Iterable[Note]) -> tuple[Spell, ...]:
    """Oldest first. `notes` are oldest first; a zero under a painkiller tells nothing."""
    found: list[Spell] = []
    going: Spell | None = None
    for note in notes:
        if going is not None and note.at - going.last > SILENCE:
            found.append(going)
            going = None
        if note.level:
            going = _longer(going, note)
        elif going is not None and not note.painkiller:
            found.append(replace(going, over=note.at))
            going = None
    return (*found, going) if going is not None else tuple(found)


def _longer(going: Spell | None, note: Note) -> Spell:
    if going is None:
        return Spell(note.day, note.at, note.at, note.level)
    return replace(going, last=note.at, worst=max(going.worst, note.level))
