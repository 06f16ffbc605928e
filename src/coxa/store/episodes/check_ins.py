"""Weekly check-ins and chosen activities: rows and values."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from coxa.diary.check_in import Ask, CheckIn, ChosenActivity
from coxa.diary.episode import Episode
from coxa.store.models import ActivityRating, Check
from coxa.store.models import CheckIn as Row
from coxa.store.models import ChosenActivity as ChosenRow
from coxa.store.refused import NotFound


def check_ins(runner_id: int) -> tuple[CheckIn, ...]:
    """Oldest first, without the ones taken back; in two queries."""
    rows = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    ordered = rows.prefetch_related("ratings").order_by("day", "created_at", "pk")
    return tuple(_check_in(row) for row in ordered)


def check_in_since(runner_id: int, episode: Episode | None, on: date) -> date | None:
    """The last check-in up to `on`, skipped or not, or the check that opened the open episode.

    None without that `episode`, so that nobody is asked who has no sore hip.
    """
    if episode is None:
        return None
    said = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True, day__lte=on)
    checks = Check.objects.filter(runner_id=runner_id, episode_id=episode.id, day__lte=on)
    first = checks.order_by("day").values_list("day", flat=True).first() or episode.start
    last = said.order_by("-day").values_list("day", flat=True).first()
    return max(first, last) if last else first


@transaction.atomic
def add_check_in(runner_id: int, said: CheckIn) -> CheckIn:
    """Keep one. Raises `NotFound` where a rated activity is not the runner's own."""
    own = {each.id for each in chosen_activities(runner_id)}
    if not set(said.ratings) <= own:
        raise NotFound("One of the rated activities is not there.")
    row = Row.objects.create(
        runner_id=runner_id,
        episode_id=said.episode,
        flagged_id=said.flagged,
        day=said.on,
        answers={ask.value: step for ask, step in said.answers.items()},
        created_at=said.at,
    )
    ActivityRating.objects.bulk_create(
        ActivityRating(check_in=row, activity_id=id_, level=level)
        for id_, level in said.ratings.items()
    )
    return _check_in(row)


def hide_check_in(runner_id: int, check_in_id: int, at: datetime | None) -> CheckIn:
    """Take one back (`at` given) or bring it back (None). Raises `NotFound`."""
    row = Row.objects.filter(runner_id=runner_id, pk=check_in_id).first()
    if row is None:
        raise NotFound(f"There is no check-in {check_in_id}.")
    row.deleted_at = at
    row.save(update_fields=["deleted_at"])
    return _check_in(row)


def chosen_activities(runner_id: int) -> tuple[ChosenActivity, ...]:
    """The retired ones too, in the order of choosing."""
    rows = ChosenRow.objects.filter(runner_id=runner_id).order_by("pk")
    return tuple(ChosenActivity(row.pk, row.name, row.retired_at is not None) for row in rows)


@transaction.atomic
def choose_activities(runner_id: int, names: Iterable[str], now: datetime) -> None:
    """Exactly these from now on; the same name goes on with its history."""
    wanted = list(dict.fromkeys(names))
    rows = ChosenRow.objects.filter(runner_id=runner_id)
    rows.exclude(name__in=wanted).filter(retired_at__isnull=True).update(retired_at=now)
    for name in wanted:
        if not rows.filter(name=name).update(retired_at=None):
            ChosenRow.objects.create(runner_id=runner_id, name=name, created_at=now)


def _check_in(row: Row) -> CheckIn:
    return CheckIn(
        row.pk,
        row.day,
        row.created_at,
        {Ask(ask): step for ask, step in row.answers.items()},
        {each.activity_id: each.level for each in row.ratings.all()},
        row.episode_id,
        row.flagged_id,
    )
