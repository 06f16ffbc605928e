"""Server time and queries of the pages with 2,000 runs."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bench.imports import RUN
from bench.row import Row, median_seconds

RUNS = 2000
LIMIT_S = 0.050
CHART_LIMIT_KB = 60.0
PAGES = ("/", "/runs/", "/diary/", "/plan/", "/api/today")


def rows(home: Path) -> Iterator[Row]:
    """Median seconds of each page, queries at 10 and at 2,000 runs, size of one run's chart."""
    from coxa.actions.home.open_home import open_home
    from coxa.actions.importing.import_files import import_files

    open_home(home)

    from coxa.actions.access.owner import owner_id

    now = datetime.now(UTC)
    runner = owner_id(now)
    client = signed_in_client(runner, now)
    _add_runs(runner, now, 10)
    few = {page: _queries(client, page) for page in PAGES}
    _add_runs(runner, now, RUNS - 10, skip=10)
    for page in PAGES:
        seconds = median_seconds(partial(client.get, page, HTTP_HOST="127.0.0.1"))
        many = _queries(client, page)
        note = f"{few[page]} queries at 10 runs, {many} at {RUNS}"
        yield Row(f"GET {page} with {RUNS} runs", seconds, LIMIT_S, "s", note)
    line = next(iter(import_files(runner, [RUN], now, jobs=1)))
    streams = client.get(f"/api/activities/{line.activity}/streams", HTTP_HOST="127.0.0.1")
    page = client.get(f"/runs/{line.activity}/", HTTP_HOST="127.0.0.1")
    for what, body in (
        ("chart data of one run", streams.content),
        ("page of one run", page.content),
    ):
        size = len(gzip.compress(body)) / 1000
        yield Row(f"{what}, gzipped", size, CHART_LIMIT_KB, "kB")


def signed_in_client(runner: int, now: datetime) -> Any:
    """A signed-in browser without a screen; Django must be set up before its import."""
    from django.test import Client

    from coxa.actions.access.sign_in import issue_token

    client = Client(headers={"host": "127.0.0.1"})
    client.get("/enter", {"token": issue_token(runner, now)}, HTTP_HOST="127.0.0.1", follow=True)
    return client


def _queries(client: Any, page: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as caught:
        response = client.get(page, HTTP_HOST="127.0.0.1")
    assert response.status_code == 200, (page, response.status_code)
    return len(caught)


def _add_runs(runner: int, now: datetime, count: int, skip: int = 0) -> None:
    from django.db import transaction

    from coxa.actions.runs.add import NewRun, add_run

    with transaction.atomic():
        for number in range(skip, skip + count):
            start = now - timedelta(days=1 + number * 0.9, hours=1)
            add_run(runner, NewRun(start, 5000.0 + number % 40 * 100, 1800.0), now)
