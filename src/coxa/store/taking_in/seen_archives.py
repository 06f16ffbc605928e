"""What became of whole archives that came before."""

from collections.abc import Sequence

from coxa import __version__
from coxa.store.models import Activity, SeenArchive
from coxa.store.taking_in.import_line import ImportLine, ImportStatus
from coxa.store.taking_in.take_in import duplicate_line

_TAKEN = {ImportStatus.IMPORTED, ImportStatus.DUPLICATE}


def remember_archive(runner_id: int, sha256: str, label: str, lines: Sequence[ImportLine]) -> None:
    """Keep the lines of an archive that is shown as `label`, if none of it was refused."""
    if not lines or any(line.status is ImportStatus.REFUSED for line in lines):
        return
    kept = [
        [
            line.path.removeprefix(label),
            line.status.value,
            list(line.activities),
            line.kind,
            line.salvaged,
            None if line.status in _TAKEN else line.reason,
        ]
        for line in lines
    ]
    SeenArchive.objects.update_or_create(
        runner_id=runner_id, sha256=sha256, defaults={"version": __version__, "lines": kept}
    )


def remembered_lines(runner_id: int, sha256: str, label: str) -> list[ImportLine] | None:
    """The lines of the same archive again; None where it must be opened.

    That is so for a new one, and where a run of it is no longer the same row.
    """
    row = SeenArchive.objects.filter(
        runner_id=runner_id, sha256=sha256, version=__version__
    ).first()
    if row is None:
        return None
    there = Activity.objects.filter(runner_id=runner_id).values_list("pk", "deleted_at")
    deleted = {pk: gone is not None for pk, gone in there}
    lines: list[ImportLine] = []
    for path, status, activities, kind, salvaged, reason in row.lines:
        if not all(each in deleted for each in activities):
            return None
        if activities:
            gone = next((each for each in activities if deleted[each]), None)
            ids = tuple(activities)
            lines.append(duplicate_line(label + path, ids, gone, kind, salvaged=salvaged))
        else:
            status_of_it = ImportStatus(status)
            lines.append(ImportLine(label + path, status_of_it, kind=kind, reason=reason))
    return lines
