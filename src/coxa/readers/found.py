"""What looking into files, folders and archives comes to, file by file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coxa.values.activity import Activity
from coxa.values.walking import WalkingDay

NO_ACTIVITY_FILE = "Not an activity file, so it was left alone."

Tell = Callable[[Activity], Activity]


@dataclass(frozen=True)
class Found:
    """A file that may be an activity.

    `load` gives its bytes, in this process and at any time; it raises `Unreadable`.
    `tell` lays over a decoded activity what the archive's own tables say of it.
    `only_if_new`: a row of a table, which says nothing where the runner has that outing already.
    """

    path: str
    load: Callable[[], bytes]
    tell: Tell | None = None
    only_if_new: bool = False


@dataclass(frozen=True)
class TurnedAway:
    """A file that is not even looked into, and the reason in a runner's words."""

    path: str
    status: Literal["refused", "skipped"]
    reason: str


@dataclass(frozen=True)
class Walked:
    """A file without activities that tells how its owner walked, as known at an instant.

    `reason` is what its line in the report says.
    """

    path: str
    days: tuple[WalkingDay, ...]
    told_at: datetime
    reason: str


Finding = Found | TurnedAway | Walked
