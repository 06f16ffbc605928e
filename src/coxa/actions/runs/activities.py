"""What was recorded: lists, and one with everything."""

from datetime import date

from coxa.store.activities import lines as stored
from coxa.store.shapes import ActivityDetail, ActivityLine, FileLine


def activity_lines(  # noqa: PLR0913 - each is one filter, said by name
    runner_id: int,
    *,
    sport: str | None = None,
    since: date | None = None,
    until: date | None = None,
    deleted: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[ActivityLine, ...]:
    """Newest first; `deleted` asks for the deleted ones instead.

    `limit` and `offset` turn the pages: a list of thousands takes a fifth of a second.
    """
    return stored.activity_lines(
        runner_id,
        sport=sport,
        since=since,
        until=until,
        deleted=deleted,
        limit=limit,
        offset=offset,
    )


def count_activities(runner_id: int) -> int:
    """How many there are, without the deleted."""
    return stored.count_activities(runner_id)


def activity_detail(runner_id: int, activity_id: int) -> ActivityDetail:
    """One with its samples, laps, pauses, sources and notes. Raises `NotFound`."""
    return stored.activity_detail(runner_id, activity_id)


def original_file(runner_id: int, file_id: int) -> tuple[FileLine, bytes]:
    """One original file, byte for byte. Raises `NotFound`."""
    return stored.original_file(runner_id, file_id)
