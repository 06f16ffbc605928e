"""Below ``/api/``. No page of documentation: ninja's own would load from another host."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from coxa.actions.refusals import NotFound, Refused
from coxa.interfaces.api.access import known
from coxa.interfaces.api.activities import router as activities
from coxa.interfaces.api.imports import router as imports
from coxa.interfaces.api.pain import router as pain
from coxa.interfaces.api.today import router as today

app_name = "api"
api = NinjaAPI(title="Coxa", auth=known, docs_url=None, openapi_url=None, urls_namespace="coxa")
for _router in (today, activities, pain, imports):
    api.add_router("", _router)


@api.exception_handler(NotFound)
def _not_found(request: HttpRequest, error: NotFound) -> HttpResponse:
    return api.create_response(request, {"error": str(error)}, status=404)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return api.create_response(request, {"error": str(error)}, status=400)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, _: AuthenticationError) -> HttpResponse:
    sentence = (
        "Sign in, or send the token of a paired device; a browser's POST needs its CSRF token."
    )
    return api.create_response(request, {"error": sentence}, status=401)


@api.exception_handler(ValidationError)
def _not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Names the fields, never repeats what was sent."""
    faults = [{"at": list(each["loc"]), "says": each["msg"]} for each in _errors(error)]
    said = {"error": "The request is not in the form that Coxa reads.", "faults": faults}
    return api.create_response(request, said, status=400)


def _errors(error: ValidationError) -> list[dict[str, Any]]:
    return list(error.errors)


urlpatterns: list[URLPattern | URLResolver] = list(api.urls[0])
