"""How a runner walks: the same export adds nothing, a newer one replaces what it knows better."""

import json
from datetime import date, timedelta

import pytest

from coxa.actions.home.erase import erase
from coxa.actions.home.export_all import export_all
from coxa.actions.importing.import_files import Upload, import_files
from coxa.store.models import WalkingDay as Row
from coxa.store.trends.walking import keep_walking, walking_days
from coxa.values.walking import Gait, WalkingDay
from tests.conftest import NOW
from tests.readers.apple.built import export, step

DAY = date(2026, 5, 5)
LATER = NOW + timedelta(days=1)


def day(value: float, after: int = 0, samples: int = 3) -> WalkingDay:
    return WalkingDay(DAY + timedelta(days=after), Gait.ASYMMETRY, value, samples)


def values(runner: int) -> list[float]:
    return [each.value for each in walking_days(runner)]


def test_the_same_export_again_adds_nothing(runner):
    assert keep_walking(runner, [day(0.1), day(0.2, 1)], NOW) == 2
    before = list(Row.objects.values())
    assert keep_walking(runner, [day(0.1), day(0.2, 1)], NOW) == 0
    assert keep_walking(runner, [day(0.1), day(0.2, 1)], LATER) == 0
    assert list(Row.objects.values()) == before


def test_a_newer_export_replaces_its_days_and_keeps_the_others(runner):
    keep_walking(runner, [day(0.1), day(0.2, 1)], NOW)
    assert keep_walking(runner, [day(0.3, 1, samples=9), day(0.4, 2)], LATER) == 2
    assert values(runner) == [0.1, 0.3, 0.4]
    assert walking_days(runner)[1].samples == 9


def test_an_older_export_that_comes_late_only_fills_gaps(runner):
    keep_walking(runner, [day(0.3, 1)], LATER)
    assert keep_walking(runner, [day(0.1), day(0.2, 1)], NOW) == 1
    assert values(runner) == [0.1, 0.3]


def test_many_years_are_kept_at_once(runner):
    many = [day(0.1, after) for after in range(3000)]
    assert keep_walking(runner, many, NOW) == 3000
    assert keep_walking(runner, [day(0.2, after) for after in range(3000)], LATER) == 3000
    assert len(walking_days(runner, DAY + timedelta(days=10), DAY + timedelta(days=19))) == 10


def test_an_export_of_the_phone_is_kept_and_said_in_its_line(runner):
    body = "".join(step("WalkingAsymmetryPercentage", 0.07, after) for after in range(3))
    lines = {line.path: line for line in import_files(runner, [Upload("a.zip", export(body))], NOW)}
    assert lines["a.zip/apple_health_export/export.xml/walking"].reason == (
        "Read for how you walk, day by day."
    )
    assert values(runner) == [0.07, 0.07, 0.07]
    list(import_files(runner, [Upload("again.zip", export(body))], NOW))
    assert len(values(runner)) == 3


def test_nobody_reads_or_overwrites_anothers(runner, other):
    keep_walking(other, [day(0.1)], NOW)
    assert walking_days(runner) == ()
    keep_walking(runner, [day(0.5)], LATER)
    assert (values(runner), values(other)) == ([0.5], [0.1])


def test_it_leaves_with_the_export_and_goes_with_the_runner(runner, other, tmp_path):
    keep_walking(runner, [day(0.1)], NOW)
    keep_walking(other, [day(0.2)], NOW)
    export_all(runner, tmp_path / "out")
    (line,) = (tmp_path / "out" / "walking.jsonl").read_text().splitlines()
    assert json.loads(line) == {
        "day": "2026-05-05",
        "gait": "asymmetry",
        "value": 0.1,
        "samples": 3,
    }
    erase(runner)
    assert (values(runner), values(other)) == ([], [0.2])


@pytest.mark.django_db(transaction=True)
def test_it_moves_to_another_database(runner, tmp_path):
    from coxa.store.home import moving
    from coxa.store.home.databases import database
    from coxa.store.home.folder import Home

    keep_walking(runner, [day(0.1), day(0.2, 1)], NOW)
    assert moving.move_rows(database(Home(tmp_path), None))["coxa_walking_day"] == 2
