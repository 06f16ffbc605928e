"""How long soreness lasted: filled while it surely went on, hatched to where it was surely over."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from django.utils.safestring import SafeString

from coxa.actions.trends.page import TrendPage
from coxa.diary.spells import Spell
from coxa.interfaces.web.drawing.plot.legend import Key, legend
from coxa.interfaces.web.drawing.plot.marks import mark
from coxa.interfaces.web.drawing.plot.sheet import Sheet, Size, bar
from coxa.interfaces.web.drawing.plot.times import along, times
from coxa.interfaces.web.drawing.plot.values import Upright, steps, upright
from coxa.knowledge.bands import Scale
from coxa.knowledge.load import load_knowledge

DAY_H = 24.0
PANEL = 110.0
MOST_DAYS = 14.0  # a longer one reaches the top, with an arrow
EACH = 60  # more spells than this are counted by how long they lasted


def soreness(shown: TrendPage, size: Size) -> SafeString:
    """Each spell on its day, or counts where there are too many to tell apart."""
    if len(shown.spells) > EACH:
        return _counted(shown.spells, size)
    return _each(shown, size)


def edges() -> list[float]:
    """Hours at which the bands end that Coxa tells soreness by, rising."""
    known = load_knowledge().bands.values()
    return sorted(b.most for b in known if b.scale is Scale.SORENESS and b.most is not None)


def counts(found: Sequence[Spell]) -> list[tuple[str, int, int]]:
    """Words, how many lasted at least so long and ended, and how many whose end is not known."""
    ends = edges()
    counted = Counter((bisect_left(ends, each.at_least_h), each.over is None) for each in found)
    names = [f"up to {_days(end)}" for end in ends] + [f"over {_days(ends[-1])}"]
    return [(words, counted[at, False], counted[at, True]) for at, words in enumerate(names)]


def _days(hours: float) -> str:
    days = hours / DAY_H
    return f"{days:g} day{'' if days == 1 else 's'}"


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
        f"{_how_long(len(shown.spells))} lasted. The table says the same.",
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
    words = _how_long(len(found))
    return sheet.finished(y + 2, f"{words} lasted, counted. The table says the same.")


def _how_long(spells: int) -> str:
    return "How long one sore spell" if spells == 1 else f"How long each of {spells} sore spells"
