"""What a reverse proxy says, settled before anything else looks."""

import os
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from coxa.interfaces.web.proxies import settle, trusted


class Forwarded:
    """Outermost but for the headers of the answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._proxies = trusted(os.environ)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Believed or dropped; then on."""
        settle(request.META, self._proxies)
        return self.get_response(request)
