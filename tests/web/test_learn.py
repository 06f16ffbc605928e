"""Learn: every id opens, what is unknown says what is near, and words find."""

import re
from itertools import groupby
from urllib.parse import quote

import pytest

from coxa.actions.explaining.registry import SHELVES
from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge
from coxa.values.regions import Region
from tests.web.pages import felt, main_of, ran, text, words

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
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
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


def test_home_leads_to_every_shelf_and_every_place(me):
    page = main_of(text(me, "/learn/"))
    for shelf in SHELVES:
        assert f'href="/learn/all/{shelf.name}/"' in page
    listed = page.split('class="chips"', 1)[1]
    for region in Region:
        if any(region.value in each.regions for each in KNOWLEDGE.conditions.values()):
            assert f'href="/learn/at/{region.value}/"' in listed


def test_the_map_is_links_and_leaves_keys_and_readers_to_the_list(me):
    drawn = main_of(text(me, "/learn/")).split('class="learnmap"', 1)[1].split("</div>", 1)[0]
    links = re.findall(r"<a [^>]*>", drawn)
    assert len(links) > 20
    assert all('tabindex="-1"' in link for link in links)
    assert drawn.count('aria-hidden="true"') >= 2
    assert "<script" not in drawn


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.name)
def test_a_shelf_lists_all_that_stands_on_it(me, shelf):
    page = main_of(text(me, f"/learn/all/{shelf.name}/"))
    for fact in shelf.facts(KNOWLEDGE):
        assert f'href="/learn/{fact.id}/"' in page, fact.id


def test_claims_show_article_research_and_coxa_with_a_badge(me):
    page = main_of(text(me, "/learn/all/claims/"))
    assert page.count('class="badge"') == len(KNOWLEDGE.claims)
    for words_ in ("The article says", "Research says", "So Coxa"):
        assert page.count(words_) >= len(KNOWLEDGE.claims)


def test_relief_shows_one_runners_mark_beside_the_grade_and_the_cost(me):
    page = words(main_of(text(me, "/learn/all/relief/")))
    for said in ("7 of 10", "9 of 10", "5 of 10", "6 of 10", "one runner’s opinion"):
        assert said in page
    assert page.count("Cost $") == len(KNOWLEDGE.relief)


def test_load_is_shown_with_its_rates_and_intervals(me):
    page = words(main_of(text(me, "/learn/all/scales/")))
    for said in ("1.64", "1.31 to 2.05", "1.52", "1.16 to 2.00", "2.28", "1.50 to 3.48"):
        assert said in page


@pytest.mark.parametrize("region", ["groin", "side_of_hip", "sit_bone"])
def test_a_place_lists_what_hurts_there_and_the_serious_first(me, region):
    page = main_of(text(me, f"/learn/at/{region}/"))
    for each in KNOWLEDGE.conditions.values():
        assert (f'href="/learn/{each.id}/"' in page) == (region in each.regions), each.id
    assert page.index("To be ruled out first") < page.index("ommon</h2>")


@pytest.mark.parametrize("address", ["/learn/at/wing/", "/learn/all/spells/"])
def test_what_is_no_place_and_no_shelf_is_404(me, address):
    assert me.get(address).status_code == 404


@pytest.mark.usefixtures("june")
def test_an_answer_tells_my_own_number_and_nobody_elses(runner, me, somebody_else):
    ran(runner, days_ago=3, km=8.0)
    mine = words(main_of(text(me, "/learn/faq_how_much_more/")))
    assert "Your longest run of the last 30 days was 8.0 km" in mine
    assert "Your longest run" in words(main_of(text(me, "/learn/all/answers/")))
    assert "Your longest run" not in main_of(text(somebody_else, "/learn/faq_how_much_more/"))
    assert "Your longest run" not in main_of(text(somebody_else, "/learn/all/answers/"))


@pytest.mark.usefixtures("june")
def test_how_long_soreness_lasts_is_told_from_my_notes(runner, me):
    ran(runner, days_ago=5)
    felt(runner, 2, days_ago=4)
    felt(runner, 0, "", days_ago=3)
    page = words(main_of(text(me, "/learn/faq_how_long/")))
    assert "after one run the hip last hurt" in page


def test_every_row_to_act_on_says_that_no_clinician_has_looked(me):
    for id_ in ("C01", "RF07", "EX13", "pre_run", "S07", "faq_run_with_pain", "pain_green"):
        assert "Not yet reviewed by a clinician" in main_of(text(me, f"/learn/{id_}/"))


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


def test_an_exercise_shows_its_key_poses_and_another_page_shows_none(me):
    page = main_of(text(me, "/learn/EX13/"))
    figure = page.split('class="stills"', 1)[1].split("</div>", 1)[0]
    assert figure.count("<svg") >= 2
    assert 'role="img"' in figure
    assert 'class="stills"' not in main_of(text(me, "/learn/S13/"))
