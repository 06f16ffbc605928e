"""A sheet to draw on: one of two widths, with hatches of its own, and text that stays readable."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LETTER = 7.1  # a letter of text, on average, in units; the style sheet sets it 13 high
BOLD = 8.4  # a letter of a title
HATCHES = {
    # name: (side of the tile, what is drawn in it)
    "gap": (6, "M-1 7L7-1M-1 1L1-1M5 7L7 5"),
    "cross": (6, "M-1 7L7-1M-1 1L1-1M5 7L7 5M-1-1L7 7"),
    "level": (4, "M0 2H4"),
}


@dataclass(frozen=True)
class Size:
    """`left` is kept for the numbers of an axis, `right` for half of the last label."""

    css: str
    width: float
    left: float
    right: float

    @property
    def inner(self) -> float:
        """Width of what is between."""
        return self.width - self.left - self.right


NARROW = Size("narrow", 350.0, 38.0, 12.0)
WIDE = Size("wideonly", 580.0, 40.0, 14.0)
SIZES = {"narrow": NARROW, "wide": WIDE}


def wide_of(words: str, letter: float = LETTER) -> float:
    """About how wide a text is."""
    return len(words) * letter


def fitting(words: str, room: float) -> str:
    """The words, cut with an ellipsis where they are wider than `room`."""
    most = max(1, int(room / LETTER))
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


class Sheet:
    """Takes marks in any order; `finished` closes it. Numbers are ours, words are escaped."""

    def __init__(self, name: str, size: Size) -> None:
        self.name = name
        self.size = size
        self._drawn: list[str] = []
        self._hatches: set[str] = set()

    def text(self, x: float, y: float, words: str, anchor: str = "start", css: str = "") -> None:
        """`y` is the foot of the letters."""
        named = f' class="{css}"' if css else ""
        at = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._drawn.append(f'<text x="{x:.1f}" y="{y:.1f}"{at}{named}>{escape(words)}</text>')

    def named(self, y: float, title: str, words: str) -> None:
        """A title and what it is about, in one line from the left edge."""
        room = self.size.width - wide_of(title, BOLD) - LETTER
        self.put(
            f'<text x="0" y="{y:.1f}"><tspan class="dark">{escape(title)}</tspan> '
            f"{escape(fitting(words, room))}</text>"
        )

    def path(self, pieces: Iterable[str], css: str) -> None:
        """One element for all pieces; nothing for none."""
        d = "".join(pieces)
        if d:
            self._drawn.append(f'<path d="{d}" class="{css}"/>')

    def hatched(self, pieces: Iterable[str], hatch: str, css: str = "") -> None:
        """Closed pieces, filled with a hatch that tells them apart without colour."""
        d = "".join(pieces)
        if d:
            self._hatches.add(hatch)
            named = f"hatched {css}".strip()
            fill = f"url(#{self._hatch_id(hatch)})"
            self._drawn.append(f'<path d="{d}" class="{named}" fill="{fill}"/>')

    def put(self, markup: str) -> None:
        """Markup of ours, as it is."""
        self._drawn.append(markup)

    def finished(self, height: float, label: str) -> SafeString:
        """The drawing, labelled for those who do not see it."""
        whole = (
            f'<svg class="chart plot {self.size.css}" '
            f'viewBox="0 0 {self.size.width:.0f} {height:.0f}" role="img" '
            f'aria-label="{escape(label)}">{self._defs()}{"".join(self._drawn)}</svg>'
        )
        return mark_safe(whole)  # noqa: S308 - numbers of ours, words escaped above

    def _hatch_id(self, hatch: str) -> str:
        """Both widths stand in one page, and a hidden one lends nothing to the other."""
        return f"{self.name}-{self.size.css}-{hatch}"

    def _defs(self) -> str:
        made = "".join(
            f'<pattern id="{self._hatch_id(name)}" width="{side}" height="{side}" '
            f'patternUnits="userSpaceOnUse"><path d="{d}" class="hatch {name}"/></pattern>'
            for name, (side, d) in HATCHES.items()
            if name in self._hatches
        )
        return f"<defs>{made}</defs>" if made else ""


def bar(x: float, y: float, wide: float, high: float) -> str:
    """A rectangle as a closed piece of a path; `y` is its top."""
    return f"M{x:.1f} {y:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z"


def across(x: float, y: float, to: float) -> str:
    """A level line as a piece of a path."""
    return f"M{x:.1f} {y:.1f}H{to:.1f}"
