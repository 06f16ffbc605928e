"""What a check or a note goes on with, in one rule of four parts.

1. Only what is open on that day goes on, and only at the same or a neighbouring region.
2. Left goes on with left, right with right. Where a side was not said, on either hand, it may be
   the same; a middle place counts with both.
3. Both sides at once go on with both sides, or with an episode whose side is not known. With one
   sore hip open they begin another: sore legs after a race are not the groin of last month.
4. Of several that fit, one of the very same sides comes before one of unknown side, and then the
   newest. Wherever another could be meant, the runner is asked and has the last word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from coxa.diary.entry import PainEntry
from coxa.diary.episode import LATERAL, Episode, sides_of
from coxa.values.regions import IN_HIP_AREA, Place, Region, Side

# Pain wanders between these; one step away is taken for the same trouble.
_NEXT_TO: tuple[frozenset[Region], ...] = (
    frozenset(
        {
            Region.GROIN,
            Region.FRONT_OF_HIP,
            Region.PUBIC_BONE,
            Region.INNER_THIGH,
            Region.FRONT_THIGH,
        }
    ),
    frozenset({Region.FRONT_OF_HIP, Region.SIDE_OF_HIP, Region.ILIAC_CREST, Region.OUTER_THIGH}),
    frozenset({Region.SIDE_OF_HIP, Region.BUTTOCK}),
    frozenset({Region.BUTTOCK, Region.SIT_BONE, Region.SACRUM, Region.LOW_BACK}),
    frozenset({Region.SIT_BONE, Region.BACK_THIGH}),
    frozenset({Region.LOW_BACK, Region.SACRUM, Region.ILIAC_CREST}),
    frozenset({Region.FRONT_THIGH, Region.OUTER_THIGH, Region.KNEE}),
    frozenset({Region.BACK_THIGH, Region.KNEE}),
    frozenset({Region.KNEE, Region.BELOW_KNEE}),
    *(frozenset({Region.HIP_AREA, part}) for part in IN_HIP_AREA),
)


def are_neighbours(one: Region, other: Region) -> bool:
    """The same region, or one beside it."""
    return one is other or any(one in group and other in group for group in _NEXT_TO)


def belongs(episode: Episode, place: Place) -> bool:
    """The same side, as far as sides are known, and the same or a neighbouring region."""
    known = [side for side in episode.sides if side in LATERAL]
    if known and place.side in LATERAL and place.side not in known:
        return False
    return not episode.regions or any(
        are_neighbours(each, place.region) for each in episode.regions
    )


def could_be(
    episodes: Iterable[Episode], places: Iterable[Place], day: date
) -> tuple[Episode, ...]:
    """Every one open on `day` that any of the places may be about, newest first."""
    spots = list(places)
    newest = sorted(episodes, key=lambda each: (each.start, each.id or 0), reverse=True)
    return tuple(
        each
        for each in newest
        if each.end is None
        and each.start <= day
        and (not spots or any(belongs(each, spot) for spot in spots))
    )


def continued_by(episodes: Iterable[Episode], places: Iterable[Place], day: date) -> Episode | None:
    """The one that goes on with `places` on that day; None opens another.

    Without places the newest open one goes on.
    """
    spots = list(places)
    sides = sides_of(spots)
    fitting = [each for each in could_be(episodes, spots, day) if _same_extent(each, sides)]
    return next((each for each in fitting if each.sides == sides), next(iter(fitting), None))


def _same_extent(episode: Episode, sides: tuple[Side, ...]) -> bool:
    """Both sides at once go on with no single one."""
    one_sided = len([side for side in episode.sides if side in LATERAL]) == 1
    return not (len(sides) == len(LATERAL) and one_sided)


def opened_by(places: Iterable[Place], start: date) -> Episode:
    """A new one, where the places are."""
    spots = list(places)
    regions = tuple(dict.fromkeys(spot.region for spot in spots))
    return Episode(None, start, regions, sides_of(spots))


def told_more(episode: Episode, places: Iterable[Place]) -> Episode:
    """With the side and the regions that were not known before; what was said stays."""
    more = opened_by(places, episode.start)
    known = [side for side in episode.sides if side in LATERAL]
    return replace(
        episode,
        sides=episode.sides if known else more.sides or episode.sides,
        regions=episode.regions or more.regions,
    )


def course(
    episode: Episode, entries: Iterable[PainEntry], placed: Mapping[int, int] | None = None
) -> tuple[PainEntry, ...]:
    """The notes within it that are about its place, or that name none; oldest first.

    `placed` is the runner's own word: episode id by note id. It comes before the rule.
    """
    said = placed or {}
    own = (entry for entry in entries if _is_of(episode, entry, said.get(entry.id or 0)))
    return tuple(sorted(own, key=lambda entry: (entry.day, entry.at)))


def _is_of(episode: Episode, entry: PainEntry, said: int | None) -> bool:
    if said is not None:
        return said == episode.id
    if not episode.holds(entry.day):
        return False
    return not entry.places or any(belongs(episode, spot) for spot in entry.places)
