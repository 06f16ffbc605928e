"""``POST /api/v1/activities/create/upload``: the upload call that phones know from Endurain.

Gadgetbridge and others send one file and expect 201 with a list. The file is read at once, so that
a phone learns whether it may forget it; whole archives go through ``POST /api/import``.
"""

from typing import Any

from django.http import HttpRequest
from ninja import File, Router, Status
from ninja.files import UploadedFile

from coxa.actions.importing.import_files import Upload, import_files
from coxa.actions.json_forms.activity import activity_form
from coxa.actions.runs.activities import activity_detail
from coxa.interfaces.api.access import caller_of, may_upload
from coxa.interfaces.api.faults import FAULTS, Fault
from coxa.interfaces.http.who import now_of
from coxa.store.taking_in.import_line import ImportLine, ImportStatus

router = Router()

# One recording; what is larger is an archive, and its place is ``POST /api/import``.
MAX_UPLOAD_BYTES = 64 * 1024 * 1024
TOO_LARGE = "The file is too large for one recording; send it to /api/import."
_TAKEN = {ImportStatus.IMPORTED, ImportStatus.DUPLICATE}

Answer = Status[list[dict[str, Any]]] | Status[dict[str, Any]]


@router.post(
    "v1/activities/create/upload",
    response={201: list[dict[str, Any]], **FAULTS, 413: Fault, 422: Fault},
    auth=may_upload,
)
def upload_activity(request: HttpRequest, file: File[UploadedFile]) -> Answer:
    """One file; the answer lists its activities, also those that were here already.

    422 with the reason where the file is broken or holds no activity.
    """
    if (file.size or 0) > MAX_UPLOAD_BYTES:
        return Status(413, _said(TOO_LARGE))
    runner_id = caller_of(request)
    upload = Upload(file.name or "file", file.read())
    lines = list(import_files(runner_id, [upload], now_of(request), jobs=1))
    taken = [line for line in lines if line.status in _TAKEN]
    if not taken:
        return Status(422, _said(_reason(lines)))
    ids = dict.fromkeys(each for line in taken for each in line.activities)
    return Status(201, [activity_form(activity_detail(runner_id, each).line) for each in ids])


def _reason(lines: list[ImportLine]) -> str:
    reasons = [line.reason for line in lines if line.reason]
    return reasons[0] if reasons else "There is no activity in this file."


def _said(sentence: str) -> dict[str, Any]:
    """`detail` is where those callers look for it, `error` where all others of ours do."""
    return {"detail": sentence, "error": sentence}
