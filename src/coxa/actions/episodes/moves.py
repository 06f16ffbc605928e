"""The runner's last word on what belongs to which episode: move, split, merge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from coxa.actions.episodes.listed import episodes
from coxa.actions.episodes.placing import places_of, start_of
from coxa.actions.refusals import Refused
from coxa.diary.belonging import opened_by
from coxa.diary.check_in import CheckIn
from coxa.diary.entry import PainEntry
from coxa.diary.episode import Episode
from coxa.diary.merging import joined, parted, stretched
from coxa.store import pain
from coxa.store.episodes import check_ins, checks, merges
from coxa.store.episodes import kept as stored
from coxa.store.shapes import SavedCheck
from coxa.values.regions import Place

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Things:
    """What is moved, by id."""

    checks: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    check_ins: tuple[int, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is something."""
        return bool(self.checks or self.notes or self.check_ins)


@dataclass(frozen=True)
class _Found:
    """The same, read; all of them the runner's own."""

    checks: tuple[SavedCheck, ...]
    notes: tuple[PainEntry, ...]
    check_ins: tuple[CheckIn, ...]

    @property
    def days(self) -> tuple[date, ...]:
        return (
            *(each.on for each in self.checks),
            *(each.day for each in self.notes),
            *(each.on for each in self.check_ins),
        )

    @property
    def places(self) -> tuple[Place, ...]:
        said = [place for each in self.checks for place in places_of(each)]
        return (*said, *(place for each in self.notes for place in each.places))


def move_things(runner_id: int, things: Things, episode_id: int | None, now: datetime) -> Episode:
    """Put them into that episode, which stretches to hold them; None splits off a new one.

    Raises `Refused` where nothing is named or something is not there, `NotFound`.
    """
    if not things.any:
        raise Refused("Tick what is to be moved.")
    found = _found(runner_id, things)
    if episode_id is None:
        episode_id = stored.add_episode(runner_id, _new(runner_id, found), now).id
    into = stored.episode(runner_id, episode_id or 0)
    stored.replace_episode(runner_id, stretched(into, found.days))
    for check in things.checks:
        stored.put_check(runner_id, check, into.id)
    for note in things.notes:
        stored.put_note(runner_id, note, into.id or 0)
    for said in things.check_ins:
        stored.put_check_in(runner_id, said, into.id or 0)
    return stored.episode(runner_id, into.id or 0)


def _found(runner_id: int, things: Things) -> _Found:
    by_check: dict[int | None, SavedCheck] = {
        each.id: each for each in checks.saved_checks(runner_id)
    }
    by_note = {each.id: each for each in pain.pain_entries(runner_id)}
    by_check_in = {each.id: each for each in check_ins.check_ins(runner_id)}
    return _Found(
        tuple(_each(things.checks, by_check)),
        tuple(_each(things.notes, by_note)),
        tuple(_each(things.check_ins, by_check_in)),
    )


def _each(ids: Iterable[int], known: Mapping[int | None, _Value]) -> Iterable[_Value]:
    for id_ in ids:
        if id_ not in known:
            raise Refused("One of them is not there.")
        yield known[id_]


def _new(runner_id: int, found: _Found) -> Episode:
    """Where the things say that it hurts, from the day that they begin."""
    began = [start_of(runner_id, each, places_of(each)) for each in found.checks]
    return opened_by(found.places, min([*found.days, *began]))


def merge_episodes(runner_id: int, gone_id: int, into_id: int) -> Episode:
    """They are one trouble: everything is in the second from now on, and the first leads to it.

    Raises `Refused`, `NotFound`.
    """
    gone, into = stored.episode(runner_id, gone_id), stored.episode(runner_id, into_id)
    if gone.id == into.id:
        raise Refused("That is the same episode.")
    return merges.merge(runner_id, gone, into, joined(into, gone))


def part_episodes(runner_id: int, gone_id: int) -> Episode:
    """Undo of `merge_episodes`: the one that was gone is back, and is returned.

    What was changed or moved since stays as it is. Raises `NotFound`, `Refused` where both went
    on into another since.
    """
    merged = merges.merge_of(runner_id, gone_id)
    now = stored.episode(runner_id, gone_id)
    if now.id != merged.into.id:
        raise Refused("Both were put into another one since. Take that back first.")
    return merges.part(runner_id, merged, parted(now, merged.into, merged.gone))


def others(runner_id: int, episode_id: int) -> tuple[Episode, ...]:
    """Every other episode, newest first."""
    return tuple(each for each in episodes(runner_id) if each.id != episode_id)
