"""The pages that a clinician reviews are those of the data."""

from dataclasses import replace

import pytest

from coxa.knowledge.load import load_knowledge
from tools.write_reference import FOLDER, pages

KNOWN = load_knowledge()
PAGES = pages(KNOWN)


@pytest.mark.parametrize("name", PAGES)
def test_the_written_page_is_not_stale(name):
    written = (FOLDER / name).read_text(encoding="utf-8")
    assert written == PAGES[name], "run: make reference"


def test_nothing_else_stands_in_the_folder():
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("red-flags.md", "flags"), ("conditions.md", "conditions"), ("claims.md", "claims")],
)
def test_every_row_has_its_place_and_its_line_for_a_signature(name, kind):
    rows = getattr(KNOWN, kind)
    assert rows
    for id_ in rows:
        assert f"\n## {id_}\n" in PAGES[name]
    assert PAGES[name].count("| not yet |") == len(rows)
    assert PAGES[name].count("Not yet reviewed by a clinician.") == len(rows)


def test_a_signed_row_shows_who_and_when():
    flag = replace(KNOWN.flags["RF07"], reviewed_by="A. Clinician", reviewed_on="2026-12-01")
    text = pages(replace(KNOWN, flags={**KNOWN.flags, "RF07": flag}))["red-flags.md"]
    assert "| A. Clinician, 2026-12-01 |" in text
    assert "Reviewed by A. Clinician on 2026-12-01." in text


def test_a_figure_that_changes_makes_the_page_stale():
    claim = KNOWN.claims["S34"]
    figure = replace(claim.figures[0], text="Changed by hand.")
    changed = replace(claim, figures=(figure, *claim.figures[1:]))
    text = pages(replace(KNOWN, claims={**KNOWN.claims, "S34": changed}))["claims.md"]
    assert text != PAGES["claims.md"]


def test_the_glance_has_every_place_and_tells_a_growing_groin_ache_to_rest():
    lines = PAGES["at-a-glance.md"].splitlines()
    (groin,) = [line for line in lines if line.startswith("| groin |")]
    assert groin.split(" | ")[1] == "**in 1 week**"
    (side,) = [line for line in lines if line.startswith("| side of hip |")]
    assert side.split(" | ")[4] == "at home"
    assert any("| **now** |" in line and "RF04" in line for line in lines)
