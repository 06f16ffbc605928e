"""Whole archives: a decade of runs, the same again, Apple's half gigabyte, twenty thousand runs."""

import json
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bench.apple_export import write_export
from bench.pages import PAGES, signed_in_client
from bench.row import Row, median_seconds
from tools.whole_runner import fit_of, runs, write_zip

COUNT = int(os.environ.get("COXA_BENCH_RUNS", "2000"))
APPLE_MB = int(os.environ.get("COXA_BENCH_APPLE_MB", "500"))
STORED_LIMIT_S, STORED_LIMIT_MB = 90.0, 500.0
AGAIN_LIMIT_S = 5.0
APPLE_LIMIT_S, APPLE_LIMIT_MB = 90.0, 200.0
MANY, PAGE_LIMIT_S = 20_000, 0.100
GROWTH_LIMIT = 1.5  # a file may cost half as much again beside 20,000 runs
SAMPLE = 60
AT_ONCE = 50
UNTIL = datetime(2026, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(2002, 1, 1, tzinfo=UTC)  # before the 20,000, so that none is another view
_UP_WITHIN_S = 60.0


def rows(home: Path) -> Iterator[Row]:
    """Each promise about archives, in homes of their own below `home`."""
    work = home / "archives"
    work.mkdir()
    yield from _fit_archive(work)
    yield from _apple(work)
    yield from _uploads_at_once(work)
    yield from _growing(work)


def _fit_archive(work: Path) -> Iterator[Row]:
    archive = work / "runs.zip"
    began = time.perf_counter()
    write_zip(archive, runs(COUNT, UNTIL))
    note = f"made in {time.perf_counter() - began:.0f} s, {archive.stat().st_size / 1e6:.0f} MB"
    limit = STORED_LIMIT_S * COUNT / 2000
    seconds, megabytes, summary = _import(work / "fit", archive)
    assert summary["imported"] == COUNT, summary
    yield Row(f"{COUNT} FIT files in a zip, stored", seconds, limit, "s", note)
    yield Row("  memory of that", megabytes, STORED_LIMIT_MB, "MB")
    seconds, _, summary = _import(work / "fit", archive)
    assert summary["duplicate"] == COUNT, summary
    yield Row("  the same archive again", seconds, AGAIN_LIMIT_S * COUNT / 2000, "s")


def _apple(work: Path) -> Iterator[Row]:
    archive = work / "apple.zip"
    workouts = write_export(archive, APPLE_MB)
    limit = APPLE_LIMIT_S * APPLE_MB / 500
    seconds, megabytes, summary = _import(work / "apple", archive)
    assert summary["imported"] == workouts, summary
    what = f"Apple Health export of {APPLE_MB} MB"
    yield Row(what, seconds, limit, "s", f"{workouts} workouts")
    yield Row("  memory of that", megabytes, APPLE_LIMIT_MB, "MB")
    archive.unlink()


def _import(home: Path, archive: Path) -> tuple[float, float, dict[str, int]]:
    """Seconds, megabytes of the largest process, and the counts of one `coxa import`."""
    command = [str(Path(sys.executable).parent / "coxa"), "import", str(archive), "--json"]
    log, peak = home.with_suffix(".jsonl"), home.with_suffix(".peak")
    began = time.perf_counter()
    with log.open("wb") as out:
        watched = [sys.executable, "-c", _WATCH, str(peak), *command]
        status = subprocess.run(watched, env=_environment(home), stdout=out, check=False).returncode
    seconds = time.perf_counter() - began
    assert status == 0, log.read_text(encoding="utf-8")[-500:]
    last = json.loads(log.read_text(encoding="utf-8").splitlines()[-1])
    summary: dict[str, int] = last["summary"]
    return seconds, int(peak.read_text(encoding="ascii")) / 1024, summary


# A process counts what its parent held when it began, so a small one starts what is measured.
_WATCH = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[2:]).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
open(sys.argv[1], "w", encoding="ascii").write(str(peak))
sys.exit(status)
"""


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "COXA_HOME": str(home)}


_KEY = """
from datetime import UTC, datetime
from coxa.actions.home.open_home import open_home
open_home()
from coxa.actions.access import devices
from coxa.actions.access.owner import owner_id
now = datetime.now(UTC)
print(devices.pair(owner_id(now), "bench", now, devices.Scope.UPLOAD).token)
"""


def _uploads_at_once(work: Path) -> Iterator[Row]:
    """All of them begin in the same instant, against a real server."""
    home, port = work / "uploads", 18_765
    made = subprocess.run(
        [sys.executable, "-c", _KEY],
        env=_environment(home),
        check=True,
        capture_output=True,
        text=True,
    )
    command = [str(Path(sys.executable).parent / "coxa"), "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, env=_environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        base = f"http://127.0.0.1:{port}/api"
        _wait_until_up(f"{base}/health")
        call = f"{base}/v1/activities/create/upload"
        landed: list[int] = []
        threads = [
            threading.Thread(target=_send, args=(call, made.stdout.strip(), fit_of(run), landed))
            for run in runs(AT_ONCE, UNTIL)
        ]
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds = time.perf_counter() - began
    finally:
        server.terminate()
        server.wait()
    lost = AT_ONCE - landed.count(201)
    yield Row(
        f"{AT_ONCE} uploads at once, those that are lost", lost, 0.5, "files", f"{seconds:.1f} s"
    )


def _wait_until_up(address: str) -> None:
    until = time.monotonic() + _UP_WITHIN_S
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


def _send(address: str, key: str, data: bytes, landed: list[int]) -> None:
    line = b"----bench"
    head = b'Content-Disposition: form-data; name="file"; filename="run.fit"'
    body = b"\r\n".join((b"--" + line, head, b"", data, b"--" + line + b"--", b""))
    kind = f"multipart/form-data; boundary={line.decode()}"
    headers = {"X-API-Key": key, "Content-Type": kind}
    request = urllib.request.Request(address, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            landed.append(answer.status)
    except urllib.error.HTTPError as error:
        landed.append(error.code)


def _growing(work: Path) -> Iterator[Row]:
    """What one file costs in an empty home, and beside 20,000 runs; then the pages there."""
    from coxa.actions.home.open_home import open_home

    open_home(work.parent)

    from coxa.actions.access.owner import owner_id
    from coxa.actions.home.erase import erase
    from coxa.actions.importing.import_files import import_files
    from coxa.store.activities.made_up import add_made_up

    now = datetime.now(UTC)
    folder = work / "some"
    folder.mkdir()
    for run in runs(SAMPLE, LONG_AGO, seed=2):
        (folder / run.name).write_bytes(fit_of(run))

    def cost() -> float:
        began = time.process_time()
        lines = list(import_files(owner_id(now), [folder], now, jobs=1))
        assert {line.status.value for line in lines} == {"imported"}, lines[:3]
        return (time.process_time() - began) / SAMPLE

    erase(owner_id(now))
    alone = cost()
    erase(owner_id(now))
    add_made_up(owner_id(now), _as_rows(MANY))
    beside = cost()
    note = f"{alone * 1000:.0f} ms alone, {beside * 1000:.0f} ms beside {MANY:,} runs"
    yield Row("cost of a file as the home grows", beside / alone, GROWTH_LIMIT, "times", note)
    client: Any = signed_in_client(owner_id(now), now)
    for page in PAGES:
        seconds = median_seconds(partial(client.get, page, HTTP_HOST="127.0.0.1"), 3)
        yield Row(f"GET {page} with {MANY} runs", seconds, PAGE_LIMIT_S, "s")
    erase(owner_id(now))


def _as_rows(count: int) -> list[Any]:
    """Activities without samples, a run every nine hours until yesterday."""
    from coxa.values.activity import Activity

    last = datetime.now(UTC) - timedelta(days=1)
    return [
        Activity(
            sport="running",
            start=last - timedelta(hours=9 * (count - number)),
            elapsed_s=1800.0,
            timer_s=1800.0,
            distance_m=5000.0 + number % 40 * 100,
        )
        for number in range(count)
    ]
