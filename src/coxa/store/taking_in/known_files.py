"""Which files the runner brought before: asked one by one, or all at once when there are many."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from coxa.store.activities.telling import tell_again
from coxa.store.json_values import from_json
from coxa.store.models import Recording
from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.take_in import duplicate_line, known_bytes
from coxa.values.activity import Activity

# From here on one question about all files is quicker than one about each.
MANY = 24

Tell = Callable[[Activity], Activity]


@dataclass
class _Known:
    kind: str
    salvaged: bool
    activities: dict[int, bool] = field(default_factory=dict)  # id: whether it was deleted


class KnownFiles:
    """The files of one runner during one import.

    What comes in meanwhile may be missing here; keeping a file asks the tables again.
    """

    def __init__(self, runner_id: int) -> None:
        self._runner_id = runner_id
        self._asked = 0
        self._all: dict[str, _Known] = {}
        self._summaries: dict[str, list[Any]] | None = None

    def line(self, path: str, sha256: str) -> ImportLine | None:
        """The line for bytes that are here; None for new ones."""
        self._asked += 1
        if self._asked < MANY:
            return known_bytes(self._runner_id, path, sha256)
        if self._asked == MANY:
            self._all = self._load()
        known = self._all.get(sha256)
        if known is None:
            return None
        deleted = next((pk for pk, gone in known.activities.items() if gone), None)
        found = tuple(known.activities)
        return duplicate_line(path, found, deleted, known.kind, salvaged=known.salvaged)

    def _load(self) -> dict[str, _Known]:
        rows = Recording.objects.filter(runner_id=self._runner_id, file__isnull=False)
        columns = ("file__sha256", "file__kind", "file__salvaged")
        found: dict[str, _Known] = {}
        for sha256, kind, salvaged, pk, deleted_at in rows.order_by("part").values_list(
            *columns, "activity_id", "activity__deleted_at"
        ):
            known = found.setdefault(sha256, _Known(kind, salvaged))
            known.activities[pk] = deleted_at is not None
        return found

    def tell(self, sha256: str, tell: Tell) -> None:
        """Lay what an archive says over the recordings of a file that is here."""
        if self._asked < MANY or self._would_change(sha256, tell):
            tell_again(self._runner_id, sha256, tell)

    def _would_change(self, sha256: str, tell: Tell) -> bool:
        if self._summaries is None:
            self._summaries = {}
            rows = Recording.objects.filter(runner_id=self._runner_id, file__isnull=False)
            for name, summary in rows.values_list("file__sha256", "summary"):
                self._summaries.setdefault(name, []).append(summary)
        before = [from_json(Activity, each) for each in self._summaries.get(sha256, ())]
        return any(tell(each) != each for each in before)
