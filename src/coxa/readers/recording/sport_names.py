"""The many words and numbers that files use for a sport, as FIT names."""

import re

# A sport and, where the word says more, a sub-sport.
Sport = tuple[str, str | None]

# Strava's GPX numbers; 9 is seen in real exports, the others follow its upload forms.
_NUMBERS: dict[str, Sport] = {
    "1": ("cycling", None),
    "4": ("hiking", None),
    "9": ("running", None),
    "10": ("walking", None),
    "13": ("snowshoeing", None),
    "16": ("swimming", None),
    "17": ("cycling", "virtual_activity"),
}

_WORDS: dict[str, Sport] = {
    **dict.fromkeys(
        ("run", "running", "jog", "jogging", "street_running", "race"), ("running", None)
    ),
    **dict.fromkeys(("trail_run", "trail_running"), ("running", "trail")),
    **dict.fromkeys(("track_run", "track_running"), ("running", "track")),
    **dict.fromkeys(
        ("treadmill", "treadmill_run", "treadmill_running", "indoor_run", "indoor_running"),
        ("running", "treadmill"),
    ),
    **dict.fromkeys(("virtual_run", "virtual_running"), ("running", "virtual_activity")),
    **dict.fromkeys(("walk", "walking", "casual_walking", "nordic_walking"), ("walking", None)),
    **dict.fromkeys(("hike", "hiking"), ("hiking", None)),
    **dict.fromkeys(
        ("ride", "bike", "biking", "cycle", "cycling", "road_biking", "road_cycling"),
        ("cycling", None),
    ),
    **dict.fromkeys(("mountain_biking", "mountain_bike_ride"), ("cycling", "mountain")),
    **dict.fromkeys(("indoor_cycling", "virtual_ride"), ("cycling", "indoor_cycling")),
    **dict.fromkeys(("swim", "swimming"), ("swimming", None)),
    **dict.fromkeys(("lap_swimming", "pool_swim"), ("swimming", "lap_swimming")),
    **dict.fromkeys(("open_water", "open_water_swimming"), ("swimming", "open_water")),
    **dict.fromkeys(("row", "rowing"), ("rowing", None)),
    **dict.fromkeys(("ski", "nordic_ski", "cross_country_skiing"), ("cross_country_skiing", None)),
    "mountaineering": ("mountaineering", None),
    "snowshoeing": ("snowshoeing", None),
}


def named_sport(word: str) -> Sport | None:
    """The sport a file's word or number means; None where it means none that is known."""
    split = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word.strip())
    plain = re.sub(r"[\s\-_]+", "_", split).lower()
    return _NUMBERS.get(plain) or _WORDS.get(plain)


def said(sub_sport: str | None) -> str | None:
    """The sub-sport where it says anything: "generic" and "all" say nothing."""
    return None if sub_sport in {None, "generic", "all", "unknown"} else sub_sport
