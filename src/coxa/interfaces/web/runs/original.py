"""An original file, byte for byte, for its owner."""

from pathlib import PurePosixPath

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from coxa.actions.runs.activities import original_file
from coxa.interfaces.web.who import runner_of


@require_safe
def original(request: HttpRequest, file_id: int) -> HttpResponse:
    """Always as a download, never shown: a file is somebody else's text."""
    line, data = original_file(runner_of(request), file_id)
    response = HttpResponse(data, content_type="application/octet-stream")
    name = PurePosixPath(line.name.replace("\\", "/")).name or "run"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    return response
