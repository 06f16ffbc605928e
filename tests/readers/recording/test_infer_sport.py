"""The sport of what names none, careful where it could be two."""

import pytest

from coxa.readers.recording.infer_sport import infer_sport


def moving(*speeds: float, each_s: int = 60) -> tuple[list[float], list[float]]:
    times, metres = [0.0], [0.0]
    for speed in speeds:
        for _ in range(0, each_s, 5):
            times.append(times[-1] + 5)
            metres.append(metres[-1] + speed * 5)
    return times, metres


@pytest.mark.parametrize(
    ("speeds", "steps", "sport"),
    [
        ([2.7] * 10, None, "running"),
        ([3.4] * 10, None, "running"),
        ([2.5] * 9 + [0.0] * 5, None, "running"),
        ([1.3] * 10, None, "walking"),
        ([1.3] * 10, 105, "walking"),
        ([1.6] * 10, 160, "running"),
        ([1.82] * 10, None, "unknown"),
        ([5.0] * 6 + [8.0] * 4, None, "cycling"),
        ([5.0] * 10, None, "unknown"),
        ([30.0] * 10, None, "unknown"),
        ([2.7] * 7 + [12.0] * 3, None, "unknown"),
        ([2.7], None, "unknown"),
    ],
)
def test_speed_and_steps_tell_the_sport(
    speeds: list[float], steps: float | None, sport: str
) -> None:
    assert infer_sport(*moving(*speeds), steps) == sport
