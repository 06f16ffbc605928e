"""Gadgetbridge: a track and the row of the same minute are one run; a row alone is one too."""

import io
import json
import sqlite3
import zipfile
from pathlib import Path

from coxa.readers.packed.containers import Found, found_at, found_in_upload
from coxa.readers.read import read
from tests.readers.apple.built import START, gpx

START_MS = int(START.timestamp()) * 1000
TRACK = "files/AA_BB/gadgetbridge-track.gpx"


def database(folder: Path) -> Path:
    path = folder / "Gadgetbridge"
    with sqlite3.connect(path) as tables:
        tables.execute(
            "CREATE TABLE BASE_ACTIVITY_SUMMARY (_id INTEGER PRIMARY KEY, NAME TEXT, "
            "START_TIME INTEGER, END_TIME INTEGER, ACTIVITY_KIND INTEGER, BASE_LONGITUDE INTEGER, "
            "GPX_TRACK TEXT, DEVICE_ID INTEGER, USER_ID INTEGER, SUMMARY_DATA TEXT)"
        )
        sums = {
            "distanceMeters": {"value": 5010, "unit": "meters"},
            "activeSeconds": {"value": 1750, "unit": "seconds"},
            "averageHR": {"value": 151, "unit": "bpm"},
            "pace": {"value": "fast"},
        }
        day = 86_400_000
        rows = [
            (1, "With a track", START_MS - 20_000, START_MS + 1_800_000, 0x10, "", None),
            (
                2,
                "Treadmill",
                START_MS + day,
                START_MS + day + 1_800_000,
                0x100,
                None,
                json.dumps(sums),
            ),
        ]
        tables.executemany(
            "INSERT INTO BASE_ACTIVITY_SUMMARY VALUES (?, ?, ?, ?, ?, 0, ?, 1, 1, ?)", rows
        )
    return path


def export(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("gadgetbridge.json", "{}")
        archive.writestr("database/Gadgetbridge", database(folder).read_bytes())
        archive.writestr(TRACK, gpx())
    return buffer.getvalue()


def found(data: bytes) -> dict[str, Found]:
    known = (each for each in found_in_upload("g.zip", data) if isinstance(each, Found))
    return {each.path.removeprefix("g.zip/"): each for each in known}


def test_a_track_is_told_by_the_row_of_the_same_minute(tmp_path: Path) -> None:
    finding = found(export(tmp_path))[TRACK]
    (track,) = read(finding.load()).activities
    assert finding.tell
    assert finding.tell(track).title == "With a track"


def test_a_row_without_a_track_is_a_run(tmp_path: Path) -> None:
    finding = found(export(tmp_path))["database/Gadgetbridge/2"]
    (run,) = read(finding.load()).activities
    assert (run.sport, run.sub_sport, run.title) == ("running", "treadmill", "Treadmill")
    assert (run.distance_m, run.timer_s, run.avg_heart_rate_bpm) == (5010, 1750, 151)
    assert finding.only_if_new


def test_the_database_alone_is_read_too(tmp_path: Path) -> None:
    path = database(tmp_path)
    alone = [each for each in found_at(path) if isinstance(each, Found)]
    folder = [each for each in found_at(tmp_path) if isinstance(each, Found)]
    assert len(alone) == len(folder) == 2
