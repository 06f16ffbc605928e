"""Reads the knowledge: every TOML file, one by one, with all faults named at once."""

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from coxa.knowledge.checks.every import reference_faults
from coxa.knowledge.checks.met import met_faults
from coxa.knowledge.kept import kept
from coxa.knowledge.places import HERE, LATER, NUMBERS, PLACES, VERSION
from coxa.knowledge.reading import content_of, digest_of, entries, names_in, tables, texts
from coxa.knowledge.shapes import Knowledge


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
    digest = digest_of(root)
    knowledge: Knowledge = kept(root, digest, lambda: _checked(root, digest))
    return knowledge


def _checked(root: Path, digest: str) -> Knowledge:
    faults: list[str] = []
    names = [name for name in names_in(root) if not name.startswith(f"{LATER}/")]
    contents = {name: content_of(root, name, faults) for name in names}
    read = not faults
    kinds = {place: entries(place, contents, faults) for place in PLACES}
    numbers = texts(contents.get(NUMBERS, {}), NUMBERS, faults)
    version = texts(contents.get(VERSION, {}), VERSION, faults).get("date", "undated")
    knowledge = _put_together(kinds, f"{version}+{digest}", numbers)
    if read:  # else every id of that file would seem to be missing
        faults += _references(knowledge, kinds, contents, whole=not faults)
    if faults:
        raise KnowledgeError(faults)
    return knowledge


def _put_together(
    kinds: Mapping[str, dict[str, Any]], version: str, numbers: dict[str, str]
) -> Knowledge:
    """Every kind under the name of its place; questions and steps after a run in their order."""
    named: dict[str, Any] = {place.removesuffix(".toml"): kinds[place] for place in PLACES}
    named["questions"] = dict(sorted(named["questions"].items(), key=lambda item: item[1].order))
    named["after"] = tuple(sorted(named["after"].values(), key=lambda step: step.at_minutes))
    return Knowledge(version=version, emergency_numbers=numbers, **named)


def _references(
    knowledge: Knowledge, kinds: dict[str, Any], contents: dict[str, Any], *, whole: bool
) -> list[str]:
    """What does not hold together, less what only follows from an entry that could not be read."""
    named = {key for place in PLACES for _, key, _ in tables(place, contents)}
    broken = named - {key for found in kinds.values() for key in found}
    faults = [each for each in reference_faults(knowledge) if not _blames(each, broken)]
    return faults if faults or not whole else list(met_faults(knowledge))


def _blames(fault: str, broken: Collection[str]) -> bool:
    """Whether the last word of the fault is a broken entry, or a finding of one."""
    name = fault.rsplit(" ", 1)[-1]
    return name in broken or re.split(r"[.<>]", name)[0] in broken
