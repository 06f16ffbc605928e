"""Import of one real run: decoded, stored, compressed and analysed."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.row import Row, median_seconds

# 2,809 records at 1 Hz: 47 minutes, with running dynamics.
RUN = Path(__file__).parent.parent / "tests" / "data" / "activity-small-fenix2-run.fit"
LIMIT_S = 0.25
TIMES = 5


def rows(home: Path) -> Iterator[Row]:
    """Seconds for one 47-minute FIT file, each time as a run of its own."""
    from coxa.actions.home.open_home import open_home

    open_home(home)
    from coxa.actions.access.owner import owner_id
    from coxa.actions.home.erase import erase
    from coxa.actions.importing.import_files import import_files
    from coxa.readers.read import read

    now = datetime.now(UTC)
    data = RUN.read_bytes()
    decode_s = median_seconds(lambda: read(data), TIMES)

    def import_once() -> None:
        lines = list(import_files(owner_id(now), [RUN], now, jobs=1))
        assert lines[0].status == "imported", lines
        erase(owner_id(now))

    whole_s = median_seconds(import_once, TIMES)
    erase_s = median_seconds(lambda: erase(owner_id(now)), TIMES)
    note = f"decoding alone {decode_s:.3f} s"
    yield Row(
        "import of a 47-minute 1 Hz FIT, stored and analysed", whole_s - erase_s, LIMIT_S, "s", note
    )
    shutil.rmtree(home / "files", ignore_errors=True)
