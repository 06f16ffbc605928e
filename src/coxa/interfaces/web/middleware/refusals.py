"""What an action refuses becomes a page with its sentence."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from coxa.actions.refusals import NotFound, Refused
from coxa.interfaces.web.errors.pages import bad_request, no_page, not_found

FORM = "application/x-www-form-urlencoded"  # files are not read before somebody asks for them
ZERO = "\0"  # no keyboard writes it, and PostgreSQL takes it in no text


class Refusals:
    """Views may let `Refused` and `NotFound` fly."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """A form's own address, opened as a page, answers with a way on instead of nothing."""
        answer = self.get_response(request)
        is_empty = not answer.streaming and not answer.content
        if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED and is_empty:
            return no_page(request, answer)
        return answer

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """400 for a zero byte in what was asked or sent."""
        sent = [request.POST] if request.content_type == FORM else []
        return bad_request(request) if _has_zero(request.GET, *sent) else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """404 where it does not exist for this runner, 400 else; everything else is ours."""
        if isinstance(error, NotFound):
            return not_found(request, error)
        if isinstance(error, Refused):
            return render(request, "errors/refused.html", {"sentence": str(error)}, status=400)
        return None


def _has_zero(*given: QueryDict) -> bool:
    return any(ZERO in value for each in given for _, values in each.lists() for value in values)
