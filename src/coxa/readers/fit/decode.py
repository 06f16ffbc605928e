"""The boundary to the FIT decoder: bytes in, plain messages out. Another decoder fits in here.

Checksums are not computed: in Python that takes as long as decoding, and a file whose content is
whole is read anyway; what a flipped bit makes impossible is dropped by `plausible` later.
"""

from dataclasses import dataclass, field

import fitdecode

from coxa.readers.outcome import Unreadable

# FIT field name to value as the decoder gives it; unknown and invalid values have no key.
Values = dict[str, object]

# Three times the values of a 14-hour Ironman with every sensor; hostile files pack more.
MAX_VALUES = 4_000_000

# The messages that tell of an activity, by FIT's global number.
_WANTED = {
    0: "file_id",
    12: "sport",
    18: "session",
    19: "lap",
    20: "record",
    21: "event",
    34: "activity",
}

# Fields that a foot pod's app adds under a name of its own: ours, and the factor to FIT's unit.
_POD_FIELDS = {
    ("ground time", "milliseconds"): ("pod_stance_time", 1.0),
    ("vertical oscillation", "centimeters"): ("pod_vertical_oscillation", 10.0),
    ("power", "watts"): ("pod_power", 1.0),
}


@dataclass
class Part:
    """One FIT file of a chain: its messages by name, in the order of the file."""

    messages: dict[str, list[Values]] = field(default_factory=dict)
    whole: bool = False

    def of(self, name: str) -> list[Values]:
        """The messages of that name."""
        return self.messages.get(name, [])

    def first(self, name: str) -> Values:
        """The first message of that name, empty where there is none."""
        return next(iter(self.of(name)), {})


@dataclass
class Decoded:
    """All parts of a file; `whole` is False where decoding broke off."""

    parts: list[Part] = field(default_factory=list)
    whole: bool = True


def decode(data: bytes) -> Decoded:
    """The messages up to the end or the first break; raises `Unreadable` for absurd counts."""
    decoded = Decoded()
    reader = fitdecode.FitReader(
        data,
        processor=None,  # raw seconds and enum names are what we need, at half the time
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    try:
        _collect(reader, decoded)
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 - bare ValueError, KeyError, struct.error … leave the library
        decoded.whole = False
    return decoded


def _collect(reader: fitdecode.FitReader, decoded: Decoded) -> None:
    part = Part()
    values_read = 0
    for frame in reader:
        kind = frame.frame_type
        if kind == fitdecode.FIT_FRAME_DATA:
            values_read += len(frame.fields)
            name = _WANTED.get(frame.global_mesg_num)
            if name is not None:
                part.messages.setdefault(name, []).append(_values(frame.fields))
        elif kind == fitdecode.FIT_FRAME_DEFINITION:
            values_read += len(frame.field_defs) + len(frame.dev_field_defs)
        elif kind == fitdecode.FIT_FRAME_HEADER:
            part = Part()
            decoded.parts.append(part)
        elif kind == fitdecode.FIT_FRAME_CRC:
            part.whole = True
        values_read += 1
        if values_read > MAX_VALUES:
            raise Unreadable("The file holds more measurements than any watch could have made.")


def _values(fields: list[fitdecode.types.FieldData]) -> Values:
    values: Values = {}
    for each in fields:
        told, value = each.field, each.value
        if value is None or told is None:
            continue
        if each.field_def is None:
            values.setdefault(told.name, value)  # expanded from another field: the own one wins
        elif not each.field_def.is_dev:
            values[told.name] = value
        elif isinstance(value, (int, float)) and (pod := _pod_field(told)):
            values[pod[0]] = value * pod[1]
    return values


def _pod_field(told: fitdecode.types.DevField) -> tuple[str, float] | None:
    return _POD_FIELDS.get((str(told.name).lower(), str(told.units).lower()))
