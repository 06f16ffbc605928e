"""What looking into files, folders and archives comes to, file by file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Found:
    """A file that may be an activity.

    `load` gives its bytes, in this process and at any time; it raises `Unreadable`.
    """

    path: str
    load: Callable[[], bytes]


@dataclass(frozen=True)
class TurnedAway:
    """A file that is not even looked into, and the reason in a runner's words."""

    path: str
    status: Literal["refused", "skipped"]
    reason: str


Finding = Found | TurnedAway
