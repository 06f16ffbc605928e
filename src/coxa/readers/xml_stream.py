"""Streaming XML that cannot be made to expand, fetch or nest without end.

Plain expat, because it keeps whatever came before a break (a tree builder loses it), and because
with every DOCTYPE refused there is no entity left to expand or to fetch.
"""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from coxa.readers.outcome import Unreadable

# Real GPX and TCX nest 9 deep; the bound keeps hostile nesting from growing a stack.
MAX_XML_DEPTH = 64

OnStart = Callable[[str, Mapping[str, str], list[str]], None]
OnEnd = Callable[[str, str, list[str]], None]

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_elements(data: bytes, on_start: OnStart, on_end: OnEnd) -> bool:
    """Calls back for each element, by local name, and says whether the document was whole.

    `on_start(name, attributes, ancestors)` and `on_end(name, text, ancestors)`; the ancestors'
    list lives on, outermost first. Raises `Unreadable` for a DOCTYPE or absurd nesting.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    _Walk(on_start, on_end).listen_to(parser)
    try:
        parser.Parse(_from_first_tag(data), True)
    except expat.ExpatError:
        return False
    return True


class _Walk:
    def __init__(self, on_start: OnStart, on_end: OnEnd) -> None:
        self._on_start = on_start
        self._on_end = on_end
        self._open: list[str] = []
        self._text: list[str] = []

    def listen_to(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.EntityDeclHandler = _refuse_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if len(self._open) >= MAX_XML_DEPTH:
            raise Unreadable("The file is nested far deeper than any recording.")
        self._on_start(local, attributes, self._open)
        self._open.append(local)
        self._text.clear()

    def _end(self, _name: str) -> None:
        local = self._open.pop()
        self._on_end(local, "".join(self._text).strip(), self._open)
        self._text.clear()


def _refuse_doctype(*_parts: object) -> None:
    raise Unreadable("The file defines entities of its own; for safety such files are not read.")


def _from_first_tag(data: bytes) -> bytes:
    """Without blanks before ``<?xml``, which some senders write and XML forbids."""
    return data.removeprefix(BYTE_ORDER_MARK).lstrip(b" \t\r\n")
