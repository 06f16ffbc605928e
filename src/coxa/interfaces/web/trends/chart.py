"""What one chart of the page is: the finding, the drawing, its table and its numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.plot.sheet import NARROW, WIDE, Size

MOST_ROWS = 60  # a longer table is not read; the file has every row
Row = tuple[object, ...]


@dataclass(frozen=True)
class Table:
    """The latest first. `left_out` rows stand in the file alone."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int = 0
    none: str = "Nothing in this time."

    @property
    def body(self) -> SafeString:
        """The rows as markup: a template takes ten times as long for some hundred cells."""
        rows = ("".join(f"<td>{escape(str(cell))}</td>" for cell in row) for row in self.rows)
        return mark_safe("".join(f"<tr>{row}</tr>" for row in rows))  # noqa: S308 - escaped


@dataclass(frozen=True)
class Numbers:
    """The same for programs: SI units, days as ISO dates, an empty cell is not known."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Chart:
    """`title` states the finding, `about` what is drawn and in which units.

    `draw` is None where there is nothing to draw; `both` is False where one drawing fits any width.
    `numbers` are made when they are asked for.
    """

    key: str
    title: str
    about: str
    draw: Callable[[Size], SafeString] | None
    tables: tuple[Table, ...]
    numbers: Callable[[], Numbers]
    note: str = ""
    both: bool = True

    @property
    def drawings(self) -> list[SafeString]:
        """What the page holds; the style sheet shows the one that fits."""
        if self.draw is None:
            return []
        return [self.draw(size) for size in ((NARROW, WIDE) if self.both else (WIDE,))]


def table(
    caption: str, heads: tuple[str, ...], rows: Iterable[Row], *, of: int = 0, none: str = ""
) -> Table:
    """With as many rows as are read, so that the rest of the `of` is never made."""
    shown = tuple(islice(rows, MOST_ROWS))
    left_out = max(0, of - len(shown))
    return Table(caption, heads, shown, left_out, none or "Nothing in this time.")


def day_words(day: date) -> str:
    """``5 Jun 26``, with spaces that do not break."""
    return f"{day.day}\u00a0{day:%b}\u00a0{day:%y}"


def count_words(count: int, one: str, more: str = "") -> str:
    """``1 run``, ``12 runs``."""
    return f"{count:,}\u00a0{one if count == 1 else more or one + 's'}"
