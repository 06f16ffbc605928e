"""Builds an account export of Garmin's of the real layout: the files lie in a zip in the zip."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from tests.readers.fit.written import file_id, fit_file, record, session, sport
from tests.readers.recordings import SHIPPED

FIT = (SHIPPED / "garmin-fenix-5-run.fit").read_bytes()
FIT_START_MS = 1_497_191_649_000
UPLOADED = "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"
LISTED = "DI_CONNECT/DI-Connect-Fitness/somebody_0_summarizedActivities.json"
MONITORING = fit_file([file_id(32)])

Cells = Mapping[str, Any]

WITHOUT_FILE: Cells = {
    "activityId": 502,
    "name": "Hotel treadmill",
    "activityType": "treadmill_running",
    "sportType": "RUNNING",
    "startTimeGmt": 1_520_000_000_000.0,
    "startTimeLocal": 1_520_003_600_000.0,
    "distance": 501_000.0,
    "duration": 1_800_000.0,
    "elapsedDuration": 1_860_000.0,
    "elevationGain": 1_250.0,
    "avgHr": 144.0,
    "maxHr": 163.0,
    "avgRunCadence": 84.0,
}
MULTISPORT: Cells = {**WITHOUT_FILE, "activityId": 503, "activityType": "multi_sport"}


def of_fit(start_ms: int, name: str = "Round the lake") -> Cells:
    return {
        "activityId": 501,
        "name": name,
        "activityType": "running",
        "startTimeGmt": float(start_ms),
        "startTimeLocal": float(start_ms + 7_200_000),
        "distance": 15_756.0,
        "duration": 3_000_000.0,
    }


def listed(summaries: Sequence[Cells], *, bare: bool = False) -> bytes:
    told: Any = list(summaries) if bare else [{"summarizedActivitiesExport": list(summaries)}]
    return b"\xef\xbb\xbf" + json.dumps(told).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def export(summaries: Sequence[Cells], fit: bytes = FIT, *, bare: bool = False) -> bytes:
    files = zipped({"me_101.fit": fit, "me_102.fit": MONITORING})
    return zipped(
        {
            LISTED: listed(summaries, bare=bare),
            "DI_CONNECT/DI-Connect-User/user_profile.json": b"{}",
            UPLOADED: files,
        }
    )


def small_run(elapsed_s: int = 1800) -> bytes:
    """A treadmill run that starts at `written.MORNING`, without an offset of its own."""
    return fit_file(
        [
            file_id(),
            *(record(second, (5, 0x86, second * 300)) for second in range(0, elapsed_s, 10)),
            session(0, elapsed_s, *sport(1, 1)),
        ]
    )
