"""Sports as far as Coxa tells them apart."""

from enum import StrEnum

RUNNING = "running"
WALKS = ("walking", "hiking")


class SportSource(StrEnum):
    """Where the sport of an activity comes from."""

    FILE = "file"
    INFERRED = "inferred"
    RUNNER = "runner"


_CLASSES = {
    "running": "foot",
    "walking": "foot",
    "hiking": "foot",
    "generic": "foot",
    "unknown": "foot",
}


def sport_class(sport: str) -> str:
    """Sports that may be the same outing under two names share a class; others are their own."""
    return _CLASSES.get(sport, sport)
