"""Which folders are watched, and which of their files went in already."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from coxa.store.models import WatchedFolder


@dataclass(frozen=True)
class Watched:
    """A folder, and whose runs lie in it."""

    runner_id: int
    folder: Path


def folders() -> tuple[Watched, ...]:
    """What the worker is to look at."""
    rows = WatchedFolder.objects.filter(by_worker=True).order_by("pk")
    return tuple(Watched(row.runner_id, Path(row.path)) for row in rows)


def folder_of(runner_id: int) -> Path | None:
    """The folder that the runner switched on."""
    row = WatchedFolder.objects.filter(runner_id=runner_id, by_worker=True).first()
    return None if row is None else Path(row.path)


@transaction.atomic
def switch_on(runner_id: int, folder: Path | None) -> None:
    """Let the worker watch this one and no other; None for none."""
    WatchedFolder.objects.filter(runner_id=runner_id).update(by_worker=False)
    if folder is not None:
        WatchedFolder.objects.update_or_create(
            runner_id=runner_id, path=str(folder), defaults={"by_worker": True}
        )


def seen(watched: Watched) -> dict[str, str]:
    """Path below the folder to what the file looked like."""
    row = WatchedFolder.objects.filter(
        runner_id=watched.runner_id, path=str(watched.folder)
    ).first()
    return dict(row.seen) if row else {}


def remember(watched: Watched, stamps: Mapping[str, str]) -> None:
    """These went in as they look now."""
    WatchedFolder.objects.update_or_create(
        runner_id=watched.runner_id, path=str(watched.folder), defaults={"seen": dict(stamps)}
    )
