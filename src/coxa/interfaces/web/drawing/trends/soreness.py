"""How long soreness lasted: filled while it surely went on, hatched to where it was surely over."""

from collections import Counter
from collections.abc import Sequence

from django.utils.safestring import SafeString

from coxa.actions.trend_page import TrendPage
from coxa.diary.spells import Spell
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar
from coxa.interfaces.web.drawing.plot.times import along, times
from coxa.interfaces.web.drawing.plot.values import Upright, steps, upright

DAY_H = 24.0
PANEL = 110.0
MOST_DAYS = 14.0  # a longer one reaches the top, with an arrow
EACH = 60  # more spells than this are counted by how long they lasted
# Edges of the bands that Coxa tells soreness by, in hours.
CLASSES = ((24.0, "up to 1 day"), (72.0, "up to 3 days"), (168.0, "up to 7 days"))
LONGER = "over 7 days"


def soreness(shown: TrendPage, size: Size) -> SafeString:
    """Each spell on its day, or counts where there are too many to tell apart."""
    if len(shown.spells) > EACH:
        return _counted(shown.spells, size)
    return _each(shown, size)


def counts(found: Sequence[Spell]) -> list[tuple[str, int, int]]:
    """Words, how many lasted at least so long and ended, and how many whose end is not known."""
    counted = Counter((_class(spell), spell.over is None) for spell in found)
    names = [*(words for _, words in CLASSES), LONGER]
    return [(words, counted[words, False], counted[words, True]) for words in names]


def _class(spell: Spell) -> str:
    return next((words for most, words in CLASSES if spell.at_least_h <= most), LONGER)


def _each(shown: TrendPage, size: Size) -> SafeString:
    sheet, axis = Sheet("soreness", size), times(size, shown.first, shown.last)
    sheet.text(0, 13, "Soreness, days from the first note", css="dark")
    keys: list[Key] = [
        ("box", "lasted", "went on"),
        ("gap", "edged", "ended in this time"),
        ("cross", "edged", "end not noted"),
    ]
    top = legend(sheet, 33, keys) - 3
    most = max((_drawn_h(spell) / DAY_H for spell in shown.spells), default=1.0)
    scale = upright(sheet, top + PANEL, top, steps(min(MOST_DAYS, max(1.0, most)), 4))
    wide = max(4.0, min(10.0, axis.day * 1.2))
    for spell in shown.spells:
        _spell(sheet, axis.mid(spell.day, spell.day), wide, spell, scale)
    along(sheet, axis, top + PANEL)
    return sheet.finished(
        top + PANEL + 26,
        f"How long each of {len(shown.spells)} sore spells lasted. The table says the same.",
    )


def _drawn_h(spell: Spell) -> float:
    return spell.at_least_h if spell.at_most_h is None else spell.at_most_h


def _spell(sheet: Sheet, x: float, wide: float, spell: Spell, scale: Upright) -> None:
    sure = max(1.5, scale.high(spell.at_least_h / DAY_H))
    sheet.path([bar(x - wide / 2, scale.foot - sure, wide, sure)], "lasted")
    if spell.at_most_h is None:
        sheet.hatched([bar(x - wide / 2, scale.foot - sure - 6, wide, 6)], "cross", "edged")
    else:
        whole = scale.high(spell.at_most_h / DAY_H)
        if whole > sure:
            piece = bar(x - wide / 2, scale.foot - whole, wide, whole - sure)
            sheet.hatched([piece], "gap", "edged")
    if _drawn_h(spell) / DAY_H > scale.most:
        sheet.path([mark("upward", x, scale.top - 2)], "outlined")


def _counted(found: Sequence[Spell], size: Size) -> SafeString:
    sheet, rows = Sheet("soreness", size), counts(found)
    sheet.text(0, 13, "How often soreness went on, at least", css="dark")
    keys: list[Key] = [("box", "lasted", "end noted"), ("cross", "edged", "end not noted")]
    y = legend(sheet, 33, keys) + 2
    left, most = 92.0, max(ended + unknown for _, ended, unknown in rows) or 1
    unit = (size.width - left - 44) / most
    for words, ended, unknown in rows:
        sheet.text(left - 8, y + 13, words, "end")
        sheet.path([bar(left, y, max(0.0, ended * unit), 17)], "lasted")
        sheet.hatched([bar(left + ended * unit, y, unknown * unit, 17)], "cross", "edged")
        sheet.text(left + (ended + unknown) * unit + 6, y + 13, str(ended + unknown), css="dark")
        y += 27
    sheet.path([f"M{left} {y - 27 * len(rows) - 4:.1f}V{y - 4:.1f}"], "foot")
    return sheet.finished(
        y + 2, f"How long {len(found)} sore spells lasted, counted. The table says the same."
    )
