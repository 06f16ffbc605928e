"""Walking in Apple's export: one value a day and quantity, of one source, in constant memory."""

import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.readers.apple.stream import read_stream
from coxa.readers.apple.walking import Walks
from coxa.readers.packed.containers import Found, TurnedAway, Walked, found_at, found_in_upload
from coxa.values.walking import Gait, WalkingDay
from tests.readers.apple.built import NEW_FORM, export, step, workout, xml

ASYMMETRY, SUPPORT = "WalkingAsymmetryPercentage", "WalkingDoubleSupportPercentage"
DAY = date(2026, 5, 5)


def walked(body: str) -> Walked:
    found = [each for each in found_in_upload("a.zip", export(body)) if isinstance(each, Walked)]
    (only,) = found
    return only


def values(body: str) -> dict[Gait, float]:
    return {each.gait: each.value for each in walked(body).days}


def test_each_quantity_is_read_in_its_unit() -> None:
    body = step(ASYMMETRY, 0.07) + step(SUPPORT, 0.294) + step("AppleWalkingSteadiness", 0.9)
    body += step("WalkingStepLength", 72, unit="cm") + step("WalkingSpeed", 4.5, unit="km/hr")
    assert values(body) == pytest.approx(
        {
            Gait.ASYMMETRY: 0.07,
            Gait.DOUBLE_SUPPORT: 0.294,
            Gait.STEADINESS: 0.9,
            Gait.STEP_LENGTH: 0.72,
            Gait.SPEED: 1.25,
        }
    )


def test_feet_and_miles_are_read_too() -> None:
    body = step("WalkingStepLength", 28, unit="in") + step("WalkingSpeed", 3, unit="mi/hr")
    found = values(body)
    assert found[Gait.STEP_LENGTH] == pytest.approx(0.7112)
    assert found[Gait.SPEED] == pytest.approx(1.34112)


def test_a_day_is_the_mean_weighted_by_the_time_walked() -> None:
    body = step(ASYMMETRY, 0, lasts_s=90) + step(ASYMMETRY, 0.4, at_s=200, lasts_s=30)
    assert walked(body).days == (WalkingDay(DAY, Gait.ASYMMETRY, 0.1, 2),)


def test_a_wrong_clock_does_not_outweigh_the_day() -> None:
    body = step(ASYMMETRY, 1, lasts_s=30 * 86_400) + step(ASYMMETRY, 0, at_s=9, lasts_s=3600)
    assert values(body)[Gait.ASYMMETRY] == 0.5


def test_percents_of_another_program_become_shares() -> None:
    body = step(ASYMMETRY, 7) + step(ASYMMETRY, 1, day=1)
    assert [each.value for each in walked(body).days] == [0.07, 0.01]


def test_a_share_of_exactly_one_is_a_whole() -> None:
    assert values(step(ASYMMETRY, 1))[Gait.ASYMMETRY] == 1


def test_of_several_sources_the_one_of_most_days_counts() -> None:
    body = "".join(step(ASYMMETRY, 0.02, day) for day in range(5))
    body += step(ASYMMETRY, 0.5, 4, source="Borrowed") + step(ASYMMETRY, 0.3, 9, source="Borrowed")
    days = walked(body).days
    assert [each.value for each in days] == [0.02] * 5 + [0.3]
    assert {each.samples for each in days} == {1}


@pytest.mark.parametrize(
    ("kind", "unit", "value"),
    [
        (ASYMMETRY, "%", -0.1),
        (ASYMMETRY, "%", 101),
        (ASYMMETRY, "furlong", 0.1),
        ("WalkingStepLength", "m", 9),
        ("WalkingSpeed", "km/hr", 60),
    ],
)
def test_what_no_walker_does_is_left_out(kind: str, unit: str, value: float) -> None:
    found = list(found_in_upload("a.zip", export(step(kind, value, unit=unit) + workout(NEW_FORM))))
    assert not [each for each in found if isinstance(each, Walked)]


def test_it_is_known_when_the_export_was_written() -> None:
    told = walked(step(ASYMMETRY, 0.1))
    assert told.told_at == datetime(2026, 5, 6, 18, 46, 39, tzinfo=UTC)
    assert told.path == "a.zip/apple_health_export/export.xml/walking"


def test_an_export_that_does_not_say_when_is_as_old_as_its_last_day(tmp_path: Path) -> None:
    data = xml(step(ASYMMETRY, 0.1)).replace(b"<ExportDate", b"<Nothing")
    (tmp_path / "export.xml").write_bytes(data)
    (told,) = (each for each in found_at(tmp_path / "export.xml") if isinstance(each, Walked))
    assert told.told_at == datetime(2026, 5, 5, tzinfo=UTC)


def test_a_cut_off_export_still_tells_its_walks(tmp_path: Path) -> None:
    (tmp_path / "export.xml").write_bytes(xml(step(ASYMMETRY, 0.1))[:-20])
    kinds = [type(each) for each in found_at(tmp_path / "export.xml")]
    assert kinds == [TurnedAway, Walked]


def test_walking_takes_nothing_from_the_workouts() -> None:
    found = list(found_in_upload("a.zip", export(step(ASYMMETRY, 0.1) + workout(NEW_FORM))))
    assert len([each for each in found if isinstance(each, Found)]) == 1


def test_memory_stays_small_while_years_of_walking_stream_by() -> None:
    def pieces():
        head, _, tail = xml("@").partition(b"@")
        yield head
        for day in range(400):
            yield "".join(step(ASYMMETRY, 0.05, day, at) for at in range(100)).encode()
        yield tail

    tracemalloc.start()
    told = read_stream(pieces())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    days = told.walks.days()
    assert (len(days), {each.samples for each in days}) == (400, {100})
    assert peak < 2_000_000  # 40,000 samples, 20 MB of XML


def test_what_is_kept_has_an_end() -> None:
    walks = Walks()
    for number in range(100_000):
        walks.add(Gait.SPEED, number, "2026-01-01", 1, 1.0)
    walks.add(Gait.SPEED, 0, "nonsense!!", 1, 1.0)
    assert len(walks.days()) == 1


SAMPLES = st.lists(
    st.tuples(
        st.sampled_from(Gait),
        st.integers(0, 3),
        st.dates(date(2024, 1, 1), date(2024, 1, 9)),
        st.floats(-10, 1e6),
        st.floats(0, 1),
    )
)


@given(SAMPLES)
def test_a_day_lies_within_its_samples_and_comes_once(
    told: list[tuple[Gait, int, date, float, float]],
) -> None:
    walks = Walks()
    for gait, source, day, lasts_s, value in told:
        walks.add(gait, source, f"{day} 08:00:00 +0000", lasts_s, value)
    days = walks.days()
    keys = [(each.gait, each.day) for each in days]
    assert set(keys) == {(gait, day) for gait, _, day, _, _ in told}
    assert len(keys) == len(set(keys))
    for each in days:
        mine = [value for gait, _, day, _, value in told if (gait, day) == (each.gait, each.day)]
        assert min(mine) - 1e-4 <= each.value <= max(mine) + 1e-4
        assert 0 < each.samples <= len(mine)
