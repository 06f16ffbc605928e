"""Health Connect: sessions carry no distance, so it is joined by time within the same app."""

import io
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coxa.readers.packed.containers import Found, TurnedAway, found_at, found_in_upload
from coxa.readers.read import read
from coxa.values.activity import Activity
from coxa.values.sports import SportSource

START = 1_777_970_000_000
MINUTE = 60_000
OURS, OTHER = 1, 2
NOTHING = 5e-324


def database(folder: Path, kind: int = 39) -> bytes:
    path = folder / "built.db"
    path.unlink(missing_ok=True)
    tables = sqlite3.connect(path)
    tables.executescript(
        """
        CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB,
          app_info_id INTEGER, start_time INTEGER, end_time INTEGER, start_zone_offset INTEGER,
          local_date INTEGER, exercise_type INTEGER, title TEXT, notes TEXT, has_route INTEGER);
        CREATE TABLE heart_rate_record_table (row_id INTEGER PRIMARY KEY, app_info_id INTEGER);
        CREATE TABLE heart_rate_record_series_table (parent_key INTEGER, beats_per_minute INTEGER,
          epoch_millis INTEGER);
        CREATE TABLE distance_record_table (app_info_id INTEGER, start_time INTEGER,
          end_time INTEGER, distance REAL);
        CREATE TABLE steps_record_table (app_info_id INTEGER, start_time INTEGER,
          end_time INTEGER, count INTEGER);
        CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
        PRAGMA user_version = 23;
        """
    )
    tables.execute(
        "INSERT INTO exercise_session_record_table VALUES (1, ?, ?, ?, ?, 7200, 20000, ?, ?, ?, 0)",
        (bytes(range(16)), OURS, START, START + 30 * MINUTE, kind, "Evening", "hip fine"),
    )
    tables.executemany("INSERT INTO heart_rate_record_table VALUES (?, ?)", [(1, OURS), (2, OTHER)])
    for minute in range(30):
        at = START + minute * MINUTE
        beats = [(1, 150, at), (2, 80, at)]
        tables.executemany("INSERT INTO heart_rate_record_series_table VALUES (?, ?, ?)", beats)
        spans = [(OURS, at, at + MINUTE, 170.0), (OTHER, at, at + MINUTE, 999.0)]
        tables.executemany("INSERT INTO distance_record_table VALUES (?, ?, ?, ?)", spans)
        tables.execute(
            "INSERT INTO steps_record_table VALUES (?, ?, ?, ?)", (OURS, at, at + MINUTE, 165)
        )
    nothing = (OURS, START, START + MINUTE, NOTHING)
    tables.execute("INSERT INTO distance_record_table VALUES (?, ?, ?, ?)", nothing)
    tables.commit()
    tables.close()
    return path.read_bytes()


def zipped(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("health_connect_export.db", data)
    return buffer.getvalue()


def run_in(data: bytes) -> Activity:
    findings = found_in_upload("Connessione Salute.zip", zipped(data))
    (finding,) = (each for each in findings if isinstance(each, Found))
    (activity,) = read(finding.load()).activities
    return activity


def test_a_session_gets_what_its_own_app_measured(tmp_path: Path) -> None:
    run = run_in(database(tmp_path))
    assert (run.sport, run.title, run.note) == ("running", "Evening", "hip fine")
    assert run.start == datetime.fromtimestamp(START / 1000, UTC)
    assert run.start.utcoffset() == timedelta(hours=2)
    assert run.elapsed_s == 1800
    assert run.distance_m == pytest.approx(5100)
    assert run.avg_heart_rate_bpm == 150
    assert run.avg_cadence_spm == 165


def test_an_unknown_number_of_a_sport_is_inferred_from_the_speed(tmp_path: Path) -> None:
    run = run_in(database(tmp_path, kind=7))
    assert (run.sport, run.sport_source) == ("running", SportSource.INFERRED)


def test_the_database_alone_is_read_too(tmp_path: Path) -> None:
    database(tmp_path)
    assert [each for each in found_at(tmp_path / "built.db") if isinstance(each, Found)]


def test_a_damaged_database_is_refused_by_name() -> None:
    (finding,) = found_in_upload("h.zip", zipped(b"SQLite format 3\x00" + bytes(5000)))
    assert isinstance(finding, TurnedAway)
    assert finding.status == "refused"


def test_a_view_in_place_of_a_table_is_never_run(tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    with sqlite3.connect(path) as tables:
        tables.execute(
            "CREATE VIEW exercise_session_record_table AS WITH RECURSIVE n(x) AS "
            "(SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS uuid FROM n"
        )
    findings = list(found_in_upload("h.zip", zipped(path.read_bytes())))
    assert [each for each in findings if isinstance(each, Found)] == []


def test_other_databases_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as tables:
        tables.execute("CREATE TABLE t (x)")
    (finding,) = found_at(path)
    assert isinstance(finding, TurnedAway)
    assert finding.status == "skipped"
