"""What the table says of an activity, laid over what its file says."""

from dataclasses import replace

from coxa.readers.strava.sports import strava_sport
from coxa.readers.strava.table import StravaRow
from coxa.readers.words import one_line, several_lines
from coxa.values.activity import Activity
from coxa.values.sports import SportSource


def tell(row: StravaRow, activity: Activity) -> Activity:
    """The runner's own words, shoe and effort; the sport where the file had only let us guess."""
    told = replace(
        activity,
        title=one_line(row.name) or activity.title,
        note=several_lines(row.note) or activity.note,
        gear=one_line(row.gear) or activity.gear,
        perceived_exertion=row.perceived_exertion or activity.perceived_exertion,
        dirt_distance_m=_either(row.dirt_distance_m, activity.dirt_distance_m),
        race=row.race or activity.race,
    )
    sport = strava_sport(row.sport)
    if activity.sport_source is not SportSource.INFERRED or sport is None:
        return told
    return replace(told, sport=sport[0], sub_sport=sport[1], sport_source=SportSource.FILE)


def _either(one: float | None, other: float | None) -> float | None:
    return other if one is None else one
