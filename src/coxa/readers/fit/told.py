"""What one FIT file of a chain tells, message by message where they are few."""

from coxa.readers.fit.decoder.decode import Part as Decoded
from coxa.readers.fit.decoder.messages import Messages
from coxa.readers.fit.decoder.rows import Row

# FIT field name to value; what was not measured has no key.
Values = Row


class Part:
    """One FIT file of a chain."""

    def __init__(self, decoded: Decoded) -> None:
        """Around what the decoder found."""
        self._decoded = decoded

    @property
    def whole(self) -> bool:
        """Whether it was read to its end."""
        return self._decoded.whole

    @property
    def records(self) -> Messages:
        """The samples."""
        return self._decoded.messages("record")

    def of(self, kind: str) -> list[Values]:
        """The messages of that kind; raises `Unreadable` where they are absurdly many."""
        return self._decoded.messages(kind).rows()

    def first(self, kind: str) -> Values:
        """The first message of that kind, empty where there is none."""
        return self._decoded.messages(kind).first()

    def count(self, kind: str) -> int:
        """How many messages of that kind there are."""
        return len(self._decoded.messages(kind))
