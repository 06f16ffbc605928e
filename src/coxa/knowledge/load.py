"""Reads the knowledge: every TOML file, one by one, with all faults named at once."""

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from coxa.knowledge.build import FaultError, built
from coxa.knowledge.checks.every import reference_faults
from coxa.knowledge.checks.met import met_faults
from coxa.knowledge.kept import kept
from coxa.knowledge.shapes import (
    AfterStep,
    Assumption,
    Band,
    Carer,
    Claim,
    Condition,
    Exercise,
    Faq,
    Flag,
    Gait,
    Knowledge,
    Ladder,
    Phrase,
    PlanTemplate,
    Question,
    Referral,
    Relief,
    Routine,
    Rule,
    ShoeRule,
    Source,
    Surface,
    Term,
)

HERE = Path(__file__).parent

# Where each kind lives: a folder of files, or one file.
PLACES: dict[str, type] = {
    "sources": Source,
    "claims": Claim,
    "carers.toml": Carer,
    "flags": Flag,
    "conditions": Condition,
    "questions.toml": Question,
    "rules": Rule,
    "phrases": Phrase,
    "plans": PlanTemplate,
    "after.toml": AfterStep,
    "allowed.toml": Phrase,
    "exercises": Exercise,
    "routines": Routine,
    "relief": Relief,
    "shoes": ShoeRule,
    "surfaces": Surface,
    "referral": Referral,
    "gait": Gait,
    "bands": Band,
    "faq": Faq,
    "ladders": Ladder,
    "assumptions.toml": Assumption,
    "glossary.toml": Term,
}
LATER = "poses"  # read by `poses` when a figure is drawn, and not before
NUMBERS = "emergency_numbers.toml"
VERSION = "version.toml"
DIGEST_LETTERS = 10  # enough to tell two versions apart by eye
_BEFORE_PERCENT = re.compile(r"(?<=\d) %")  # a number and its sign stay on one line


class KnowledgeError(ValueError):
    """The data do not hold together; `faults` names each as ``file: path: what``."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def load_knowledge(root: Path = HERE) -> Knowledge:
    """All that is known, checked; read once in the life of the program."""
    return _loaded(root)


@cache
def _loaded(root: Path) -> Knowledge:
    digest = _digest(root)
    knowledge: Knowledge = kept(root, digest, lambda: _checked(root, digest))
    return knowledge


def _checked(root: Path, digest: str) -> Knowledge:
    faults: list[str] = []
    names = [name for name in _files(root) if not name.startswith(f"{LATER}/")]
    files = {name: _read(root, name, faults) for name in names}
    read = not faults
    kinds = {place: _entries(place, files, faults) for place in PLACES}
    numbers = _texts(files.get(NUMBERS, {}), NUMBERS, faults)
    version = _texts(files.get(VERSION, {}), VERSION, faults).get("date", "undated")
    knowledge = Knowledge(
        version=f"{version}+{digest}",
        sources=kinds["sources"],
        claims=kinds["claims"],
        carers=kinds["carers.toml"],
        flags=kinds["flags"],
        questions=dict(sorted(kinds["questions.toml"].items(), key=lambda item: item[1].order)),
        rules=kinds["rules"],
        phrases=kinds["phrases"],
        plans=kinds["plans"],
        after=tuple(sorted(kinds["after.toml"].values(), key=lambda step: step.at_minutes)),
        allowed=kinds["allowed.toml"],
        exercises=kinds["exercises"],
        routines=kinds["routines"],
        relief=kinds["relief"],
        shoes=kinds["shoes"],
        surfaces=kinds["surfaces"],
        referral=kinds["referral"],
        gait=kinds["gait"],
        bands=kinds["bands"],
        faq=kinds["faq"],
        ladders=kinds["ladders"],
        assumptions=kinds["assumptions.toml"],
        glossary=kinds["glossary.toml"],
        conditions=kinds["conditions"],
        emergency_numbers=numbers,
    )
    if read:  # else every id of that file would seem to be missing
        faults += _references(knowledge, kinds, files, whole=not faults)
    if faults:
        raise KnowledgeError(faults)
    return knowledge


def _references(
    knowledge: Knowledge, kinds: dict[str, Any], files: dict[str, Any], *, whole: bool
) -> list[str]:
    """What does not hold together, less what only follows from an entry that could not be read."""
    named = {key for place in PLACES for _, key, _ in _tables(place, files)}
    broken = named - {key for found in kinds.values() for key in found}
    faults = [each for each in reference_faults(knowledge) if not _blames(each, broken)]
    return faults if faults or not whole else list(met_faults(knowledge))


def _blames(fault: str, broken: Collection[str]) -> bool:
    """Whether the last word of the fault is a broken entry, or a finding of one."""
    name = fault.rsplit(" ", 1)[-1]
    return name in broken or re.split(r"[.<>]", name)[0] in broken


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.toml"))


def _digest(root: Path) -> str:
    content = hashlib.sha256()
    for name in _files(root):
        content.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    return content.hexdigest()[:DIGEST_LETTERS]


def _read(root: Path, name: str, faults: list[str]) -> dict[str, Any]:
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


def _entries(place: str, files: dict[str, dict[str, Any]], faults: list[str]) -> dict[str, Any]:
    """Every entry of one kind by id; an id in two files is a fault."""
    found: dict[str, Any] = {}
    homes: dict[str, str] = {}
    for name, key, table in _tables(place, files):
        if key in homes:
            faults.append(f"{name}: {key}: this id is already in {homes[key]}")
            continue
        homes[key] = name
        try:
            found[key] = _entry(PLACES[place], key, table)
        except FaultError as fault:
            faults.append(f"{name}: {fault}")
    return found


def _tables(place: str, files: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, Any]]:
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


def _texts(content: dict[str, Any], name: str, faults: list[str]) -> dict[str, str]:
    for key, value in content.items():
        if not isinstance(value, str) or not value:
            faults.append(f"{name}: {key}: is not a text")
    return {key: value for key, value in content.items() if isinstance(value, str)}
