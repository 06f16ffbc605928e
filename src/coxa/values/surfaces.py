"""What a run was on, and how that is known."""

from dataclasses import dataclass
from enum import StrEnum


class Surface(StrEnum):
    """The ground of most of a run."""

    ASPHALT = "asphalt"
    CONCRETE = "concrete"
    SMOOTH_TRAIL = "smooth_trail"
    TECHNICAL_TRAIL = "technical_trail"
    TRACK = "track"
    GRASS = "grass"
    TREADMILL = "treadmill"


class SurfaceSource(StrEnum):
    """How a ground is known: by the runner, by an archive's maps, or by the kind of sport."""

    RUNNER = "runner"
    FILE = "file"
    SPORT = "sport"


@dataclass(frozen=True)
class Ground:
    """A surface and its source."""

    surface: Surface
    source: SurfaceSource


# A trail that nobody described counts as a smooth one. Plain running says nothing of its ground.
_BY_SPORT = {
    "treadmill": Surface.TREADMILL,
    "indoor_running": Surface.TREADMILL,
    "street": Surface.ASPHALT,
    "road": Surface.ASPHALT,
    "trail": Surface.SMOOTH_TRAIL,
    "track": Surface.TRACK,
    "indoor_track": Surface.TRACK,
}


DIRT_SHARE = 0.5  # a run is called by the ground of most of it


def ground_of(
    said: Surface | None, sub_sport: str | None, dirt_share: float | None = None
) -> Ground | None:
    """The runner's word first, then the maps, then the kind of sport; None is unknown.

    `dirt_share` is the part of the run off paved ground, 0 to 1. A small one tells nothing:
    it is also small where the maps know nothing of the way.
    """
    if said is not None:
        return Ground(said, SurfaceSource.RUNNER)
    if dirt_share is not None and dirt_share >= DIRT_SHARE:
        return Ground(Surface.SMOOTH_TRAIL, SurfaceSource.FILE)
    by_sport = _BY_SPORT.get(sub_sport or "")
    return None if by_sport is None else Ground(by_sport, SurfaceSource.SPORT)
