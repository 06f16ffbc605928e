"""Injury episodes, and which of them a check belongs to."""

from datetime import date

from coxa.diary.episode import Episode
from coxa.store.episodes import kept as stored


def episodes(runner_id: int) -> tuple[Episode, ...]:
    """All of them, newest first."""
    return stored.episodes(runner_id)


def open_episode(runner_id: int, on: date) -> Episode | None:
    """The newest that is not over on that day."""
    return stored.open_episode(runner_id, on)


def open_episodes(runner_id: int, on: date) -> tuple[Episode, ...]:
    """Those that are not over on that day, newest first."""
    return stored.open_episodes(runner_id, on)


def episode_of_check(runner_id: int, check_id: int) -> int | None:
    """The episode that a check belongs to; None for one of before there were any."""
    return stored.episodes_of_checks(runner_id).get(check_id)
