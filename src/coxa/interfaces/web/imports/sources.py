"""Where runners have their files, and how to get them out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileSource:
    """A watch or service by name, and the way to its files."""

    name: str
    how: str


SOURCES = (
    FileSource(
        "A watch on a cable",
        "It shows as a drive; the runs are in GARMIN/Activity, or in a folder of that kind.",
    ),
    FileSource(
        "Garmin Connect",
        "Account, Export your data. The archive comes by mail; put it in as it is.",
    ),
    FileSource(
        "Strava",
        "Settings, My account, Download or delete your account, Request your archive. "
        "Nothing is deleted by that.",
    ),
    FileSource(
        "Coros, Suunto, Polar, Wahoo",
        "Export single runs as FIT, GPX or TCX on the run’s page, or the whole archive.",
    ),
    FileSource(
        "Another app",
        "Look for an export as GPX, TCX or FIT; a zip of many is fine.",
    ),
)
