"""Marks that stand apart by their shape alone; colour only says it again."""

_SHAPES = {
    "triangle": "m-4.5 3.6h9l-4.5-8z",
    "ring": "m-3.6 0a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0",
    "dot": "m-2.6 0a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0",
    "speck": "m-1 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
    "square": "m-3.4-3.4h6.8v6.8h-6.8z",
    "diamond": "m0-5 4.4 5-4.4 5-4.4-5z",
    "octagon": "m-2.2-5.3h4.4l3.1 3.1v4.4l-3.1 3.1h-4.4l-3.1-3.1v-4.4z",
    "x": "m-3.5-3.5l7 7m0-7l-7 7",
    "onward": "m0-4l5 4-5 4",
    "upward": "m-4 0l4-5 4 5",
}


def mark(shape: str, x: float, y: float) -> str:
    """A piece of a path, with its middle at that point."""
    return f"M{x:.1f} {y:.1f}{_SHAPES[shape]}"
