from hypothesis import given
from hypothesis import strategies as st

from coxa.store.activities.streams import pack, unpack
from coxa.values.activity import STREAM_NAMES

SAMPLES = st.none() | st.floats(allow_nan=False)
COLUMNS = st.dictionaries(st.sampled_from(STREAM_NAMES), st.lists(SAMPLES, max_size=30))


@given(COLUMNS)
def test_columns_come_back_as_they_went_in(streams):
    assert unpack(pack(streams)) == streams


def test_no_columns_are_no_bytes():
    assert pack({}) == b""
    assert unpack(b"") == {}


def test_a_nan_comes_back_as_missing():
    assert unpack(pack({"power_w": [float("nan"), 1.0]})) == {"power_w": [None, 1.0]}


def test_an_hour_of_a_watch_takes_less_than_half_its_plain_size():
    streams = {"time_s": list(map(float, range(3600))), "heart_rate_bpm": [140.0] * 3600}
    assert len(pack(streams)) < 3600 * 8
