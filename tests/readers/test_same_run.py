"""One real run in several formats starts alike and lasts alike, though distances differ."""

import pytest

from coxa.readers.read import read
from coxa.values.activity import Activity

from .recordings import WHOLE_SET, shipped


def overlap(one: Activity, other: Activity) -> float:
    """The shared time over the shorter of the two."""
    shared = (min(one.end, other.end) - max(one.start, other.start)).total_seconds()
    return shared / min(one.elapsed_s, other.elapsed_s)


def only(data: bytes) -> Activity:
    (activity,) = read(data).activities
    return activity


def test_the_gpx_and_the_tcx_of_one_run_overlap_and_tell_the_same() -> None:
    gpx, tcx = only(shipped("gpx_run.gpx")), only(shipped("tcx_run.tcx"))
    assert overlap(gpx, tcx) > 0.99
    assert gpx.sport == tcx.sport == "running"
    assert gpx.distance_m == pytest.approx(tcx.distance_m, rel=0.01)
    assert gpx.ascent_m == tcx.ascent_m


@pytest.mark.skipif(not WHOLE_SET.is_dir(), reason="needs the whole set")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10kUNLP2014-Garmin15.fit", "10kUNLP2014-Garmin15.tcx"),
        ("garmin-forerunner-10.fit", "garmin-forerunner-10-output.gpx"),
        (
            "history_runpandas/2020-12-02T06_08_29-300_Running.tcx",
            "history_runpandas/36bb9510-27b3-4c13-9d68-55b59af24ec3.gpx",
        ),
    ],
)
def test_other_pairs_of_the_whole_set_overlap(one: str, other: str) -> None:
    pair = [only((WHOLE_SET / name).read_bytes()) for name in (one, other)]
    assert overlap(*pair) > 0.8
