"""A new pair of shoes, and what the runner knows better of one."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypedDict

from coxa.actions.refusals import Refused
from coxa.store.shoes import wearing
from coxa.store.shoes.lines import ShoeLine, shoe_line, shoe_lines
from coxa.values.shoes import ShoeKind

MAX_NAME = 80
MAX_DISTANCE_M = 5_000_000.0  # no pair has run further


class ShoeChanges(TypedDict, total=False):
    """Only what is named is changed. Metres; None is unknown, for `remind_at_m` as its kind."""

    name: str
    brand: str
    model: str
    kind: ShoeKind
    bought_on: date | None
    first_used_on: date | None
    start_distance_m: float
    remind_at_m: float | None


def add_shoe(runner_id: int, new: ShoeChanges, on: date, now: datetime) -> ShoeLine:
    """`on` is the runner's day. Raises `Refused` where a value cannot be."""
    values = _checked({"kind": ShoeKind.ROAD, "name": "", **new}, on)
    _must_be_new(runner_id, values["name"], on)
    return shoe_line(runner_id, wearing.add_shoe(runner_id, values, now), on)


def edit_shoe(runner_id: int, shoe_id: int, changes: ShoeChanges, on: date) -> ShoeLine:
    """Raises `Refused`, and `NotFound` where there is no such pair."""
    wearing.change_shoe(runner_id, shoe_id, _checked(changes, on))
    return shoe_line(runner_id, shoe_id, on)


def _must_be_new(runner_id: int, name: str, on: date) -> None:
    """The same model again is fine once the old pair is retired; two in use would be mixed up."""
    in_use = [line for line in shoe_lines(runner_id, on) if line.retired_on is None]
    if any(line.name.casefold() == name.casefold() for line in in_use):
        raise Refused(f"A pair called {name} is in use; retire it first, or choose another name.")


def _checked(changes: Mapping[str, Any], on: date) -> dict[str, Any]:
    values = dict(changes)
    for name in ("name", "brand", "model"):
        if name in values:
            values[name] = _words(values[name])
    if values.get("name") == "":
        raise Refused("Give the pair a name, so that you know it again.")
    for name in ("bought_on", "first_used_on"):
        if values.get(name) is not None and values[name] > on:
            raise Refused("That day is still to come.")
    if not 0 <= values.get("start_distance_m", 0.0) <= MAX_DISTANCE_M:
        raise Refused("The distance at the start is not one that a pair can have run.")
    at_m = values.get("remind_at_m")
    if at_m is not None and not 0 < at_m <= MAX_DISTANCE_M:
        raise Refused("A reminder is a distance above nothing.")
    if "kind" in values:
        values["kind"] = ShoeKind(values["kind"]).value
    return values


def _words(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) > MAX_NAME:
        raise Refused(f"A name is at most {MAX_NAME} letters long.")
    return plain
