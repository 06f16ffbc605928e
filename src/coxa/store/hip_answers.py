"""What a hip answers to: the rows it is worked out from, and the result that is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coxa import __version__
from coxa.store.json_values import NotThatShapeError, as_json, from_json
from coxa.store.models import Activity, KeptHipAnswers, PainEntry, RoutineLog
from coxa.training.ran import Ran
from coxa.values.days import fixed_offset
from coxa.values.hip_answers import HipAnswers
from coxa.values.sports import RUNNING
from coxa.values.surfaces import Surface, ground_of


@dataclass(frozen=True)
class Kept:
    """`counts` are runs, notes and rounds, as `counts_of` gave them."""

    worked_out_at: datetime
    counts: tuple[int, ...]
    answers: HipAnswers
    handed_over_at: datetime | None = None


def ran(runner_id: int, until: date) -> tuple[Ran, ...]:
    """Every run that counts, the oldest first, in one query."""
    rows = Activity.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, sport=RUNNING, counts=True, day__lte=until
    )
    columns = rows.order_by("start", "pk").values_list(
        *("pk", "day", "start", "end", "offset_s", "distance_m", "timer_s", "elapsed_s"),
        *("surface", "sub_sport", "dirt_distance_m", "ascent_m", "descent_m", "shoe_id"),
    )
    return tuple(_ran(*row) for row in columns)


def _ran(  # noqa: PLR0913, PLR0917 - a column each, in the order of the query
    pk: int,
    day: date,
    start: datetime,
    end: datetime,
    offset_s: int,
    distance_m: float | None,
    timer_s: float | None,
    elapsed_s: float | None,
    surface: str | None,
    sub_sport: str | None,
    dirt_m: float | None,
    *rest: Any,
) -> Ran:
    ascent_m, descent_m, shoe = rest
    return Ran(
        pk,
        day,
        start.astimezone(fixed_offset(offset_s)),
        end,
        distance_m,
        timer_s or elapsed_s,
        ascent_m,
        descent_m,
        _surface(surface, sub_sport, dirt_m, distance_m),
        shoe,
    )


def _surface(
    said: str | None, kind: str | None, dirt_m: float | None, distance_m: float | None
) -> Surface | None:
    share = dirt_m / distance_m if dirt_m is not None and distance_m else None
    ground = ground_of(Surface(said) if said else None, kind, share)
    return ground.surface if ground else None


def days_of_routines(runner_id: int, routines: frozenset[str], until: date) -> frozenset[date]:
    """The days on which any of them was logged."""
    rows = RoutineLog.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, routine__in=routines, day__lte=until
    )
    return frozenset(rows.values_list("day", flat=True))


def counts_of(runner_id: int) -> tuple[int, ...]:
    """How many runs, notes and rounds there are."""
    mine = {"runner_id": runner_id, "deleted_at__isnull": True}
    return (
        Activity.objects.filter(**mine, sport=RUNNING, counts=True).count(),
        PainEntry.objects.filter(**mine).count(),
        RoutineLog.objects.filter(**mine).count(),
    )


def kept_hip_answers(runner_id: int) -> Kept | None:
    """What was last worked out; None for never, or by another version of Coxa."""
    row = KeptHipAnswers.objects.filter(runner_id=runner_id, version=__version__).first()
    if row is None:
        return None
    try:
        answers = from_json(HipAnswers, row.answers)
    except NotThatShapeError:
        return None  # worked out anew instead
    return Kept(row.worked_out_at, tuple(row.counts), answers, row.handed_over_at)


def note_handed_over(runner_id: int, at: datetime) -> None:
    """The worker has been asked for newer answers."""
    KeptHipAnswers.objects.filter(runner_id=runner_id).update(handed_over_at=at)


def keep_hip_answers(
    runner_id: int, answers: HipAnswers, counts: tuple[int, ...], now: datetime
) -> None:
    """In the place of what was there."""
    values = {
        "worked_out_at": now,
        "handed_over_at": None,
        "version": __version__,
        "counts": list(counts),
        "answers": as_json(answers),
    }
    KeptHipAnswers.objects.update_or_create(runner_id=runner_id, defaults=values)
