"""Whatever the bytes: a reading, or one of the two refusals, and soon."""

import gzip
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coxa.readers.outcome import NotAnActivity, Unreadable
from coxa.readers.read import read

from .fit.written import file_id, fit_file, record, session
from .recordings import shipped

# Small ones, for each is read hundreds of times.
SMALL = [
    "garmin-fenix-5-run.fit",
    "compressed-speed-distance.fit",
    "antfs-dump.63.fit",
    "elemnt-bolt-no-application-id-inside-developer-data-id.fit",
    "garmin_connect.gpx",
    "track-with-empty-segment.gpx",
    "gpx1.0_with_all_fields.gpx",
]
SEEDS = [shipped(name) for name in SMALL] + [shipped("run_garmin.tcx")[:6000]]
SLOWEST_S = 20.0  # a hang, not a speed

few = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def settle(data: bytes) -> None:
    """Reads, lets only the two refusals pass, and looks at what came out."""
    began = time.perf_counter()
    reason: str | None = None
    try:
        reading = read(data)
    except (NotAnActivity, Unreadable) as refusal:
        reason = refusal.reason
    finally:
        assert time.perf_counter() - began < SLOWEST_S
    if reason is not None:
        assert reason.endswith(".")
        return
    assert reading.activities
    for activity in reading.activities:
        assert activity.start.tzinfo is not None
        assert activity.elapsed_s >= 0


@few
@given(data=st.binary(max_size=2000))
def test_random_bytes(data: bytes) -> None:
    settle(data)


@few
@given(data=st.binary(max_size=2000))
def test_random_bytes_that_claim_to_be_fit(data: bytes) -> None:
    settle(b"\x0e\x20\x54\x08" + len(data).to_bytes(4, "little") + b".FIT\x00\x00" + data)


@few
@given(seed=st.sampled_from(SEEDS), share=st.floats(0, 1))
def test_files_cut_off_anywhere(seed: bytes, share: float) -> None:
    settle(seed[: int(len(seed) * share)])


@few
@given(
    seed=st.sampled_from(SEEDS),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_files_with_flipped_bytes(seed: bytes, flips: list[tuple[float, int]]) -> None:
    data = bytearray(seed)
    for where, value in flips:
        data[int(len(data) * where)] = value
    settle(bytes(data))


@few
@given(seed=st.sampled_from(SEEDS), share=st.floats(0, 1))
def test_gzip_cut_off_anywhere(seed: bytes, share: float) -> None:
    packed = gzip.compress(seed)
    settle(packed[: int(len(packed) * share)])


def test_a_fit_file_cut_off_at_every_byte() -> None:
    tiny = fit_file([file_id(), *(record(second) for second in range(20)), session(0, 19)])
    for end in range(len(tiny)):
        settle(tiny[:end])


def test_a_gpx_file_cut_off_at_every_byte() -> None:
    whole = shipped("garmin_connect.gpx")
    for end in range(len(whole)):
        settle(whole[:end])
