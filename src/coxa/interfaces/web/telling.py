"""One sentence on the next page, with a way back: "Noted: left groin, 4. Undo"."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest

_KEY = "told"


@dataclass(frozen=True)
class Told:
    """What was done; `undo_url` takes a POST."""

    words: str
    undo_url: str = ""
    undo_word: str = "Undo"


def tell(request: HttpRequest, words: str, undo_url: str = "", undo_word: str = "Undo") -> None:
    """Show this once, on the next page."""
    request.session[_KEY] = asdict(Told(words, undo_url, undo_word))


def take_told(request: HttpRequest) -> Told | None:
    """What was to be shown; gone after this."""
    kept = request.session.pop(_KEY, None)
    return None if kept is None else Told(**kept)
