"""An athlete's folder as a bundle: its JSON files are activities, not tables."""

from collections.abc import Iterator, Sequence
from functools import partial

from coxa.readers.bundle import Bundle
from coxa.readers.found import Finding, Found
from coxa.readers.golden_cheetah.read import is_named_like_one


def golden_cheetah_root(names: Sequence[str]) -> str | None:
    """Everything, where any file is named as GoldenCheetah names them."""
    return "" if any(map(is_named_like_one, names)) else None


def golden_cheetah_findings(bundle: Bundle) -> Iterator[Finding]:
    """File by file; the JSON that other archives leave alone is read here."""
    return (found for name in bundle.names for found in _found(bundle, name))


def _found(bundle: Bundle, name: str) -> Iterator[Finding]:
    if is_named_like_one(name):
        yield Found(bundle.shown(name), partial(bundle.load, name))
    else:
        yield from bundle.findings(name)
