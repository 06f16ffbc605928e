"""Builds an export of Strava's of the real layout."""

import csv
import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence

from tests.readers.recordings import SHIPPED
from tests.readers.strava.headers import ENGLISH

FIT_NAME, GPX_NAME = "activities/7001.fit.gz", "activities/7002.gpx"
FIT = gzip.compress((SHIPPED / "garmin-fenix-5-run.fit").read_bytes(), mtime=0)
GPX = (SHIPPED / "gpx_run.gpx").read_bytes()
SHOES = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\n,Brooks,Revel 3,Run\n"

# By place in the header, as the table has them.
Cells = Mapping[int, str]

OF_FIT: Cells = {
    0: "9001",
    1: "Sep 20, 2026, 2:12:12 PM",
    2: "Along the river",
    3: "Run",
    4: "Easy, hip quiet",
    10: "slept badly",
    11: "Brooks Revel 3",
    12: FIT_NAME,
    43: "4.0",
    81: "1530.5",
}
OF_GPX: Cells = {0: "9002", 1: "Sep 21, 2026, 6:00:00 AM", 2: "Loop", 3: "Run", 12: GPX_NAME}
BY_HAND: Cells = {
    0: "9003",
    1: "May 3, 2026, 5:30:00 AM",
    2: "Treadmill at the hotel",
    3: "Run",
    5: "1860",
    6: "5.01",
    11: "Brooks Revel 3",
    15: "1860.0",
    16: "1800.0",
    17: "5010.0",
    43: "6",
    95: "1.0",
}
ROWS = (OF_FIT, OF_GPX, BY_HAND)


def table(rows: Sequence[Cells] = ROWS, header: Sequence[str] = ENGLISH) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow([row.get(at, "") for at in range(len(header))])
    return out.getvalue().encode()


def export(rows: Sequence[Cells] = ROWS, header: Sequence[str] = ENGLISH, root: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        members = {
            "activities.csv": table(rows, header),
            "shoes.csv": SHOES,
            "media/1.jpg": b"\xff\xd8",
            FIT_NAME: FIT,
            GPX_NAME: GPX,
        }
        for name, data in members.items():
            archive.writestr(root + name, data)
    return buffer.getvalue()
