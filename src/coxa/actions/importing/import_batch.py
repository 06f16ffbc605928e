"""An import that goes on in the worker while the page is closed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from django_tasks import task

from coxa.actions.hip_answers.told import refresh_if_due
from coxa.actions.importing.archive_memory import ArchiveMemory
from coxa.actions.importing.import_files import take_in_findings
from coxa.actions.refusals import Refused
from coxa.actions.runs.measure import measure_the_rest
from coxa.readers.packed.containers import Finding, Tally, found_at
from coxa.store.shapes import BatchProgress
from coxa.store.taking_in import batches, refused_uploads, told
from coxa.store.taking_in.import_line import ImportLine
from coxa.store.taking_in.inbox import Waiting

Clock = Callable[[], datetime]

# A name on the page changes once a second at most; more often would only be more writing.
_TELL_EVERY = 5
_PIECE_BYTES = 1 << 20


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
    process_batch(batch_id, lambda: datetime.now(UTC))


def process_batch(batch_id: int, clock: Clock) -> None:
    """Read every file that has no line yet. A second time, or after a crash, it goes on."""
    runner_id, uploads = batches.waiting(batch_id)
    if not runner_id:
        return
    done = batches.done_paths(batch_id)
    memory = ArchiveMemory(runner_id)
    unknown: list[Waiting] = []
    for upload in uploads:
        lines = memory.lines_of(upload.stored, upload.name)
        if lines is None:
            unknown.append(upload)
        for line in lines or ():
            batches.write_line(batch_id, line)
    findings = _findings(batch_id, unknown, done)
    keep = partial(refused_uploads.keep_refused, batch_id)
    for line in take_in_findings(runner_id, findings, clock(), on_refused=keep):
        batches.write_line(batch_id, line)
        memory.hear(line)
    if not done:  # a worker that went on has not heard of everything
        memory.keep()
    batches.finish(batch_id, clock())
    refresh_if_due(runner_id, clock())
    measure_the_rest.enqueue(runner_id)


def _findings(batch_id: int, uploads: Iterable[Waiting], done: frozenset[str]) -> Iterator[Finding]:
    """The inbox's own paths are never shown: the name that an upload came with stands for it."""
    before = 0  # files of the uploads that are through
    for at, upload in enumerate(waiting := tuple(uploads)):
        rest = len(waiting) - at - 1
        batches.note_progress(batch_id, upload.name, before + rest + 1)
        tally, found = Tally(), 0
        for finding in found_at(upload.stored, tally):
            found += 1
            path = upload.name + finding.path.removeprefix(str(upload.stored))
            if found % _TELL_EVERY == 1:
                known = max(found, tally.members)
                batches.note_progress(batch_id, path, before + known + rest)
            if batches.kept_path(path) not in done:
                yield replace(finding, path=path)
        before += found


def resume_unfinished(clock: Clock) -> int:
    """Go on with what an earlier worker left behind; how many batches that were."""
    left = batches.unfinished()
    for batch_id in left:
        process_batch(batch_id, clock)
    return len(left)


def retry_refused(runner_id: int, batch_id: int, now: datetime) -> int:
    """A new import of the files that an earlier one refused. Raises `NotFound` and `Refused`."""
    kept = refused_uploads.refused_files(runner_id, batch_id)
    if not kept:
        raise Refused("There is no refused file left to try again.")
    fresh = start_batch(runner_id, ((each.name, _pieces(each.stored)) for each in kept), now)
    refused_uploads.drop_refused(runner_id, batch_id)
    return fresh


def _pieces(stored: Path) -> Iterator[bytes]:
    with stored.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            yield piece


def batch_progress(runner_id: int, batch_id: int) -> BatchProgress:
    """How far it has come. Raises `NotFound`."""
    return told.progress(runner_id, batch_id)


def batch_lines(runner_id: int, batch_id: int, most: int | None = None) -> tuple[ImportLine, ...]:
    """What became of each file so far; with `most`, no more than that of each status."""
    return told.lines(runner_id, batch_id, most)


def latest_batch(runner_id: int) -> BatchProgress | None:
    """The import that was started last."""
    batch_id = told.latest(runner_id)
    return None if batch_id is None else told.progress(runner_id, batch_id)
