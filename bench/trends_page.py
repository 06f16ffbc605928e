"""Server time of the trends page for a runner of many years."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.pages import signed_in_client
from bench.row import Row, median_seconds
from tools.whole_runner import MadeUpRun, runs

if TYPE_CHECKING:
    from coxa.store.models import PainEntry

RUNS, NOTES = 5000, 2000
LIMIT_S = 0.120
PERIODS = {"4w": "28 days", "3m": "season", "12m": "year", "all": "all"}
_PIECE = 500
_PLACES = ("groin", "side_of_hip", "buttock")


def rows(home: Path) -> Iterator[Row]:
    """Median seconds of each period."""
    from coxa.actions.home.open_home import open_home

    open_home(home)
    now = datetime.now(UTC)
    client = signed_in_client(_runner(now), now)
    for period, words in PERIODS.items():
        page = f"/trends/?period={period}"
        seconds = median_seconds(partial(client.get, page, HTTP_HOST="127.0.0.1"))
        yield Row(f"trends, {words}, {RUNS} runs, {NOTES} notes", seconds, LIMIT_S, "s")


def _runner(now: datetime) -> int:
    """Somebody else than the runner of the other pages; the rows go in as they are."""
    from django.contrib.auth.models import User
    from django.db import transaction

    from coxa.store.models import Runner

    with transaction.atomic():
        user = User.objects.create_user("many-years")
        runner = Runner.objects.create(user=user, created_at=now).pk
        made = runs(RUNS, now)
        _add_runs(runner, made, now)
        _add_notes(runner, made, now)
    return runner


def _add_runs(runner: int, made: Sequence[MadeUpRun], now: datetime) -> None:
    from coxa.store.models import Activity, Shoe

    names = dict.fromkeys(run.shoe for run in made)
    pairs = {
        name: Shoe.objects.create(runner_id=runner, name=name, kind="road", created_at=now)
        for name in names
    }
    Activity.objects.bulk_create(
        (
            Activity(
                runner_id=runner,
                sport="running",
                sport_source="file",
                start=run.start,
                end=run.start + timedelta(seconds=run.seconds),
                offset_s=0,
                day=run.start.date(),
                elapsed_s=run.seconds,
                timer_s=run.seconds,
                distance_m=run.distance_m,
                avg_cadence_spm=168,
                shoe=pairs[run.shoe],
            )
            for run in made
        ),
        batch_size=_PIECE,
    )


def _add_notes(runner: int, made: Sequence[MadeUpRun], now: datetime) -> None:
    from coxa.store.models import PainEntry, PainPlace

    with_pain = [run for run in made if run.number % 5 < 2]
    notes = [_note(runner, run, now) for run in with_pain][:NOTES]
    PainEntry.objects.bulk_create(notes, batch_size=_PIECE)
    PainPlace.objects.bulk_create(
        (
            PainPlace(entry=note, position=0, region=_PLACES[at % len(_PLACES)], side="left")
            for at, note in enumerate(notes)
            if note.level
        ),
        batch_size=_PIECE,
    )


def _note(runner: int, run: MadeUpRun, now: datetime) -> "PainEntry":
    """After the run, or the morning after."""
    from coxa.store.models import PainEntry

    after = run.number % 5 == 0
    at = run.start + timedelta(hours=1 if after else 20)
    return PainEntry(
        runner_id=runner,
        day=at.date(),
        at=at,
        level=run.pain or 0,
        when="after" if after else "morning",
        created_at=now,
    )
