"""A Picture as JSON and back, strictly: the field names of the values, and nothing else.

At the top: ``on`` (the day, optional), and the fields of `advice.picture.Picture`:
``profile``, ``runs``, ``pain``, ``checks``, ``clearance``, ``plan``; all may be left out.
Places are written ``groin:left`` or as ``{"region", "side"}``; days and instants in ISO form.
"""

from datetime import date
from typing import Any

from coxa.actions.refusals import Refused
from coxa.advice.picture import Picture
from coxa.store.json_values import NotThatShapeError, as_json, from_json
from coxa.values.regions import Place, UnknownPlaceError, place

_ON = "on"


def picture_json(picture: Picture, on: date | None = None) -> dict[str, Any]:
    """The form that `picture_from` reads."""
    data: dict[str, Any] = {} if on is None else {_ON: on.isoformat()}
    data.update(as_json(picture))
    for note, entry in zip(data["pain"], picture.pain, strict=True):
        note["places"] = [str(each) for each in entry.places]
    return data


def picture_from(data: object) -> tuple[Picture, date | None]:
    """The picture, and the day where the JSON names one. Raises `Refused`, saying where."""
    if not isinstance(data, dict):
        raise Refused("A picture is one JSON object.")
    try:
        on = from_json(date, data[_ON], _ON) if data.get(_ON) is not None else None
        fields = {name: value for name, value in data.items() if name != _ON}
        return from_json(Picture, _with_places(fields)), on
    except NotThatShapeError as error:
        raise Refused(f"The picture cannot be read: {error}.") from error


def _with_places(fields: dict[str, Any]) -> dict[str, Any]:
    """Places that are written in short become objects."""
    notes = fields.get("pain")
    if not isinstance(notes, list):
        return fields
    return {**fields, "pain": [_long_places(note) for note in notes]}


def _long_places(note: object) -> object:
    if not isinstance(note, dict) or not isinstance(note.get("places"), list):
        return note
    return {"id": None, **note, "places": [_long_place(each) for each in note["places"]]}


def _long_place(written: object) -> object:
    if not isinstance(written, str):
        return written
    try:
        found: Place = place(written)
    except UnknownPlaceError as error:
        raise NotThatShapeError("pain.places", f"there is no place {written!r}") from error
    return as_json(found)
