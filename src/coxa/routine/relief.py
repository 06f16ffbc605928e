"""What may ease it: chosen by what it is, never by what sells."""

from dataclasses import dataclass
from enum import StrEnum

from coxa.knowledge.care import Helps, Relief
from coxa.knowledge.shapes import Knowledge
from coxa.routine.standing import Load, Standing
from coxa.values.circumstances import Circumstance


class Sore(StrEnum):
    """What is to be eased."""

    SORENESS = "soreness"  # muscles, both sides, after something hard or new
    NEW = "new"  # an injury of the last two days
    HOT = "hot"  # a place that is hot or swollen


NUMB = "numb"
UNSEEN = "unseen"  # to be seen today or within days
_ORDER = (Helps.YES, Helps.SOMEWHAT)


@dataclass(frozen=True)
class Left:
    """A method that is left out, and the condition or circumstance against it, if one is."""

    relief: Relief
    condition: str | None = None
    circumstance: Circumstance | None = None


@dataclass(frozen=True)
class Choice:
    """`fits` best first; `left` are those that would help others, and not here."""

    fits: tuple[Relief, ...] = ()
    left: tuple[Left, ...] = ()


def choose(sore: Sore, standing: Standing, knowledge: Knowledge, *, numb: bool = False) -> Choice:
    """Nothing stands beside an emergency."""
    if standing.load is Load.NOTHING:
        return Choice()
    here = _here(sore, standing, numb=numb)
    fits, left = [], []
    for each in knowledge.relief.values():
        if each.ask_first:
            continue
        barred = next((id_ for id_ in standing.forbidding if id_ in each.not_with), None)
        told = next((it for it in standing.told if it in each.not_for), None)
        helps = _helps(each, sore) in _ORDER
        if barred is not None or told is not None or here & set(each.never_on):
            if helps or each.never_on:
                left.append(Left(each, barred, told if barred is None else None))
        elif helps:
            fits.append(each)
    fits.sort(key=lambda each: _ORDER.index(_helps(each, sore)))
    return Choice(tuple(fits), tuple(left))


def speaks_against(relief: Relief, standing: Standing) -> bool:
    """Whether a pattern or a circumstance does, wherever it is sore."""
    patterns = set(relief.not_with) & set(standing.forbidding)
    return bool(patterns or set(relief.not_for) & set(standing.told))


def _here(sore: Sore, standing: Standing, *, numb: bool) -> set[str]:
    """What the place and the day are, as `never_on` names them."""
    found: set[str] = {sore.value}
    if numb:
        found.add(NUMB)
    if standing.load <= Load.LYING:
        found.add(UNSEEN)
    return found


def _helps(each: Relief, sore: Sore) -> Helps:
    return each.for_soreness if sore is Sore.SORENESS else each.for_injury
