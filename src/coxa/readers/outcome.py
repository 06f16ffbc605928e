"""What reading a file can come to: activities, "not an activity", or "unreadable"."""

from dataclasses import dataclass

from coxa.values.activity import Activity


class _ReasonedError(Exception):
    """Carries one short sentence that can be shown to the runner as it stands."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __reduce__(self) -> tuple[type[Exception], tuple[str]]:
        return type(self), (self.reason,)  # reading may happen in another process


class Unreadable(_ReasonedError):  # noqa: N818 - the word runners and callers use
    """The bytes are damaged, hostile, too large, or of a kind that nobody here can read."""


class NotAnActivity(_ReasonedError):  # noqa: N818 - the word runners and callers use
    """A sound file that records no activity: settings, monitoring, a workout, a course, a route."""


@dataclass(frozen=True)
class Reading:
    """What one file held.

    `kind` is the format found in the bytes (``fit``, ``gpx``, ``tcx``).
    `salvaged`: the file broke off or was damaged, and what could be read was kept.
    `reason`: a sentence for the runner where there is something to say, else None.
    """

    kind: str
    activities: tuple[Activity, ...]
    salvaged: bool = False
    reason: str | None = None
