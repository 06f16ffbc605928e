"""Instants as Strava writes them, in UTC, in the languages that were seen or are likely.

English ``Sep 20, 2026, 2:12:12 PM``, German ``20.09.2026, 14:12:12``, French
``27 juil. 2026 à 08:01:02``. Only English and German are seen with certainty; the month names of
the others come from the languages themselves.
"""

import re
import unicodedata
from datetime import UTC, datetime

# The shortest beginnings that tell the months apart, without accents, by language.
_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec",  # English
    "jan feb mar apr mai jun jul aug sep okt nov dez",  # German
    "janv fev mars avr mai juin juil aou sep oct nov dec",  # French
    "ene feb mar abr may jun jul ago sep oct nov dic",  # Spanish
    "gen feb mar apr mag giu lug ago set ott nov dic",  # Italian
    "jan fev mar abr mai jun jul ago set out nov dez",  # Portuguese
    "jan feb mrt apr mei jun jul aug sep okt nov dec",  # Dutch
    "jan feb mar apr maj jun jul aug sep okt nov dec",  # Danish, Swedish
    "sty lut mar kwi maj cze lip sie wrz paz lis gru",  # Polish
)
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?:[:.m](\d{2}))?\s*([ap])?")
_DAY_FIRST = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})")
_WORDED = re.compile(
    r"^(?:(\d{1,2})\.?\s+(?:de\s+)?)?([^\W\d]+)\.?\s*(?:(\d{1,2}),)?\s*(?:de\s+)?(\d{4})"
)
_NOON = 12


def told_instant(text: str) -> datetime | None:
    """The instant in UTC; None where it is in no form that is known."""
    plain = _plain(text)
    day = _day(plain)
    if day is None:
        return None
    rest = plain[day[1] :]
    hour, minute, second = _clock(rest)
    try:
        return datetime(*day[0], hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Lower case, plain blanks, no accents."""
    split = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in split if not unicodedata.combining(letter))
    return " ".join(bare.lower().split())


def _day(plain: str) -> tuple[tuple[int, int, int], int] | None:
    """Year, month and day, and where they end."""
    if found := _ISO.match(plain):
        return (int(found[1]), int(found[2]), int(found[3])), found.end()
    if found := _DAY_FIRST.match(plain):
        return (int(found[3]), int(found[2]), int(found[1])), found.end()
    found = _WORDED.match(plain)
    if found is None or not (found[1] or found[3]):
        return None
    month = _month(found[2])
    day = int(found[1] or found[3])
    return None if month is None else ((int(found[4]), month, day), found.end())


def _month(word: str) -> int | None:
    for language in _MONTHS:
        for number, start in enumerate(language.split(), 1):
            if word.startswith(start):
                return number
    return None


def _clock(rest: str) -> tuple[int, int, int]:
    found = _CLOCK.search(rest)
    if found is None:
        return 0, 0, 0
    hour = int(found[1])
    if found[4]:
        hour = hour % _NOON + (_NOON if found[4] == "p" else 0)
    return hour, int(found[2]), int(found[3] or 0)
