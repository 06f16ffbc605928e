"""What stands in the calendar, before it is written."""

from dataclasses import astuple, dataclass
from datetime import date, time
from hashlib import sha256


@dataclass(frozen=True)
class Entry:
    """One event. `key` is its own for ever, so that a change finds it again.

    `at` None is the whole day; else `minutes` long, on the runner's wall.
    """

    key: str
    day: date
    title: str
    text: str = ""
    at: time | None = None
    minutes: int = 0

    @property
    def digest(self) -> str:
        """Differs when anything of the entry does."""
        return sha256(repr(astuple(self)).encode()).hexdigest()
