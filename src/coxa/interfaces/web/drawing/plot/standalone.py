"""A drawing as a file of its own: with its title, its styles and its colours written out.

The styles are those of the page's one style sheet, in its light colours, so that both stay alike.
"""

import re
import textwrap
from functools import cache
from pathlib import Path

from django.utils.html import escape

from coxa.interfaces.web.drawing.plot.sheet import LETTER

STYLES = Path(__file__).parents[2] / "static" / "coxa" / "coxa.css"
# Rules for what is inside a drawing, without those for a pointer, a focus or a width of screen.
_RULE = re.compile(r"^ +(\.(?:chart|plot|bodymap) [.\w][^{}:@]*)\{([^{}]*)\}", re.MULTILINE)
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
_VAR = re.compile(r"var\((--[\w-]+)\)")
_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
MARGIN, TITLE_LINE, LINE = 16, 22, 18


def standalone(drawing: str, title: str, about: str) -> str:
    """One SVG document. Raises `ValueError` where `drawing` is none of ours."""
    box = _BOX.search(drawing)
    if box is None:
        raise ValueError("a drawing of ours begins with its box")
    wide, high = int(box[1]), int(box[2])
    heads, lines = _wrapped(title, wide, LETTER * 1.25), _wrapped(about, wide, LETTER)
    top = MARGIN + TITLE_LINE * len(heads) + LINE * len(lines) + 12
    words = "".join(
        f'<text x="{MARGIN}" y="{MARGIN + TITLE_LINE * at + 14}" class="head">{escape(line)}</text>'
        for at, line in enumerate(heads)
    )
    begun = MARGIN + TITLE_LINE * len(heads) + 12
    words += "".join(
        f'<text x="{MARGIN}" y="{begun + LINE * at}">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
    inner = drawing.replace(
        "<svg ", f'<svg x="{MARGIN}" y="{top}" width="{wide}" height="{high}" ', 1
    )
    whole_wide, whole_high = wide + 2 * MARGIN, top + high + MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart plot" width="{whole_wide}" '
        f'height="{whole_high}" viewBox="0 0 {whole_wide} {whole_high}">'
        f"<title>{escape(title)}</title><style>{styles()}</style>"
        f'<rect width="{whole_wide}" height="{whole_high}" class="sheet"/>{words}{inner}</svg>'
    )


def _wrapped(words: str, wide: int, letter: float) -> list[str]:
    return textwrap.wrap(words, max(10, int(wide / letter)))


@cache
def styles() -> str:
    """The rules that a drawing needs, without variables, layers or widths."""
    text = STYLES.read_text(encoding="utf-8")
    root = text[text.index(":root {") :]
    tokens = dict(_TOKEN.findall(root[: root.index("}")]))
    rules = (f"{name.strip()}{{{body.strip()}}}" for name, body in _RULE.findall(text))
    written = "".join(rules)
    while _VAR.search(written):
        written = _VAR.sub(lambda found: tokens[found[1]].strip(), written)
    # In a style sheet of XML an angle bracket would end it; ours has none.
    return re.sub(r"\s+", " ", written)
