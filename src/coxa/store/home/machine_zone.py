"""The time zone of the machine, as an IANA name: the last resort for a runner's day."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK = Path("/etc/localtime")
_NAME = Path("/etc/timezone")
_FOLDER = "zoneinfo/"
LAST_RESORT = "UTC"


def machine_zone() -> str:
    """From ``TZ``, else the system's own setting, else UTC."""
    for name in (os.environ.get("TZ", ""), _linked(), _written()):
        if _is_zone(name):
            return name
    return LAST_RESORT


def _linked() -> str:
    try:
        return str(_LINK.resolve(strict=True)).partition(_FOLDER)[2]
    except OSError:
        return ""


def _written() -> str:
    try:
        return _NAME.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _is_zone(name: str) -> bool:
    try:
        return bool(name) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
