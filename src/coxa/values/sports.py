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


_SPOKEN = {
    "run": "running", "jog": "running", "jogging": "running",
    "walk": "walking", "hike": "hiking", "ride": "cycling", "bike": "cycling", "swim": "swimming",
}  # fmt: skip


def named_sport(typed: str) -> str:
    """The sport that is meant; else a typed run or walk would be one that counts for nothing."""
    word = typed.strip().lower()
    return _SPOKEN.get(word, word)
