"""The photo of a pair, in and out."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from coxa.actions.refusals import Refused
from coxa.actions.shoes.photo import drop_photo, keep_photo, photo_of
from coxa.interfaces.web.who import runner_of
from coxa.readers.photos.photo import MOST_BYTES


def take_photo(request: HttpRequest, shoe_id: int) -> None:
    """What the form brought: a new one, or the wish to have none. Raises `Refused`."""
    brought = request.FILES.get("photo")
    if isinstance(brought, UploadedFile) and brought.size:
        if brought.size > MOST_BYTES:
            raise Refused("A photo is at most 4 MB; send a smaller one.")
        keep_photo(runner_of(request), shoe_id, brought.read())
    elif request.POST.get("photo_gone"):
        drop_photo(runner_of(request), shoe_id)


@require_safe
def show(request: HttpRequest, shoe_id: int) -> HttpResponse:
    """To its owner alone."""
    kind, data = photo_of(runner_of(request), shoe_id)
    return HttpResponse(data, content_type=f"image/{kind}")
