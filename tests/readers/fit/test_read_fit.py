"""What a FIT file tells, and what of it is believed."""

from datetime import UTC, datetime, timedelta

import pytest

from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.read import read
from coxa.values.activity import Activity, Pause
from tests.readers.recordings import WHOLE_SET, shipped

from .written import (
    ENUM,
    MORNING,
    SINT32,
    UINT8,
    UINT16,
    UINT32,
    closing,
    file_id,
    fit_file,
    message,
    record,
    session,
    sport,
    timer,
)

RUN = sport(1)


def only(*messages: bytes) -> Activity:
    (activity,) = read(fit_file([file_id(), *messages])).activities
    return activity


def a_minute(*fields: tuple[int, int, int]) -> list[bytes]:
    return [record(second, *fields) for second in range(61)]


def test_cadence_of_a_run_is_doubled_to_steps_of_both_feet() -> None:
    run = only(*a_minute((4, UINT8, 85), (53, UINT8, 64)), session(0, 60, *RUN, (18, UINT8, 85)))
    assert run.streams["cadence_spm"][0] == 2 * 85.5
    assert run.avg_cadence_spm == 170


def test_turns_of_a_crank_are_not_called_steps() -> None:
    ride = only(*a_minute((4, UINT8, 85)), session(0, 60, *sport(2), (18, UINT8, 85)))
    assert "cadence_spm" not in ride.streams
    assert ride.avg_cadence_spm is None


def test_invalid_values_are_unknown_and_not_zero() -> None:
    run = only(*a_minute((3, UINT8, 0xFF), (2, UINT16, 0xFFFF)), session(0, 60, *RUN))
    assert set(run.streams) == {"time_s"}
    assert run.avg_heart_rate_bpm is None


@pytest.mark.parametrize("nobody", [0, 255])
def test_a_heart_rate_of_0_or_255_is_none(nobody: int) -> None:
    run = only(*a_minute((3, UINT8, nobody)), session(0, 60, *RUN, (16, UINT8, nobody)))
    assert run.avg_heart_rate_bpm is None
    assert run.max_heart_rate_bpm is None


def test_the_finer_altitude_and_speed_are_preferred() -> None:
    coarse = [(2, UINT16, (100 + 500) * 5), (6, UINT16, 2000)]
    fine = [(78, UINT32, (123 + 500) * 5), (73, UINT32, 3456)]
    run = only(*a_minute(*coarse, *fine), session(0, 60, *RUN))
    assert run.streams["altitude_m"][0] == 123
    assert run.streams["speed_mps"][0] == 3.456


def test_the_sums_of_the_watch_win_over_sums_of_samples() -> None:
    run = only(
        *[record(second, (5, UINT32, second * 300)) for second in range(61)],
        session(0, 60, *RUN, (9, UINT32, 20_000), (8, UINT32, 55_000), (22, UINT16, 7)),
    )
    assert (run.distance_m, run.timer_s, run.elapsed_s, run.ascent_m) == (200, 55, 60, 7)


def test_without_a_session_the_samples_are_summed_up() -> None:
    records = [record(second, (5, UINT32, second * 300)) for second in range(601)]
    run = only(*records[:100], timer(100, start=False), timer(160, start=True), *records[160:])
    assert (run.distance_m, run.elapsed_s, run.timer_s) == (1800, 600, 540)
    assert run.pauses == (Pause(start_s=100, duration_s=60),)
    assert (run.sport, run.sport_source) == ("running", "inferred")


def test_a_treadmill_run_without_any_position_is_a_run() -> None:
    run = only(*a_minute((4, UINT8, 80)), session(0, 60, *sport(1, 1), (9, UINT32, 20_000)))
    assert (run.sport, run.sub_sport, run.has_gps) == ("running", "treadmill", False)


def test_the_local_clock_of_the_watch_gives_the_offset() -> None:
    run = only(*a_minute(), session(0, 60, *RUN), closing(2 * 3600 + 3))
    assert run.offset_known
    assert run.start.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize("offset_s", [0, 26 * 3600, -13 * 3600, 1000])
def test_an_offset_that_is_no_zone_stays_unknown(offset_s: int) -> None:
    run = only(*a_minute(), session(0, 60, *RUN), closing(offset_s))
    assert not run.offset_known
    assert run.start == datetime(2024, 5, 1, 6, tzinfo=UTC)


def test_a_record_decades_away_is_dropped() -> None:
    run = only(*a_minute(), record(60 * 365 * 86_400), session(0, 60, *RUN))
    assert (run.records, run.elapsed_s) == (61, 60)


def test_records_go_to_the_session_that_had_started_and_distance_begins_anew() -> None:
    metres = [record(second, (5, UINT32, second * 100)) for second in range(200)]
    sessions = [session(100, 99, *RUN), session(0, 100, *sport(2))]
    ride, run = read(fit_file([file_id(), *metres, *sessions])).activities
    assert (ride.sport, ride.records, run.sport, run.records) == ("cycling", 100, "running", 100)
    assert run.streams["distance_m"][0] == 1


def test_chained_files_give_one_activity_each() -> None:
    first = fit_file([file_id(), *a_minute(), session(0, 60, *RUN)])
    assert len(read(first + first).activities) == 2


def test_big_endian_files_read_alike() -> None:
    fields = [(253, UINT32, MORNING), (3, UINT8, 140), (5, UINT32, 1234)]
    later = [(253, UINT32, MORNING + 9), (3, UINT8, 150), (5, UINT32, 2234)]
    both = [message(20, each, big_endian=True) for each in (fields, later)]
    run = only(*both, session(0, 9, *RUN))
    assert run.streams["heart_rate_bpm"] == (140, 150)


def test_what_came_before_a_break_is_kept_and_called_salvaged() -> None:
    whole = shipped("run.fit")
    reading = read(whole[: len(whole) * 2 // 3])
    (run,) = reading.activities
    assert reading.salvaged
    assert run.salvaged
    assert 600 < run.records < 1202


def test_a_wrong_checksum_does_not_matter_where_the_content_is_whole() -> None:
    reading = read(shipped("garmin-fenix-5-run.fit")[:-2] + b"\x12\x34")
    assert not reading.salvaged


def test_pod_fields_stand_in_only_where_the_watch_measured_nothing() -> None:
    path = WHOLE_SET / "mornindew-broken.fit"
    if not path.is_file():
        pytest.skip("needs the whole set")
    (run,) = read(path.read_bytes()).activities
    assert run.dynamics.stance_time_ms == pytest.approx(275, abs=60)
    assert run.dynamics.vertical_oscillation_mm == pytest.approx(65, abs=25)


def test_dynamics_are_means_over_samples_with_a_value() -> None:
    (run,) = read(shipped("garmin-fenix-5-run.fit")).activities
    assert run.dynamics.stance_time_ms == pytest.approx(281.94, abs=0.01)
    assert run.dynamics.stance_time_balance_pct == pytest.approx(52.508, abs=0.001)
    assert run.dynamics.vertical_oscillation_mm == pytest.approx(75.922, abs=0.001)
    assert run.dynamics.step_length_mm == pytest.approx(941.526, abs=0.001)


def test_impossible_positions_are_no_positions() -> None:
    run = only(*a_minute((0, SINT32, 2**31 - 2), (1, SINT32, 5)), session(0, 60, *RUN))
    assert not run.has_gps


@pytest.mark.parametrize(
    ("kind", "word"), [(2, "settings"), (5, "workout"), (6, "course"), (32, "all-day")]
)
def test_other_fit_files_are_no_activity_and_are_named(kind: int, word: str) -> None:
    with pytest.raises(NotAnActivity, match=word):
        read(fit_file([file_id(kind), *a_minute()]))


def test_an_empty_recording_is_no_activity() -> None:
    with pytest.raises(NotAnActivity):
        read(fit_file([file_id()]))


def test_a_file_cut_off_before_its_first_record_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="half-way"):
        read(fit_file([file_id(), *a_minute()])[:30])


def test_a_flood_of_empty_messages_is_refused_in_bounded_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("coxa.readers.fit.decoder.walk.MAX_MESSAGES", 900)
    nothing = message(20, [(253, UINT32, MORNING), (0, ENUM, 1)])
    with pytest.raises(Unreadable, match="more measurements"):
        read(fit_file([nothing] * 1000))


@pytest.mark.parametrize(("raw", "effort"), [(60, 6.0), (0, None), (0xFF, None), (110, None)])
def test_the_effort_tapped_after_the_run_is_read(raw: int, effort: float | None) -> None:
    run = only(*a_minute(), session(0, 60, *RUN, (193, UINT8, raw)))
    assert run.perceived_exertion == effort
