from dataclasses import replace
from typing import get_args

import pytest

from coxa.actions.explaining.learn import learn
from coxa.actions.explaining.registry import EXPLAINERS, SHELVES, explain
from coxa.actions.explaining.why import why
from coxa.actions.refusals import NotFound
from coxa.knowledge.checks.reviewed import SIGNED
from coxa.knowledge.find import Fact, facts, find
from coxa.knowledge.load import load_knowledge


def test_every_id_that_is_known_can_be_asked_for():
    for fact in facts(load_knowledge()):
        told = why(fact.id)
        assert told.id == fact.id
        assert told.title


def test_every_kind_of_fact_has_an_explainer_and_no_other_has():
    assert set(EXPLAINERS) == set(get_args(Fact))


def test_every_shelf_of_learn_holds_facts_that_can_be_asked_for():
    knowledge = load_knowledge()
    for shelf in SHELVES:
        assert list(shelf.facts(knowledge)), shelf.name
        assert all(find(knowledge, fact.id) is fact for fact in shelf.facts(knowledge))


def test_every_row_that_somebody_may_act_on_says_who_looked():
    knowledge = load_knowledge()
    for kind in SIGNED:
        for fact in getattr(knowledge, kind).values():
            assert why(fact.id).review == "Not yet reviewed by a clinician.", fact.id


def test_a_row_that_was_signed_says_by_whom_and_when():
    knowledge = load_knowledge()
    signed = replace(knowledge.flags["RF07"], reviewed_by="A. Clinician", reviewed_on="2026-12-01")
    told = explain(signed, knowledge)
    assert told.review == "Reviewed by A. Clinician on 2026-12-01."


def test_a_claim_names_who_rests_on_it():
    sections = {each.heading: each for each in why("S34").sections}
    users = {id_ for id_, _ in sections["Where Coxa uses it"].links}
    assert {"ceiling", "faq_how_much_more", "article"} <= users


def test_a_routine_tells_the_articles_dose_and_reason_beside_its_own():
    (lines,) = (each.lines for each in why("pre_run").sections if "minutes" in each.heading)
    assert any("The article: 2 sets of 15, wakes muscles that sleep." in line for line in lines)


def test_an_exercise_without_a_measurement_says_so():
    headings = {each.heading: each.lines for each in why("EX20").sections}
    assert headings["Measured in healthy people"] == ("No measurement of it was found.",)
    assert "Before any exercise" in headings


def test_a_band_tells_its_rate_with_the_interval():
    sections = {each.heading: each.lines for each in why("load_small").sections}
    assert "1.64 times as many injuries" in sections["Measured"][0]
    assert "1.31 to 2.05" in sections["Measured"][0]


def test_a_pattern_tells_published_ratios_with_their_caveat():
    (lines,) = (e.lines for e in why("C04").sections if "likelihood" in e.heading)
    assert any("[metcalfe_2019]" in line and line.endswith(".") for line in lines)


def test_a_claim_tells_what_article_research_and_coxa_say():
    told = why("s07")
    assert (told.id, told.kind) == ("S07", "claim")
    assert told.article_says
    assert told.research_says
    assert told.coxa_says
    assert told.verdict


def test_an_unknown_id_names_close_ones():
    with pytest.raises(NotFound, match="RF08"):
        why("RF08x")


def test_words_find_facts():
    assert any(hit.id.startswith("S") for hit in learn("night"))
    assert learn("xyzzy") == ()
