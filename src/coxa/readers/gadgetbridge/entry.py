"""A row of Gadgetbridge's becomes an activity."""

from collections.abc import Mapping
from typing import Any

from coxa.readers.entry.listed import activity_listed
from coxa.readers.gadgetbridge.summaries import listed_of
from coxa.values.activity import Activity


def gadgetbridge_activity(entry: Mapping[str, Any]) -> Activity:
    """Raises KeyError and the like for a document that is none of ours."""
    return activity_listed(listed_of(entry))
