"""How long soreness lasted."""

from functools import partial

from coxa.actions.trends.page import TrendPage
from coxa.diary.spells import SILENCE, Spell
from coxa.interfaces.web.drawing.trends.soreness import EACH, soreness
from coxa.interfaces.web.trends.chart import Chart, Numbers, day_words, table

HOURS_UP_TO = 48.0  # from there on days are said
WHOLE_DAYS = 10.0  # from there on a tenth of a day would only look exact


def chart(shown: TrendPage) -> Chart:
    """A bar a spell, or counts of many."""
    found = shown.spells
    each = "Each bar is one time of soreness" if len(found) <= EACH else "Counted by how long"
    return Chart(
        "soreness",
        _title(found),
        f"{each}, from the first note with pain to the last. It was surely over by the next note "
        f"without pain. Notes more than {SILENCE.days} days apart are two times.",
        partial(soreness, shown) if found else None,
        (
            table(
                "Each time of soreness, the last first",
                ("From", "At least", "At most", "Worst"),
                (
                    (
                        day_words(each.day),
                        lasting(each.at_least_h),
                        "not known" if each.at_most_h is None else lasting(each.at_most_h),
                        each.worst,
                    )
                    for each in reversed(found)
                ),
                of=len(found),
                none="No pain noted in this time.",
            ),
        ),
        lambda: Numbers(
            ("first_note", "last_note", "quiet_note", "at_least_h", "at_most_h", "worst"),
            tuple(
                (
                    each.first.isoformat(),
                    each.last.isoformat(),
                    each.over.isoformat() if each.over else "",
                    round(each.at_least_h, 1),
                    "" if each.at_most_h is None else round(each.at_most_h, 1),
                    each.worst,
                )
                for each in found
            ),
        ),
    )


def _title(found: tuple[Spell, ...]) -> str:
    if not found:
        return "No soreness was noted"
    longest = max(found, key=lambda each: each.at_least_h)
    if not longest.at_least_h:
        once = "Soreness came once, in one note"
        return f"Soreness came {len(found)} times, each in one note" if len(found) > 1 else once
    words = lasting(longest.at_least_h)
    if len(found) == 1:
        return f"Soreness came once, and went on for {words}"
    return f"Soreness came {len(found):,} times; the longest went on for {words}"


def lasting(hours: float) -> str:
    """``one note``, ``13 h``, ``3.5 days``."""
    if hours <= 0:
        return "one note"
    if hours < HOURS_UP_TO:
        return f"{max(1, round(hours))}\u00a0h"
    days = hours / 24
    return f"{days:.1f}\u00a0days" if days < WHOLE_DAYS else f"{days:.0f}\u00a0days"
