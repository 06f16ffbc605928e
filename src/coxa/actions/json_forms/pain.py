"""A note about the hip as JSON."""

from typing import Any

from coxa.diary.entry import PainEntry
from coxa.store.json_values import as_json


def pain_form(entry: PainEntry) -> dict[str, Any]:
    """One object of `coxa pain --json`; places as ``groin:left``."""
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "at": entry.at.isoformat(timespec="seconds"),
        "level": entry.level,
        "where": [str(place) for place in entry.places],
        "when": as_json(entry.when),
        "kinds": [kind.value for kind in entry.kinds],
        "woke": entry.woke,
        "limp": entry.limp,
        "painkiller": entry.painkiller,
        "note": entry.note,
        "activity": entry.run_id,
        "began_at_m": entry.began_at_m,
    }
