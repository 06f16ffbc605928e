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
    """How a ground is known: the runner said it, or the watch was set to such a sport."""

    RUNNER = "runner"
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


def ground_of(said: Surface | None, sub_sport: str | None) -> Ground | None:
    """The runner's word first, then the kind of sport; None is unknown."""
    if said is not None:
        return Ground(said, SurfaceSource.RUNNER)
    by_sport = _BY_SPORT.get(sub_sport or "")
    return None if by_sport is None else Ground(by_sport, SurfaceSource.SPORT)
