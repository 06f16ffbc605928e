"""``POST /api/import``: files in; ``GET /api/import/ID``: what became of them."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from coxa.actions.importing.import_batch import batch_lines, batch_progress, start_batch
from coxa.actions.json_forms.import_line import import_line_form
from coxa.actions.refusals import Refused
from coxa.interfaces.api.access import caller_of, may_upload
from coxa.interfaces.api.faults import FAULTS, FAULTS_OF_ONE
from coxa.interfaces.http.who import now_of
from coxa.store.shapes import BatchProgress

router = Router()
_ONE_OR_MORE = {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}}
_FILES = {"type": "object", "required": ["files"], "properties": {"files": _ONE_OR_MORE}}
_ANY_FILES = {"required": True, "content": {"multipart/form-data": {"schema": _FILES}}}


@router.post(
    "import",
    response={202: dict[str, Any], **FAULTS},
    auth=may_upload,
    openapi_extra={"requestBody": _ANY_FILES},
)
def post_import(request: HttpRequest) -> Status[dict[str, Any]]:
    """Every file of the form, whatever its field is called; the worker reads them."""
    files = [file for name in request.FILES for file in request.FILES.getlist(name)]
    if not files:
        raise Refused("No file was sent. Send them as multipart/form-data.")
    runner_id = caller_of(request)
    uploads = ((file.name or "file", file.chunks()) for file in files)
    batch_id = start_batch(runner_id, uploads, now_of(request))
    return Status(202, _progress_form(batch_progress(runner_id, batch_id)))


@router.get(
    "import/{int:batch_id}",
    response={200: dict[str, Any], **FAULTS_OF_ONE},
    auth=may_upload,
)
def get_import(request: HttpRequest, batch_id: int) -> dict[str, Any]:
    """How far it has come, with a line for each file done."""
    runner_id = caller_of(request)
    form = _progress_form(batch_progress(runner_id, batch_id))
    form["lines"] = [import_line_form(line) for line in batch_lines(runner_id, batch_id)]
    return form


def _progress_form(progress: BatchProgress) -> dict[str, Any]:
    return {
        "import": progress.id,
        "finished": progress.finished,
        "total": progress.total,
        "done": progress.done,
        "imported": progress.imported,
        "duplicate": progress.duplicate,
        "refused": progress.refused,
        "skipped": progress.skipped,
        "runs": progress.runs,
        "current": progress.current,
    }
