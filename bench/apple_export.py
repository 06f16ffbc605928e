"""An Apple Health export of any size, made while the bench runs."""

import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

BEGAN = datetime(2016, 1, 1, tzinfo=UTC)
_WORKOUTS = 1000
_EVERY = timedelta(seconds=150)
_PIECE = 2000
_WORKOUT_BYTES = 520
_RECORD = (
    ' <Record type="HKQuantityTypeIdentifier{kind}" sourceName="Watch" sourceVersion="9.1" '
    'device="&lt;&lt;HKDevice: 0x282a45810&gt;, name:Apple Watch, manufacturer:Apple Inc., '
    'model:Watch, hardware:Watch6,2, software:9.1&gt;" unit="{unit}" creationDate="{at}" '
    'startDate="{at}" endDate="{at}" value="{value}">\n'
    '  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/>\n </Record>\n'
)
_WORKOUT = (
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="45" '
    'durationUnit="min" sourceName="Watch" creationDate="{end}" startDate="{at}" endDate="{end}">\n'
    '  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" startDate="{at}" '
    'endDate="{end}" sum="8.1" unit="km"/>\n </Workout>\n'
)
# As a watch mixes them: a third is nothing that Coxa reads.
_KINDS = (("HeartRate", "count/min"), ("StepCount", "count"), ("ActiveEnergyBurned", "kcal"))
# Walking is told of some forty times a day in each of these.
_WALKING = (
    ("WalkingAsymmetryPercentage", "%", 0.001),
    ("WalkingDoubleSupportPercentage", "%", 0.003),
    ("WalkingStepLength", "cm", 0.7),
    ("WalkingSpeed", "km/hr", 0.045),
)
_OF_A_HUNDRED = 15


def write_export(target: Path, megabytes: int, seed: int = 1) -> int:
    """A zip whose ``export.xml`` is that large; returns how many workouts are in it."""
    chance = Random(seed)
    left = megabytes * 1_000_000 - _WORKOUTS * _WORKOUT_BYTES
    at = BEGAN
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("apple_health_export/export.xml", "w", force_zip64=True) as out,
    ):
        out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_US">\n')
        while left > 0:
            lines = []
            for _ in range(_PIECE):
                at += _EVERY
                kind, unit = _KINDS[chance.randrange(len(_KINDS))]
                value: float = chance.randrange(50, 160)
                if chance.randrange(100) < _OF_A_HUNDRED:
                    kind, unit, times = _WALKING[chance.randrange(len(_WALKING))]
                    value = round(value * times, 3)
                lines.append(_RECORD.format(kind=kind, unit=unit, at=_text(at), value=value))
            piece = "".join(lines).encode()
            left -= len(piece)
            out.write(piece)
        step = (at - BEGAN) / _WORKOUTS
        for number in range(_WORKOUTS):
            start = BEGAN + step * number
            end = start + timedelta(minutes=45)
            out.write(_WORKOUT.format(at=_text(start), end=_text(end)).encode())
        out.write(b"</HealthData>\n")
    return _WORKOUTS


def _text(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} +0000"
