"""Strava's export: names, notes and shoes reach the runs, in any language of the account."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.readers.outcome import Unreadable
from coxa.readers.packed.containers import Found, TurnedAway, found_at, found_in_upload
from coxa.readers.read import read
from coxa.readers.strava.dates import told_instant
from coxa.readers.strava.numbers import told_number
from coxa.readers.strava.sports import strava_sport
from tests.readers.strava.built import BY_HAND, FIT, FIT_NAME, GPX_NAME, OF_FIT, export, table
from tests.readers.strava.headers import ENGLISH, GERMAN


def found(data: bytes) -> dict[str, Found]:
    findings = found_in_upload("strava.zip", data)
    known = (each for each in findings if isinstance(each, Found))
    return {each.path.removeprefix("strava.zip/"): each for each in known}


def told(each: Found):
    (activity,) = read(each.load()).activities
    return each.tell(activity) if each.tell else activity


def test_the_words_of_the_table_reach_the_run_of_the_file() -> None:
    run = told(found(export())[FIT_NAME])
    assert run.title == "Along the river"
    assert run.note == "Easy, hip quiet\nslept badly"
    assert run.gear == "Brooks Revel 3"
    assert (run.perceived_exertion, run.dirt_distance_m) == (4.0, 1530.5)
    assert run.records > 0
    assert not run.race


def test_the_file_itself_is_what_is_kept() -> None:
    assert found(export())[FIT_NAME].load() == FIT


def test_an_entry_without_a_file_becomes_a_run() -> None:
    run = told(found(export())["activities.csv/9003"])
    assert run.start == datetime(2026, 5, 3, 5, 30, tzinfo=UTC)
    assert (run.sport, run.distance_m, run.timer_s, run.elapsed_s) == ("running", 5010, 1800, 1860)
    assert (run.gear, run.perceived_exertion, run.race) == ("Brooks Revel 3", 6, True)


@pytest.mark.parametrize("root", ["", "export_1/", "a/b/"])
def test_the_export_may_lie_in_a_folder_of_the_zip(root: str) -> None:
    assert set(found(export(root=root))) == {
        f"{root}{FIT_NAME}",
        f"{root}{GPX_NAME}",
        f"{root}activities.csv/9003",
    }


def test_an_unpacked_export_is_one_too(tmp_path: Path) -> None:
    (tmp_path / "x" / "activities").mkdir(parents=True)
    (tmp_path / "x" / "activities.csv").write_bytes(table())
    (tmp_path / "x" / FIT_NAME).write_bytes(FIT)
    known = (each for each in found_at(tmp_path) if isinstance(each, Found))
    findings = {Path(each.path).name: each for each in known}
    assert told(findings["7001.fit.gz"]).title == "Along the river"
    assert {"9002", "9003"} <= set(findings)  # the missing file's row is an entry of its own


def test_a_german_account_is_read_by_position() -> None:
    german = {**OF_FIT, 1: "20.09.2026, 14:12:12", 3: "Lauf", 43: "4,0", 81: "1530,5"}
    by_hand = {**BY_HAND, 1: "03.05.2026, 05:30:00", 3: "Lauf", 6: "5,01", 17: "5010,0"}
    files = found(export((german, by_hand), GERMAN))
    run = told(files[FIT_NAME])
    assert run.title == "Along the river"
    assert (run.perceived_exertion, run.dirt_distance_m) == (4, 1530.5)
    typed = told(files["activities.csv/9003"])
    assert (typed.start, typed.sport) == (datetime(2026, 5, 3, 5, 30, tzinfo=UTC), "running")
    assert typed.distance_m == 5010
    assert not typed.race  # the shorter header has no such column


def test_columns_in_another_order_are_found_by_their_english_names() -> None:
    header = [*ENGLISH[20:], *ENGLISH[:20]]
    moved = {(at - 20) % len(ENGLISH): cell for at, cell in OF_FIT.items()}
    run = told(found(export((moved,), header))[FIT_NAME])
    assert (run.title, run.gear) == ("Along the river", "Brooks Revel 3")


def test_a_table_of_no_known_shape_loses_no_file() -> None:
    findings = list(found_in_upload("s.zip", export((), ["some", "thing", "else"])))
    away = [each for each in findings if isinstance(each, TurnedAway)]
    assert [each.path for each in away if each.status == "refused"] == ["s.zip/activities.csv"]
    assert sum(isinstance(each, Found) for each in findings) == 2


def test_an_entry_without_a_date_is_refused_with_its_reason() -> None:
    entry = found(export(({**BY_HAND, 1: "yesterday"},)))["activities.csv/9003"]
    with pytest.raises(Unreadable, match="no form that Coxa knows"):
        told(entry)


def test_a_zip_with_some_table_of_that_name_is_no_export() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("activities.csv", table(()))
    (finding,) = found_in_upload("s.zip", buffer.getvalue())
    assert isinstance(finding, TurnedAway)
    assert finding.status == "skipped"


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Sep 20, 2026, 2:12:12 PM", 14),
        ("Sep 20, 2026, 2:12:12\u202fPM", 14),
        ("Sep 20, 2026, 12:12:12 AM", 0),
        ("20.09.2026, 14:12:12", 14),
        ("20 sept. 2026 à 14:12:12", 14),
        ("20 sept 2026, 14:12:12", 14),
        ("20 de set. de 2026, 14:12:12", 14),
        ("20 set 2026, 14:12:12", 14),
        ("2026-09-20 14:12:12", 14),
    ],
)
def test_dates_are_read_in_many_languages(text: str, hour: int) -> None:
    assert told_instant(text) == datetime(2026, 9, 20, hour, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "month"),
    [("27 juil. 2026", 7), ("3 août 2026", 8), ("1 mrt 2026", 3), ("1 dic 2026", 12)],
)
def test_months_have_many_names(text: str, month: int) -> None:
    instant = told_instant(text)
    assert instant
    assert instant.month == month


@given(st.text(max_size=60))
def test_no_text_in_a_cell_is_an_accident(text: str) -> None:
    told_instant(text)
    told_number(text)
    strava_sport(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("10.2", 10.2), ("10,20", 10.2), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("–", None)],
)
def test_numbers_are_read_with_comma_and_point(text: str, number: float | None) -> None:
    assert told_number(text) == number


@pytest.mark.parametrize(
    ("word", "sport"),
    [
        ("Run", "running"),
        ("Course à pied", "running"),
        ("Trail Run", "running"),
        ("Lauf", "running"),
        ("Carrera", "running"),
        ("Walk", "walking"),
        ("Ride", "cycling"),
    ],
)
def test_sports_are_known_in_the_languages_of_accounts(word: str, sport: str) -> None:
    known = strava_sport(word)
    assert known
    assert known[0] == sport
