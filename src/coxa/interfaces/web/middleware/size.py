"""A body that is too large is turned away before it is read."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from coxa.interfaces.web.errors.pages import bad_request

MAX_IMPORT_BYTES = 4 * 1024**3  # twenty years of a watch, zipped, are below 2 GB
MAX_FORM_BYTES = 5 * 1024**2  # a form of words; its longest field holds 2,000 letters
_LARGE = ("/import/", "/api/import", "/api/v1/activities/")


class Size:
    """Looks at what the browser announces; nothing beyond that is ever read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """413 for what is announced as too large."""
        limit = MAX_IMPORT_BYTES if request.path.startswith(_LARGE) else MAX_FORM_BYTES
        if _announced(request) > limit:
            return bad_request(request, RequestDataTooBig())
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The same for what Django finds too large while reading."""
        return (
            bad_request(request, RequestDataTooBig())
            if isinstance(error, RequestDataTooBig)
            else None
        )


def _announced(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
