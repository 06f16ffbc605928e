"""What a calendar program fetches. The secret in the address is the only key."""

from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from coxa.actions.plans.calendar import calendar_feed
from coxa.interfaces.web.middleware.door import open_to_strangers
from coxa.interfaces.web.who import now_of


@open_to_strangers
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponseBase:
    """The same bytes as long as nothing has changed; a wrong secret looks like no page."""
    data = calendar_feed(token, now_of(request))
    if data is None:
        raise Http404
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer.headers["Cache-Control"] = "private, no-cache"
    etag = quote_etag(sha256(data).hexdigest())
    answer.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=answer) or answer
