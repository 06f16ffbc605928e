"""One file that was read: bytes kept, recordings placed, and a line that tells of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from coxa.store.activities.joining import place
from coxa.store.models import Activity as Row
from coxa.store.models import File, Recording
from coxa.store.taking_in import originals
from coxa.store.taking_in.import_line import ImportLine, ImportStatus
from coxa.values.activity import Activity

_MAX_NAME = 255

Tell = Callable[[Activity], Activity]


@dataclass(frozen=True)
class Original:
    """The bytes as the runner gave them, where they were found, and their SHA-256.

    `tell` lays over an activity what an archive's tables say of it; `only_if_new`: a row of such
    a table, which is nothing where the runner has that outing.
    """

    path: str
    data: bytes
    sha256: str
    tell: Tell | None = None
    only_if_new: bool = False

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.replace("\\", "/").rpartition("/")[2][-_MAX_NAME:]


@dataclass(frozen=True)
class WhatWasRead:
    """The format, at least one activity, and a sentence where there is something to say."""

    kind: str
    activities: Sequence[Activity]
    reason: str | None = None


def known_bytes(runner_id: int, path: str, sha256: str) -> ImportLine | None:
    """The line for bytes that this runner brought before; None for new ones."""
    file = File.objects.filter(runner_id=runner_id, sha256=sha256).first()
    if file is None:
        return None
    rows = Row.objects.filter(recordings__file=file).order_by("recordings__part")
    found = list(dict.fromkeys(rows))
    if not found:  # nothing is left of it, so it may come again
        file.delete()
        return None
    deleted = next((row.pk for row in found if row.deleted_at is not None), None)
    ids = tuple(row.pk for row in found)
    return duplicate_line(path, ids, deleted, file.kind, salvaged=file.salvaged)


def duplicate_line(
    path: str, activities: tuple[int, ...], deleted: int | None, kind: str, *, salvaged: bool
) -> ImportLine:
    """The line for bytes that came before; `deleted` is an activity of theirs that is gone."""
    reason = "You have imported this very file before." if deleted is None else _gone(deleted)
    status = ImportStatus.DUPLICATE
    return ImportLine(path, status, activities[0], activities, kind, salvaged, reason)


@transaction.atomic
def take_in(
    runner_id: int,
    original: Original,
    read: WhatWasRead,
    now: datetime,
) -> ImportLine:
    """Idempotent: the same bytes twice are a duplicate. All of it, or nothing."""
    again = known_bytes(runner_id, original.path, original.sha256)
    if again is not None:
        return again
    originals.keep(original.data, original.sha256)
    salvaged = any(activity.salvaged for activity in read.activities)
    file = File.objects.create(
        runner_id=runner_id,
        name=original.name,
        sha256=original.sha256,
        bytes=len(original.data),
        kind=read.kind,
        salvaged=salvaged,
        added_at=now,
    )
    placed = [place(runner_id, each, file, part) for part, each in enumerate(read.activities)]
    rows = [row for row, _ in placed]
    duplicate = all(was_there for _, was_there in placed)
    return ImportLine(
        original.path,
        ImportStatus.DUPLICATE if duplicate else ImportStatus.IMPORTED,
        rows[0].pk,
        tuple(dict.fromkeys(row.pk for row in rows)),
        read.kind,
        salvaged,
        (_deleted(rows) or _same_as(rows[0], file)) if duplicate else read.reason,
    )


def _deleted(rows: list[Row]) -> str | None:
    gone = next((row for row in rows if row.deleted_at is not None), None)
    if gone is None:
        return None
    return _gone(gone.pk)


def _gone(activity: int) -> str:
    return f"You deleted this run; restore it with: coxa run restore {activity}"


def _same_as(row: Row, file: File) -> str:
    """Names the other source, so that the runner can judge."""
    others = Recording.objects.filter(activity=row).exclude(file=file).select_related("file")
    names = [each.file.name for each in others.order_by("pk") if each.file]
    told = f"already here from {names[0]}" if names else "already here as you typed it"
    return f"The same outing as {row.pk}, {told}; the richer recording's values are shown."
