"""An import that goes on in the worker while the page is closed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from django_tasks import task

from coxa.actions.import_files import take_in_findings
from coxa.readers.containers import Finding, found_at
from coxa.store import batches
from coxa.store.import_line import ImportLine
from coxa.store.shapes import BatchProgress


def start_batch(
    runner_id: int, uploads: Iterable[tuple[str, Iterable[bytes]]], now: datetime
) -> int:
    """Keep the uploads (name, pieces of bytes) in the inbox and hand them to the worker."""
    batch_id = batches.open_batch(runner_id, uploads, now)
    run_batch.enqueue(batch_id)
    return batch_id


@task()
def run_batch(batch_id: int) -> None:
    """What the worker runs; a task is an edge of its own, so the clock is read here."""
    process_batch(batch_id, datetime.now(UTC))


def process_batch(batch_id: int, now: datetime) -> None:
    """Read every file that has no line yet. A second time, or after a crash, it goes on."""
    runner_id, uploads = batches.waiting(batch_id)
    if not runner_id:
        return
    findings = _findings(uploads, batches.done_paths(batch_id))
    for line in take_in_findings(runner_id, findings, now, jobs=1):
        batches.write_line(batch_id, line)
    batches.finish(batch_id, now)


def _findings(uploads: Iterable[batches.Waiting], done: frozenset[str]) -> Iterator[Finding]:
    """The inbox's own paths are never shown: the name that an upload came with stands for it."""
    for upload in uploads:
        for finding in found_at(upload.stored):
            path = upload.name + finding.path.removeprefix(str(upload.stored))
            if path not in done:
                yield replace(finding, path=path)


def resume_unfinished(now: datetime) -> int:
    """Go on with what an earlier worker left behind; how many batches that were."""
    left = batches.unfinished()
    for batch_id in left:
        process_batch(batch_id, now)
    return len(left)


def batch_progress(runner_id: int, batch_id: int) -> BatchProgress:
    """How far it has come. Raises `NotFound`."""
    return batches.progress(runner_id, batch_id)


def batch_lines(runner_id: int, batch_id: int) -> tuple[ImportLine, ...]:
    """What became of each file so far."""
    return batches.lines(runner_id, batch_id)


def latest_batch(runner_id: int) -> BatchProgress | None:
    """The import that was started last."""
    batch_id = batches.latest(runner_id)
    return None if batch_id is None else batches.progress(runner_id, batch_id)
