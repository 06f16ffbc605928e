import pytest

from coxa.actions.learn import learn
from coxa.actions.refusals import NotFound
from coxa.actions.why import why
from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge


def test_every_id_that_is_known_can_be_asked_for():
    for fact in facts(load_knowledge()):
        told = why(fact.id)
        assert told.id == fact.id
        assert told.title


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
