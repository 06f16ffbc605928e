"""What a run was on, as the runner says it."""

from collections.abc import Sequence

from coxa.store import shoes
from coxa.values.surfaces import Surface


def say_surface(runner_id: int, activity_ids: Sequence[int], surface: Surface | None) -> int:
    """None takes the word back; then the kind of sport tells. Raises `NotFound`."""
    return shoes.say_surface(runner_id, activity_ids, surface.value if surface else None)
