"""Two episodes made one, and made two again."""

from dataclasses import dataclass

from django.db import transaction

from coxa.diary.episode import Episode
from coxa.store.episodes.kept import as_episode, replace_episode
from coxa.store.json_values import as_json, from_json
from coxa.store.models import Check, CheckIn, PainEntry
from coxa.store.models import InjuryEpisode as Row
from coxa.store.refused import NotFound


@dataclass(frozen=True)
class Merged:
    """A merge as it was made: `gone` went into `into`, both as they were before.

    The others are ids of what moved over with it; `episodes` had been merged into `gone` earlier.
    """

    gone: Episode
    into: Episode
    checks: tuple[int, ...]
    check_ins: tuple[int, ...]
    notes: tuple[int, ...]
    episodes: tuple[int, ...]


@transaction.atomic
def merge(runner_id: int, gone: Episode, into: Episode, made: Episode) -> Episode:
    """Everything of `gone` is of `made` from now on, which takes the place of `into`."""
    checks = Check.objects.filter(runner_id=runner_id, episode_id=gone.id)
    check_ins = CheckIn.objects.filter(runner_id=runner_id, episode_id=gone.id)
    notes = PainEntry.objects.filter(runner_id=runner_id, episode_id=gone.id)
    earlier = Row.objects.filter(runner_id=runner_id, merged_into_id=gone.id)
    ids = [tuple(rows.values_list("pk", flat=True)) for rows in (checks, check_ins, notes, earlier)]
    for rows in (checks, check_ins, notes):
        rows.update(episode_id=into.id)
    earlier.update(merged_into_id=into.id)
    Row.objects.filter(runner_id=runner_id, pk=gone.id or 0).update(
        merged_into_id=into.id, merge=as_json(Merged(gone, into, *ids))
    )
    return replace_episode(runner_id, made)


def merge_of(runner_id: int, gone_id: int) -> Merged:
    """How that one was merged. Raises `NotFound` where it was not, or nothing tells how."""
    row = Row.objects.filter(runner_id=runner_id, pk=gone_id, merged_into__isnull=False).first()
    if row is None or row.merge is None:
        raise NotFound(f"There is no merge of episode {gone_id}.")
    return from_json(Merged, row.merge)


@transaction.atomic
def part(runner_id: int, merged: Merged, left: Episode) -> Episode:
    """Undo of `merge`: what is still in `left` goes back; returns the one that is there again."""
    row = Row.objects.get(runner_id=runner_id, pk=merged.gone.id or 0)
    moved = ((Check, merged.checks), (CheckIn, merged.check_ins), (PainEntry, merged.notes))
    for model, ids in moved:
        own = model.objects.filter(runner_id=runner_id, episode_id=left.id, pk__in=ids)
        own.update(episode_id=row.pk)
    earlier = Row.objects.filter(runner_id=runner_id, merged_into_id=left.id)
    earlier.filter(pk__in=merged.episodes).update(merged_into_id=row.pk)
    row.merged_into, row.merge = None, None
    row.save(update_fields=["merged_into", "merge"])
    replace_episode(runner_id, left)
    return as_episode(row)
