"""An injury episode: one sore place over time, from its first day until it is over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coxa.diary.entry import PainEntry
from coxa.values.regions import Place, Region, Side

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
)


@dataclass(frozen=True)
class Episode:
    """`side` None is unknown, or both; `regions` may be empty. `end` None goes on.

    `tried` and `helped` are the runner's own words.
    """

    id: int | None
    start: date
    regions: tuple[Region, ...] = ()
    side: Side | None = None
    end: date | None = None
    tried: str = ""
    helped: str = ""

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError("an episode cannot end before it began")

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it is, with its side."""
        return tuple(Place(region, self.side) for region in self.regions)

    def holds(self, day: date) -> bool:
        """Whether the day lies within it."""
        return self.start <= day and (self.end is None or day <= self.end)


def are_neighbours(one: Region, other: Region) -> bool:
    """The same region, or one beside it."""
    return one is other or any(one in group and other in group for group in _NEXT_TO)


def belongs(episode: Episode, place: Place) -> bool:
    """The same side, as far as sides are known, and the same or a neighbouring region."""
    sides = {episode.side, place.side}
    if None not in sides and Side.MIDDLE not in sides and len(sides) > 1:
        return False
    return not episode.regions or any(
        are_neighbours(each, place.region) for each in episode.regions
    )


def continued_by(episodes: Iterable[Episode], places: Iterable[Place], day: date) -> Episode | None:
    """The newest one that is not over by `day` and that `places` belong to; None opens another.

    Without places the newest open one goes on.
    """
    spots = list(places)
    newest = sorted(episodes, key=lambda each: (each.start, each.id or 0), reverse=True)
    for episode in newest:
        if episode.end is not None or episode.start > day:
            continue
        if not spots or any(belongs(episode, spot) for spot in spots):
            return episode
    return None


def opened_by(places: Iterable[Place], start: date) -> Episode:
    """A new one; a side is kept only where every place names the same."""
    spots = list(places)
    sides = {spot.side for spot in spots}
    regions = tuple(dict.fromkeys(spot.region for spot in spots))
    return Episode(None, start, regions, sides.pop() if len(sides) == 1 else None)


def course(episode: Episode, entries: Iterable[PainEntry]) -> tuple[PainEntry, ...]:
    """The notes within it that are about its place, or that name none; oldest first."""
    within = (
        entry
        for entry in entries
        if episode.holds(entry.day)
        and (not entry.places or any(belongs(episode, spot) for spot in entry.places))
    )
    return tuple(sorted(within, key=lambda entry: (entry.day, entry.at)))
