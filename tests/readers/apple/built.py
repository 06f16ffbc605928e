"""Builds an export of Apple Health's of the real layout."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone

SUMMER = timezone(timedelta(hours=2))
START = datetime(2026, 5, 5, 17, 0, tzinfo=SUMMER)
MINUTES = 30
ROUTE = "workout-routes/route_2026-05-05_5.00pm.gpx"
XML = "apple_health_export/export.xml"

# As phones write it since 2022: one declaration lacks its end, so that no parser gets through.
DOCTYPE = """<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
<!ELEMENT ExportDate EMPTY>
]>
"""


def moment(seconds: float) -> str:
    return f"{START + timedelta(seconds=seconds):%Y-%m-%d %H:%M:%S %z}"


def record(
    kind: str, unit: str, value: float, at_s: float, lasts_s: float = 0, source: str = "My Watch"
) -> str:
    return (
        f'<Record type="HKQuantityTypeIdentifier{kind}" sourceName="{source}" sourceVersion="10" '
        f'device="&lt;&lt;HKDevice: 0x28{at_s:07.0f}&gt;, name:Apple Watch&gt;" unit="{unit}" '
        f'creationDate="{moment(at_s)}" startDate="{moment(at_s)}" '
        f'endDate="{moment(at_s + lasts_s)}" value="{value}"/>\n'
    )


def records(source: str = "My Watch", *, beats: float = 150) -> str:
    found = [record("HeartRate", "count/min", beats, at, source=source) for at in range(0, 1800, 5)]
    found += [record("RunningGroundContactTime", "ms", 250, at) for at in range(0, 1800, 10)]
    found += [record("RunningVerticalOscillation", "cm", 8.5, at) for at in range(0, 1800, 10)]
    found += [record("RunningStrideLength", "m", 1.1, at) for at in range(0, 1800, 10)]
    found += [record("StepCount", "count", 85, at, 30, source) for at in range(0, 1800, 30)]
    found += [
        record("DistanceWalkingRunning", "km", 0.1, at, 36, source) for at in range(0, 1800, 36)
    ]
    found.append(record("BodyMass", "kg", 60, 0))
    return "".join(found)


def statistic(kind: str, unit: str, **told: float) -> str:
    values = " ".join(f'{name}="{value}"' for name, value in told.items())
    return (
        f'<WorkoutStatistics type="HKQuantityTypeIdentifier{kind}" startDate="{moment(0)}" '
        f'endDate="{moment(1800)}" {values} unit="{unit}"/>\n'
    )


def workout(inside: str = "", *, kind: str = "Running", old: str = "", at_s: float = 0) -> str:
    return (
        f'<Workout workoutActivityType="HKWorkoutActivityType{kind}" duration="29" '
        f'durationUnit="min" {old} sourceName="My Watch" '
        f'device="&lt;&lt;HKDevice: 0x281b52d00&gt;, name:Apple Watch&gt;" '
        f'creationDate="{moment(at_s + 1800)}" startDate="{moment(at_s)}" '
        f'endDate="{moment(at_s + 60 * MINUTES)}">\n{inside}</Workout>\n'
    )


def metadata(key: str, value: str) -> str:
    return f'<MetadataEntry key="{key}" value="{value}"/>\n'


def route_of(path: str = f"/{ROUTE}") -> str:
    return f'<WorkoutRoute sourceName="My Watch"><FileReference path="{path}"/></WorkoutRoute>\n'


NEW_FORM = statistic("DistanceWalkingRunning", "km", sum=5.2)


def xml(body: str, doctype: str = DOCTYPE) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}<HealthData locale="en_DE">\n'
        f'<ExportDate value="{moment(99999)}"/>\n{body}</HealthData>\n'
    ).encode()


def gpx(seconds: Iterable[int] = range(-5, 1800, 1)) -> bytes:
    points = "".join(
        f'<trkpt lon="13.4" lat="{52.5 + at * 2.6e-5:.7f}"><ele>40</ele>'
        f"<time>{(START + timedelta(seconds=at)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</time>"
        "<extensions><speed>2.9</speed><hAcc>3</hAcc></extensions></trkpt>"
        for at in seconds
    )
    return (
        '<?xml version="1.0"?><gpx version="1.1" creator="Apple Health Export" '
        'xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Route</name><trkseg>'
        f"{points}</trkseg></trk></gpx>"
    ).encode()


def export(body: str, more: Mapping[str, bytes] | None = None, name: str = XML) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml(body))
        archive.writestr("apple_health_export/export_cda.xml", "<ClinicalDocument/>")
        for member, data in (more or {}).items():
            archive.writestr(f"apple_health_export/{member}", data)
    return buffer.getvalue()


def step(
    kind: str, value: float, day: int = 0, at_s: float = 0, lasts_s: float = 30, **more: str
) -> str:
    """A sample of walking as a phone writes it, some days after START and in the morning."""
    unit = more.get("unit", "%")
    at = 86_400 * day + at_s - 8 * 3600
    inside = '<MetadataEntry key="HKMetadataKeyDevicePlacementSide" value="2"/>\n'
    made = record(kind, unit, value, at, lasts_s, more.get("source", "My Phone"))
    return made.replace("/>\n", f">\n {inside}</Record>\n")
