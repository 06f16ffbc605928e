"""Numbers held to what they may be; beyond it, they are a slip of the pen."""

from collections.abc import Iterator


def beyond(path: str, value: float | None, limits: tuple[float, float]) -> Iterator[str]:
    """A number outside its limits, both of which are allowed."""
    if value is not None and not limits[0] <= value <= limits[1]:
        yield f"{path}: {value:g} is not within {limits[0]:g} and {limits[1]:g}"


def no_range(path: str, name: str, least: float | None, most: float | None) -> Iterator[str]:
    """The most of something without a least below it."""
    if most is not None and (least is None or most <= least):
        yield f"{path}: the most {name} must be above the least"
