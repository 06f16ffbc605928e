"""Kills a real worker in the middle of an import, starts it again, and looks at what came out."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.readers.strava import built as strava
from tools.whole_runner import fit_of, runs, write_zip

UNTIL = datetime(2026, 6, 1, tzinfo=UTC)
RUNS = 30  # enough for several processes to decode
_PATIENCE_S = 240.0
_LOOK_EVERY_S = 0.02

_START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coxa.actions.home.open_home import open_home
open_home(Path(sys.argv[1]))
from coxa.actions.access.owner import owner_id
from coxa.store.taking_in import batches
now = datetime(2026, 6, 2, tzinfo=UTC)
uploads = [(Path(name).name, [Path(name).read_bytes()]) for name in sys.argv[2:]]
batches.open_batch(owner_id(now), uploads, now)
"""


def environment(home):
    """As a shell would have it: without the tests' own settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    plain.pop("COXA_DATABASE", None)
    return {**plain, "COXA_HOME": str(home), "TZ": "UTC"}


def prepared(folder):
    """A home whose import nobody has begun: 30 runs in a zip, an export of Strava's, a bad file."""
    made = [replace(run, seconds=120) for run in runs(RUNS, UNTIL)]
    sources = [folder / "runs.zip", folder / "strava.zip", folder / "again.fit", folder / "bad.fit"]
    write_zip(sources[0], made)
    sources[1].write_bytes(strava.export())
    sources[2].write_bytes(fit_of(made[7]))
    sources[3].write_bytes(b"no run at all")
    home = folder / "prepared"
    command = [sys.executable, "-c", _START]
    subprocess.run([*command, str(home), *map(str, sources)], check=True, env=environment(home))
    return home


@contextmanager
def worker(home):
    process = subprocess.Popen(
        [sys.executable, "-m", "coxa.interfaces.worker"],
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def ask(home, query):
    address = f"file:{home / 'coxa.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=20)) as tables:
        return tables.execute(query).fetchall()


def lines_done(home):
    return ask(home, "SELECT count(*) FROM coxa_import_item")[0][0]


def is_finished(home):
    return ask(home, "SELECT count(*) FROM coxa_import_batch WHERE finished_at IS NULL")[0][0] == 0


def wait_for(said, process):
    until = time.monotonic() + _PATIENCE_S
    while not said():
        assert process.poll() is None, "the worker ended by itself"
        assert time.monotonic() < until, "the worker took too long"
        time.sleep(_LOOK_EVERY_S)


def outcome(home):
    """Everything about the runs and the report that does not hang on a clock or on an order."""
    found = ask(
        home,
        "SELECT a.start, a.sport, a.distance_m, a.elapsed_s, a.records, a.title, a.note, a.gear, "
        "a.race, group_concat(f.sha256) FROM coxa_activity a "
        "JOIN coxa_recording r ON r.activity_id = a.id JOIN coxa_file f ON f.id = r.file_id "
        "GROUP BY a.id ORDER BY a.start, a.distance_m",
    )
    runs_found = [(*row[:-1], tuple(sorted(row[-1].split(",")))) for row in found]
    paths = ask(home, "SELECT path FROM coxa_import_item ORDER BY path")
    originals = sorted(path.name for path in (home / "files").glob("??/*") if len(path.name) == 64)
    return runs_found, paths, originals


def undisturbed(home, folder):
    """What an import comes to that nobody kills."""
    copy = folder / "undisturbed"
    shutil.copytree(home, copy)
    with worker(copy) as process:
        wait_for(lambda: is_finished(copy), process)
    return outcome(copy)


def killed_once(home, folder, chance: Random):
    """What it comes to when the worker is killed at a moment of chance, and another goes on."""
    copy = folder / "killed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    enough = chance.randrange(RUNS + 8)
    with worker(copy) as process:
        wait_for(lambda: lines_done(copy) >= enough or is_finished(copy), process)
        time.sleep(chance.uniform(0, 0.1))
    before = lines_done(copy)
    with worker(copy) as process:
        wait_for(lambda: is_finished(copy), process)
    return outcome(copy), before


def processes_of(home):
    """Ids of processes that work for that home, on systems that tell."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"COXA_HOME={home}\0".encode() in path.read_bytes():
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found
