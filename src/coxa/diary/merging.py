"""Two episodes that are one trouble, and the way back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from coxa.diary.episode import Episode, sides_of


def stretched(episode: Episode, days: Iterable[date]) -> Episode:
    """So that it holds these days too."""
    known = [episode.start, *days]
    end = None if episode.end is None else max(episode.end, *known)
    return replace(episode, start=min(known), end=end)


def joined(one: Episode, other: Episode) -> Episode:
    """Both as one, with the id of the first: the longer span, every place, all words."""
    ends = [each.end for each in (one, other) if each.end is not None]
    sides = sides_of([*one.places, *other.places])
    return replace(
        one,
        start=min(one.start, other.start),
        end=max(ends) if len(ends) == 2 else None,
        regions=tuple(dict.fromkeys([*one.regions, *other.regions])),
        sides=sides,
        tried=_both_texts(one.tried, other.tried),
        helped=_both_texts(one.helped, other.helped),
    )


def parted(now: Episode, before: Episode, other: Episode) -> Episode:
    """`before` again, after it was `joined` with `other`; what was changed in `now` since stays."""
    then = joined(before, other)
    span = before if (now.start, now.end) == (then.start, then.end) else now
    where = before if (now.regions, now.sides) == (then.regions, then.sides) else now
    return replace(
        now,
        start=span.start,
        end=span.end,
        regions=where.regions,
        sides=where.sides,
        tried=before.tried if now.tried == then.tried else now.tried,
        helped=before.helped if now.helped == then.helped else now.helped,
    )


def _both_texts(one: str, other: str) -> str:
    return "\n".join(dict.fromkeys(text for text in (one, other) if text))
