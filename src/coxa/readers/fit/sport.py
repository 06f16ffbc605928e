"""The sport a FIT file names."""

from coxa.readers.fit.told import Values
from coxa.readers.recording.sport_names import Sport


def sport_of(session: Values, sport_message: Values) -> Sport | None:
    """The session's sport, else that of the sport message; None where neither names a known one."""
    for values in (session, sport_message):
        sport = values.get("sport")
        if isinstance(sport, str) and sport != "all":
            sub_sport = values.get("sub_sport")
            return sport, sub_sport if isinstance(sub_sport, str) else None
    return None
