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
        "Apple Health",
        "On the phone: Health, your picture, Export all health data. Put the zip in as it is.",
    ),
    FileSource(
        "Health Connect",
        "On the phone: Settings, Health Connect, Back up and restore, Scheduled export. "
        "Put that zip in.",
    ),
    FileSource(
        "Gadgetbridge",
        "Data management, Export zip; or let it export by itself into a folder that Coxa watches.",
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
