"""A note as the form's fields, and what was changed in them."""

from datetime import tzinfo

from django.http import QueryDict

from coxa.actions.record_pain import NewPain, PainChanges
from coxa.diary.entry import PainEntry
from coxa.values.distances import Units

_YES_NO = {True: "yes", False: "no", None: ""}


def filled(entry: PainEntry, zone: tzinfo, units: Units) -> QueryDict:
    """The fields as they would be filled in for that note."""
    form = QueryDict(mutable=True)
    at = entry.at.astimezone(zone)
    fields = {
        "level": str(entry.level),
        "when": entry.when or "",
        "note": entry.note,
        "day": entry.day.isoformat(),
        "time": f"{at:%H:%M}",
        "began_at": "" if entry.began_at_m is None else f"{entry.began_at_m / units.metres:.1f}",
        "woke": _YES_NO[entry.woke],
        "limp": _YES_NO[entry.limp],
        "painkiller": _YES_NO[entry.painkiller],
    }
    for name, text in fields.items():
        form[name] = text
    form.setlist("where", [str(spot) for spot in entry.places])
    form.setlist("kind", [str(kind) for kind in entry.kinds])
    return form


def about_its_moment(before: QueryDict, after: QueryDict) -> QueryDict:
    """The form to read: an untouched moment is left out, since it was good when it was noted.

    A day or time that was emptied is that of the note, never now.
    """
    form = after.copy()
    form["day"] = str(form.get("day") or before["day"])
    if form["day"] == before["day"]:
        form["time"] = str(form.get("time") or before["time"])
    if not _differing(before, form) & {"day", "time"}:
        form["day"] = form["time"] = ""
    return form


def changes(before: QueryDict, after: QueryDict, pain: NewPain) -> PainChanges:
    """Only what was touched: a day keeps its seconds, a distance its metres, a note its run.

    `after` comes from `about_its_moment`.
    """
    touched = PainChanges(
        level=pain.level,
        places=pain.places,
        kinds=pain.kinds,
        woke=pain.woke,
        limp=pain.limp,
        painkiller=pain.painkiller,
        note=pain.note,
    )
    differing = _differing(before, after)
    if after.get("day") and differing & {"day", "time"}:
        touched["day"], touched["at"] = pain.day, pain.at
    if "when" in differing:
        touched["when"] = pain.when
    if "began_at" in differing:
        touched["began_at_m"] = pain.began_at_m
    elif "when" in differing and pain.began_at_m is None:
        touched["began_at_m"] = None  # it is no longer about a run
    return touched


def _differing(before: QueryDict, after: QueryDict) -> set[str]:
    names = ("day", "time", "when", "began_at")
    return {name for name in names if before.get(name, "") != after.get(name, "")}
