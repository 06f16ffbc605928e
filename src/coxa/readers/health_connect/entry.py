"""A session of Health Connect becomes an activity."""

from collections.abc import Mapping
from typing import Any

from coxa.readers.entry.listed import activity_listed
from coxa.readers.health_connect.sessions import listed_of
from coxa.values.activity import Activity


def health_connect_activity(entry: Mapping[str, Any]) -> Activity:
    """The sport is inferred where its number is not known."""
    return activity_listed(listed_of(entry))
