"""TOML files to entries of their shapes; whatever does not fit is a fault, and stops nothing."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coxa.knowledge.build import FaultError, built
from coxa.knowledge.places import NUMBERS, PLACES, VERSION

DIGEST_LETTERS = 10  # enough to tell two versions apart by eye
_BEFORE_PERCENT = re.compile(r"(?<=\d) %")  # a number and its sign stay on one line


def names_in(root: Path) -> list[str]:
    """Every TOML file below, as a path from there, in order."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.toml"))


def digest_of(root: Path) -> str:
    """A few letters that change with any name or byte of the data."""
    content = hashlib.sha256()
    for name in names_in(root):
        content.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    return content.hexdigest()[:DIGEST_LETTERS]


def content_of(root: Path, name: str, faults: list[str]) -> dict[str, Any]:
    """The tables of one file; none where it cannot be read or belongs to no kind."""
    known = name in PLACES or name in {NUMBERS, VERSION} or name.split("/", maxsplit=1)[0] in PLACES
    if not known:
        faults.append(f"{name}: no kind of knowledge lives here")
        return {}
    try:
        text = (root / name).read_text(encoding="utf-8")
        return tomllib.loads(_BEFORE_PERCENT.sub("\u00a0%", text))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{name}: is not TOML: {error}")
        return {}


def entries(place: str, files: dict[str, dict[str, Any]], faults: list[str]) -> dict[str, Any]:
    """Every entry of one kind by id; an id in two files is a fault."""
    found: dict[str, Any] = {}
    homes: dict[str, str] = {}
    for name, key, table in tables(place, files):
        if key in homes:
            faults.append(f"{name}: {key}: this id is already in {homes[key]}")
            continue
        homes[key] = name
        try:
            found[key] = _entry(PLACES[place], key, table)
        except FaultError as fault:
            faults.append(f"{name}: {fault}")
    return found


def tables(place: str, files: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, Any]]:
    """File, id and table of every entry of one kind."""
    for name, content in files.items():
        if name == place or name.startswith(f"{place}/"):
            for key, table in content.items():
                yield name, key, table


def _entry(shape: type, key: str, table: Any) -> Any:
    if not isinstance(table, dict):
        raise FaultError(key, "is not a table; every entry is [id] with its keys below")
    if "id" in table:
        raise FaultError(f"{key}.id", "the table's name is the id; leave this key out")
    return built(shape, {"id": key, **table}, key)


def texts(content: dict[str, Any], name: str, faults: list[str]) -> dict[str, str]:
    """The texts of a file that has no tables; anything else in it is a fault."""
    for key, value in content.items():
        if not isinstance(value, str) or not value:
            faults.append(f"{name}: {key}: is not a text")
    return {key: value for key, value in content.items() if isinstance(value, str)}
