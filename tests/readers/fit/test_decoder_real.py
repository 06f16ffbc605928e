"""On real files the decoder gives what independent decoders agree on, and what fitdecode gives."""

from collections.abc import Iterator
from typing import Any

import fitdecode
import numpy as np
import pytest

from coxa.readers.fit.decoder.decode import Fit, decode
from coxa.readers.fit.decoder.header import Checksum
from coxa.readers.fit.decoder.messages import Messages
from coxa.readers.fit.when import FIT_EPOCH_S
from tests.readers.recordings import Known, known_files

FIT_FILES = known_files("fit")

# fitdecode takes half a minute for the two that are longer.
COMPARED = [known for known in FIT_FILES if known.path.stat().st_size < 450_000]

# Where decoders agree on a bare number of seconds instead of a time.
BARE_SECONDS = {"antfs-dump.63.fit", "compressed-speed-distance.fit"}

MEANS = {
    "heart_rate": "heart_rate",
    "cadence": "cadence",
    "power": "power",
    "temperature": "temperature",
    "vertical_oscillation": "vertical_oscillation",
    "stance_time": "stance_time",
    "stance_time_balance": "stance_time_balance",
    "vertical_ratio": "vertical_ratio",
    "step_length": "step_length",
}


def records_of(fit: Fit) -> list[Messages]:
    return [part.messages("record") for part in fit.parts]


def known_values(fit: Fit, field: str) -> list[float]:
    columns = [records.scalars(field) for records in records_of(fit) if len(records)]
    joined = np.concatenate(columns) if columns else np.empty(0)
    values: list[float] = joined[~np.isnan(joined)].tolist()
    return values


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


@pytest.mark.parametrize("known", FIT_FILES, ids=str)
def test_the_structure_is_as_an_independent_scanner_found_it(known: Known) -> None:
    told, fit = known.expected.get("structure"), decode(known.path.read_bytes())
    if told is None:
        pytest.skip("the shipped values leave the structure out")
    assert len(fit.parts) == told["parts"]
    found = sum(len(part.messages(kind)) for part in fit.parts for kind in part.kinds)
    assert found == told["data_messages"]
    assert sum(len(records) for records in records_of(fit)) == told["scanner_record_messages"]
    checked = [part.checksum == Checksum.RIGHT for part in fit.parts if part.checksum != "absent"]
    assert checked == told["crc_ok"]
    assert fit.whole == (not told["scanner_errors"])


@pytest.mark.parametrize("known", FIT_FILES, ids=str)
def test_the_records_are_as_decoders_agree(known: Known) -> None:
    agreed, fit = known.agreed, decode(known.path.read_bytes())
    for name, field in MEANS.items():
        if f"{name}_n" in agreed:
            values = known_values(fit, field)
            assert len(values) == agreed[f"{name}_n"], name
            assert mean(values) == pytest.approx(agreed[f"{name}_mean"], rel=2e-4, abs=1e-6), name
    if "alt_min_m" in agreed:
        altitudes = known_values(fit, "enhanced_altitude")
        assert min(altitudes) == pytest.approx(agreed["alt_min_m"])
        assert max(altitudes) == pytest.approx(agreed["alt_max_m"])
    if "last_distance_m" in agreed:
        assert known_values(fit, "distance")[-1] == pytest.approx(agreed["last_distance_m"])
    if "positions" in agreed:
        assert len(known_values(fit, "position_lat")) == agreed["positions"]


@pytest.mark.parametrize("known", FIT_FILES, ids=str)
def test_the_first_and_last_time_are_as_decoders_agree(known: Known) -> None:
    agreed, fit = known.agreed, decode(known.path.read_bytes())
    times = known_values(fit, "timestamp")
    for name, ours in (("first_record", times[:1]), ("last_record", times[-1:])):
        if name in agreed and known.name not in BARE_SECONDS:
            assert np.datetime64(int(ours[0]) + FIT_EPOCH_S, "s") == np.datetime64(
                agreed[name].removesuffix("Z")
            )


@pytest.mark.parametrize("known", FIT_FILES, ids=str)
def test_intervals_between_heart_beats_are_as_decoders_agree(known: Known) -> None:
    fit = decode(known.path.read_bytes())
    beats = [part.messages("hrv") for part in fit.parts]
    assert sum(len(each) for each in beats) == known.agreed.get("hrv", 0)
    told = known.agreed.get("rr_intervals_s")
    if told:
        seconds = np.concatenate([each.numbers("time").ravel() for each in beats if len(each)])
        assert np.count_nonzero(~np.isnan(seconds)) == told["n"]
        assert np.nanmean(seconds) == pytest.approx(told["mean"], rel=2e-4)


@pytest.mark.parametrize("known", FIT_FILES, ids=str)
def test_fields_of_apps_are_as_decoders_agree(known: Known) -> None:
    """And where the vendor's kit takes "invalid" for a value, as fitdecode has it."""
    told = dict(known.agreed.get("developer_fields_in_records", {}))
    disputed = known.expected.get("disagreements", {}).get("developer_or_rr", {})
    told |= {name: each["fitdecode"] for name, each in disputed.items()}
    records = decode(known.path.read_bytes()).parts[0].messages("record")
    for name, units in records.developer_fields:
        if told.get(name):
            values = records.developer_numbers(name, units)
            assert np.count_nonzero(~np.isnan(values)) == told[name]["n"], name
            assert np.nanmean(values) == pytest.approx(told[name]["mean"], rel=2e-4), name
    assert set(told) <= {name for name, _ in records.developer_fields}


def oracle(data: bytes) -> Iterator[list[dict[str, Any]]]:
    """The records of each part as fitdecode has them, up to where it gives up."""
    records: list[dict[str, Any]] = []
    reader = fitdecode.FitReader(
        data,
        processor=None,
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    try:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_HEADER:
                records = []
            elif frame.frame_type == fitdecode.FIT_FRAME_CRC:
                yield records
                records = []
            elif frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == "record":
                records.append(_oracle_values(frame))
    except Exception:  # noqa: BLE001 - fitdecode lets anything out
        yield records


def _oracle_values(frame: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for each in frame.fields:
        if each.field_def is None:
            values.setdefault(each.name, each.value)
        elif not each.field_def.is_dev:
            values[each.name] = each.value
    return values


@pytest.mark.parametrize("known", COMPARED, ids=str)
def test_every_named_field_of_every_record_is_as_fitdecode_has_it(known: Known) -> None:
    data = known.path.read_bytes()
    for part, theirs in zip(decode(data).parts, oracle(data), strict=False):
        records = part.messages("record")
        assert len(records) == len(theirs)
        for field in records.fields:
            ours = records.numbers(field)
            if field.isdecimal() or ours.ndim > 1 or field == "activity_type":
                continue
            told = [row.get(field) for row in theirs]
            numbers = [value if isinstance(value, (int, float)) else np.nan for value in told]
            np.testing.assert_allclose(ours, numbers, rtol=1e-12, err_msg=field)
