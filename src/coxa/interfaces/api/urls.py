"""Below ``/api/``, described in ``/api/openapi.json`` and in docs/api.md.

No page of documentation: ninja's own would load from another host.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from coxa import __version__
from coxa.actions.refusals import NotFound, Refused
from coxa.interfaces.api.access import KEY_HEADER, NotForThatError, known
from coxa.interfaces.api.activities import router as activities
from coxa.interfaces.api.answers import router as answers
from coxa.interfaces.api.health import router as health
from coxa.interfaces.api.imports import router as imports
from coxa.interfaces.api.pain import router as pain
from coxa.interfaces.api.phones import router as phones
from coxa.interfaces.api.today import router as today

app_name = "api"
api = NinjaAPI(
    title="Coxa",
    version=__version__,
    description="Your own runs, pain notes and advice. Send a key made in the settings.",
    auth=known,
    docs_url=None,
    openapi_url="openapi.json",
    openapi_extra={
        "components": {
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "key": {"type": "apiKey", "in": "header", "name": KEY_HEADER},
            }
        },
        "security": [{"bearer": []}, {"key": []}],
    },
    urls_namespace="api",
)
for _router in (today, activities, pain, imports, phones, health, answers):
    api.add_router("", _router)


@api.exception_handler(NotFound)
def _not_found(request: HttpRequest, error: NotFound) -> HttpResponse:
    return api.create_response(request, {"error": str(error)}, status=404)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return api.create_response(request, {"error": str(error)}, status=400)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, _: AuthenticationError) -> HttpResponse:
    """Three mistakes, three sentences, so that nobody looks for a wrong password."""
    return api.create_response(request, {"error": _why_unknown(request)}, status=401)


def _why_unknown(request: HttpRequest) -> str:
    if request.headers.get(KEY_HEADER) or request.headers.get("Authorization"):
        return "This key is not known, or it was shut out. Make a new one in the settings."
    if request.method == "POST" and request.COOKIES:
        return "A browser's POST needs its CSRF token; a program sends a key instead."
    return f"Send a key made in the settings, as {KEY_HEADER} or as a bearer token."


@api.exception_handler(NotForThatError)
def _not_for_that(request: HttpRequest, _: NotForThatError) -> HttpResponse:
    sentence = "This key is not meant for that; make another one in the settings."
    return api.create_response(request, {"error": sentence, "detail": sentence}, status=403)


@api.exception_handler(ValidationError)
def _not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Names the fields, never repeats what was sent."""
    faults = [{"at": list(each["loc"]), "says": each["msg"]} for each in _errors(error)]
    said = {"error": "The request is not in the form that Coxa reads.", "faults": faults}
    return api.create_response(request, said, status=400)


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """What is no JSON at all."""
    said = {"error": str(error)}
    return api.create_response(request, said, status=error.status_code)


def _errors(error: ValidationError) -> list[dict[str, Any]]:
    return list(error.errors)


urlpatterns: list[URLPattern | URLResolver] = list(api.urls[0])
