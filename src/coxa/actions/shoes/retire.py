"""A pair that has run enough, and its way back."""

from datetime import date

from coxa.actions.refusals import Refused
from coxa.store.shoes import wearing
from coxa.store.shoes.lines import ShoeLine, shoe_line


def retire_shoe(runner_id: int, shoe_id: int, day: date, on: date) -> ShoeLine:
    """Its runs stay with it; no run gets it by itself any more. Raises `Refused`."""
    if day > on:
        raise Refused("That day is still to come.")
    wearing.change_shoe(runner_id, shoe_id, {"retired_on": day})
    return shoe_line(runner_id, shoe_id, on)


def unretire_shoe(runner_id: int, shoe_id: int, on: date) -> ShoeLine:
    """Undo of `retire_shoe`. Raises `NotFound`."""
    wearing.change_shoe(runner_id, shoe_id, {"retired_on": None})
    return shoe_line(runner_id, shoe_id, on)
