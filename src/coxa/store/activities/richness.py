"""Which of two recordings of one outing tells more."""

from coxa.values.activity import Activity

# What the watch itself summed up is best in its own format; typed by hand comes last.
_FORMATS = {"fit": 3, "tcx": 2, "gpx": 1}
_DYNAMICS = 4
_HEART_RATE = 2
_GPS = 2
_CADENCE = 1
_RECORDS = 1
_SALVAGED = -6  # a part never stands before a whole


def richness(activity: Activity, kind: str | None) -> int:
    """More is better; `kind` is the format of the file, None for what was typed."""
    has_dynamics = any(value is not None for value in vars(activity.dynamics).values())
    return (
        _FORMATS.get(kind or "", 0)
        + _DYNAMICS * has_dynamics
        + _HEART_RATE * (activity.avg_heart_rate_bpm is not None)
        + _GPS * activity.has_gps
        + _CADENCE * (activity.avg_cadence_spm is not None)
        + _RECORDS * (activity.records > 0)
        + _SALVAGED * activity.salvaged
    )
