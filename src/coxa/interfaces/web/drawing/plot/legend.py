"""Keys beside what they name: a mark and its words, set in lines that fit."""

from collections.abc import Sequence

from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, bar, wide_of

LINE = 19.0
_MARK, _GAP = 15.0, 14.0
HATCHED = frozenset({"gap", "cross", "level"})
Key = tuple[str, str, str]  # shape, hatch or "box"; class; words


def legend(sheet: Sheet, y: float, keys: Sequence[Key]) -> float:
    """`y` is the foot of the first line; returns the foot of the line after the last."""
    x, size = 0.0, sheet.size
    for shape, css, words in keys:
        wide = _MARK + wide_of(words)
        if x and x + wide > size.width:
            x, y = 0.0, y + LINE
        _key(sheet, shape, css, x, y)
        sheet.text(x + _MARK, y, words)
        x += wide + _GAP
    return y + LINE


def _key(sheet: Sheet, shape: str, css: str, x: float, y: float) -> None:
    if shape in HATCHED:
        sheet.hatched([bar(x, y - 9, 10, 10)], shape, css)
    elif shape == "box":
        sheet.path([bar(x, y - 9, 10, 10)], css)
    elif shape == "line":
        sheet.path([f"M{x:.1f} {y - 4:.1f}h11"], css)
    else:
        sheet.path([mark(shape, x + 5, y - 4)], css)
