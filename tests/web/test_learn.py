"""Learn: every id opens, what is unknown says what is near, and words find."""

import re
from itertools import groupby
from urllib.parse import quote

import pytest

from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge
from tests.web.pages import main_of, text, words

KNOWLEDGE = load_knowledge()


def a_few_of_each_kind():
    """The first, the middle and the last id of each kind; every claim, flag, rule, condition."""
    whole = {"Claim", "Flag", "Rule", "Condition"}
    ordered = sorted(facts(KNOWLEDGE), key=lambda fact: type(fact).__name__)
    for kind, group in groupby(ordered, key=lambda fact: type(fact).__name__):
        ids = sorted(fact.id for fact in group)
        few = {ids[0], ids[len(ids) // 2], ids[-1]}
        yield from ids if kind in whole else sorted(few)


IDS = list(a_few_of_each_kind())


def test_the_sample_holds_every_claim_and_flag():
    assert set(IDS) >= {*KNOWLEDGE.claims, *KNOWLEDGE.flags}
    assert len(KNOWLEDGE.claims) > 40


def test_each_id_opens_with_its_title_and_only_links_that_open(me):
    links = set()
    for id_ in IDS:
        page = main_of(text(me, f"/learn/{quote(id_, safe='')}/"))
        heading = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
        assert heading is not None, id_
        assert heading[1].strip(), id_
        assert "None" not in re.findall(r">\s*(None)\s*<", page), id_
        links |= set(re.findall(r'href="(/learn/[^"]+)"', page))
    assert len(links) > 50
    assert sorted(link for link in links if me.get(link).status_code != 200) == []


@pytest.mark.parametrize("id_", ["S32", "S07"])
def test_a_claim_sets_article_research_and_coxa_side_by_side(me, id_):
    claim = KNOWLEDGE.claims[id_]
    page = words(main_of(text(me, f"/learn/{id_}/")))
    for said in (claim.title, claim.article_says, claim.research_says, claim.coxa_says):
        assert re.sub(r"\s+", " ", said).strip() in page
    for source in claim.sources:
        assert KNOWLEDGE.sources[source].title in page
    assert f"· {claim.grade.value}" in page


@pytest.mark.parametrize("id_", sorted(KNOWLEDGE.flags))
def test_a_flag_says_how_soon_and_why(me, id_):
    flag = KNOWLEDGE.flags[id_]
    page = words(main_of(text(me, f"/learn/{id_}/")))
    assert flag.text in page
    assert flag.why in page
    assert flag.urgency.value in page.lower()


@pytest.mark.parametrize("near", ["S333", "RF4", "frandsen_2024"])
def test_an_unknown_id_is_404_and_names_what_is_near(me, near):
    page = words(main_of(text(me, f"/learn/{near}/", status=404)))
    assert "Nothing is known under that name" in page
    named = page.split("Close to it:", 1)[1]
    assert any(id_ in named for id_ in IDS + list(KNOWLEDGE.sources))


@pytest.mark.parametrize("odd", ["%3Cscript%3E", "..%2F..%2Fetc", "%00", "x" * 2000])
def test_an_odd_id_is_404_and_never_markup(me, odd):
    page = main_of(text(me, f"/learn/{odd}/", status=404))
    assert "<script>" not in page


def test_home_lists_every_claim_with_its_badge_and_every_flag(me):
    page = main_of(text(me, "/learn/"))
    for id_ in (*KNOWLEDGE.claims, *KNOWLEDGE.flags):
        assert f'href="/learn/{id_}/"' in page
    assert page.count('class="badge"') == len(KNOWLEDGE.claims)


@pytest.mark.parametrize("asked", ["pillow", "Night pain", "10 %", "  shoes  "])
def test_words_find_what_holds_them(me, asked):
    page = main_of(me.get("/learn/", {"q": asked}).content.decode())
    found = page.split('id="found-h"', 1)[1].split("</section>", 1)[0]
    links = re.findall(r'href="(/learn/[^"]+)"', found)
    assert links
    assert f"{len(links)} found for “{asked.strip()}”" in words(found)
    assert me.get(links[0]).status_code == 200


@pytest.mark.parametrize("asked", ["zzqx", "<b>hip", '"><script>', "%"])
def test_words_that_find_nothing_are_said_back_as_text(me, asked):
    page = main_of(me.get("/learn/", {"q": asked}).content.decode())
    assert "<b>hip" not in page
    assert "<script>" not in page
    assert asked in words(page) or "found for" in words(page)


def test_no_words_are_no_search(me):
    for asked in ("", "   "):
        assert "found for" not in me.get("/learn/", {"q": asked}).content.decode()


def test_a_very_long_search_is_cut_and_answers(me):
    answer = me.get("/learn/", {"q": "hip " * 500})
    assert answer.status_code == 200
