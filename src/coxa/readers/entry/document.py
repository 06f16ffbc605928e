"""A row of an archive's table as a document of ours: what is kept as the original of such a run.

One line of JSON: ``{"coxa":"entry","from":"strava","entry":{…}}``, the row as the archive had it,
so that a better reader can read it again. The same row always makes the same bytes.
"""

import json
from collections.abc import Mapping
from typing import Any

from coxa.readers.outcome import Unreadable

_HEAD = b'{"coxa":"entry","from":"'


def entry_bytes(source: str, entry: Mapping[str, Any]) -> bytes:
    """The document; `entry` is plain JSON."""
    packed = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return _HEAD + source.encode("ascii") + b'","entry":' + packed.encode("utf-8") + b"}"


def is_entry(data: bytes) -> bool:
    """Whether the bytes begin like such a document."""
    return data.startswith(_HEAD)


def entry_of(data: bytes) -> tuple[str, dict[str, Any]]:
    """Where it came from, and the row; raises `Unreadable`."""
    try:
        document = json.loads(data)
        source, entry = document["from"], document["entry"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("The file is damaged and could not be read.") from error
    if not isinstance(source, str) or not isinstance(entry, dict):
        raise Unreadable("The file is damaged and could not be read.")
    return source, entry
