"""The list of hazards names tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
HAZARDS = ROOT / "docs" / "safety" / "hazards.md"
NAMED = re.compile(r"`(test_[a-z0-9_]+)`")


def rows() -> list[list[str]]:
    lines = [line for line in HAZARDS.read_text(encoding="utf-8").splitlines() if "|" in line]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_test_that_a_hazard_names_is_there():
    code = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/test_*.py"))
    there = set(re.findall(r"def (test_[a-z0-9_]+)", code))
    assert set(NAMED.findall(HAZARDS.read_text(encoding="utf-8"))) - there == set()


def test_every_hazard_has_a_control_and_a_test():
    assert len(rows()) >= 25
    for hazard, control, test in rows():
        assert control, hazard
        assert NAMED.search(test), hazard
