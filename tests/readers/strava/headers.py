"""Headers of Strava's ``activities.csv`` as real accounts had them: 103 columns, and 92."""

from tests.readers.recordings import SHIPPED


def _header(name: str) -> list[str]:
    return (SHIPPED / "strava" / name).read_text(encoding="utf-8-sig").strip().split(",")


ENGLISH, GERMAN = _header("header_en103.csv"), _header("header_de92.csv")
