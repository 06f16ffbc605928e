"""What a run was on, as the runner says it."""

from coxa.store.activities.lines import activity_line
from coxa.store.shapes import ActivityLine
from coxa.store.shoes import wearing
from coxa.values.surfaces import Surface


def say_surface(runner_id: int, activity_id: int, surface: Surface | None) -> ActivityLine:
    """None takes the word back; then the kind of sport tells. Raises `NotFound`."""
    wearing.say_surface(runner_id, [activity_id], surface.value if surface else None)
    return activity_line(runner_id, activity_id)
