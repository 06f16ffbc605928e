"""Several recordings of one outing as one activity: the richer one's values, gaps filled."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from coxa.store.activities.same_outing import SAME_SHARE
from coxa.values.activity import Activity, Dynamics
from coxa.values.sports import SportSource

_GAPS = (
    "distance_m",
    "timer_s",
    "ascent_m",
    "descent_m",
    "avg_heart_rate_bpm",
    "max_heart_rate_bpm",
    "avg_cadence_spm",
    "device",
    "title",
    "note",
    "gear",
    "perceived_exertion",
    "dirt_distance_m",
)
_SAYS_NOTHING = {"generic", "unknown"}


@dataclass(frozen=True)
class Source:
    """One recording without its columns, which is why `has_gps` is remembered."""

    id: int
    activity: Activity
    richness: int
    has_gps: bool


def in_order(sources: Sequence[Source]) -> list[Source]:
    """Richest first; one that covers only a part of the outing never stands before the whole."""
    longest = max(source.activity.elapsed_s for source in sources)

    def rank(source: Source) -> tuple[bool, int, float, int]:
        whole = source.activity.elapsed_s >= SAME_SHARE * longest
        return (not whole, -source.richness, -source.activity.elapsed_s, source.id)

    return sorted(sources, key=rank)


def merged(sources: Sequence[Source]) -> Activity:
    """The activity that the recordings come to, without columns."""
    ordered = [source.activity for source in in_order(sources)]
    best = ordered[0]
    gaps: dict[str, Any] = {name: _first(ordered, name) for name in _GAPS}
    named = next((each for each in ordered if _names_sport(each)), best)
    zoned = next((each for each in ordered if each.offset_known), best)
    return replace(
        best,
        **gaps,
        start=best.start.astimezone(zoned.start.tzinfo),
        offset_known=zoned.offset_known,
        sport=named.sport,
        sub_sport=named.sub_sport,
        sport_source=named.sport_source,
        dynamics=_dynamics(ordered),
    )


def _first(ordered: Sequence[Activity | Dynamics], name: str) -> Any:
    return next((getattr(each, name) for each in ordered if getattr(each, name) is not None), None)


def _names_sport(activity: Activity) -> bool:
    said = activity.sport_source is not SportSource.INFERRED
    return said and activity.sport not in _SAYS_NOTHING


def _dynamics(ordered: Sequence[Activity]) -> Dynamics:
    means = [each.dynamics for each in ordered]
    return Dynamics(**{each.name: _first(means, each.name) for each in fields(Dynamics)})
