"""What we tell the runner: plain, short, and never a verdict on what they have."""

import re
from pathlib import Path

import pytest

from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Claim, Flag, Seen, Source
from tools.reading import SHORTEST, reading, sentences, told

LONGEST_SENTENCE = 34  # words; the mean is far below
MEAN_SENTENCE = 15


TOLD = [(home, text) for _, home, text in told()]


@pytest.mark.parametrize("word", ["!", "diagnos", "you have the", "you suffer", "crush", "—"])
def test_no_text_shouts_or_names_an_illness(word):
    assert [home for home, text in TOLD if word in text.casefold()] == []


def test_no_question_asks_anybody_to_test_the_leg():
    for question in load_knowledge().questions.values():
        text = f"{question.text} {question.help or ''}".casefold()
        assert not re.search(r"\b(hop|jump|try to run|run now|stand on one leg)\b", text)


def test_sentences_are_short():
    lengths = {home: [len(each.split()) for each in sentences(text)] for home, text in TOLD}
    assert [home for home, counts in lengths.items() if max(counts) > LONGEST_SENTENCE] == []
    every = [count for counts in lengths.values() for count in counts]
    assert sum(every) / len(every) < MEAN_SENTENCE


def test_no_unverified_figure_is_shown():
    """In no kind of fact: neither a figure nor a measured activity of a muscle."""
    knowledge = load_knowledge()
    for fact in facts(knowledge):
        for figure in (*getattr(fact, "figures", ()), *getattr(fact, "measured", ())):
            assert figure.seen is not Seen.UNVERIFIED, fact.id
            assert knowledge.sources[figure.source].seen is not Seen.UNVERIFIED, fact.id


def test_no_figure_is_better_seen_than_its_source():
    """A number cannot have been read in a paper of which only a digest was seen."""
    order = [Seen.UNVERIFIED, Seen.SECONDARY, Seen.ABSTRACT, Seen.FULL]
    knowledge = load_knowledge()
    for fact in facts(knowledge):
        for figure in (*getattr(fact, "figures", ()), *getattr(fact, "measured", ())):
            source = knowledge.sources[figure.source]
            assert order.index(figure.seen) <= order.index(source.seen), fact.id


def test_every_sourced_verdict_names_a_source():
    """Only a claim without any source, or a story, may stand alone."""
    alone = {claim.id for claim in load_knowledge().claims.values() if not claim.sources}
    assert alone == {"S16", "S18", "S27", "S28", "S42"}


def test_every_source_is_used():
    knowledge = load_knowledge()
    cited = {
        name
        for fact in facts(knowledge)
        if not isinstance(fact, Source)
        for name in getattr(fact, "sources", ())
    }
    assert set(knowledge.sources) - cited == set()


def test_each_claim_says_three_different_things():
    for claim in load_knowledge().claims.values():
        assert isinstance(claim, Claim)
        assert len({claim.article_says, claim.research_says, claim.coxa_says}) == 3


def test_each_flag_says_what_to_do_until_seen():
    for flag in load_knowledge().flags.values():
        assert isinstance(flag, Flag)
        assert flag.first_steps, flag.id


ARTICLE = Path(__file__).parents[3] / "shared" / "evidence" / "source-article.md"
RUN_OF_WORDS = 8


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return {tuple(words[at : at + RUN_OF_WORDS]) for at in range(len(words) - RUN_OF_WORDS + 1)}


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not part of the project")
def test_no_sentence_is_the_articles():
    theirs = _runs(ARTICLE.read_text(encoding="utf-8"))
    assert [home for home, text in TOLD if _runs(text) & theirs] == []


EASE = 70  # Flesch reading ease; 60 and above is plain English
YEARS_OF_SCHOOL = 7  # Flesch-Kincaid grade; the design asks for 7 or below
HARDEST = 16  # of a single text of a dozen words or more, where one long name weighs much


def test_a_reader_with_eight_years_of_school_can_follow():
    kinds = {kind for kind, *_ in told()}
    assert len(kinds) > 15
    for kind in kinds:
        found = reading(text for each, _, text in told() if each == kind)
        assert found.grade < YEARS_OF_SCHOOL, kind
    assert reading(text for _, text in TOLD).ease > EASE


def test_no_single_text_is_much_harder_than_the_rest():
    long = [(home, text) for home, text in TOLD if len(text.split()) >= SHORTEST]
    assert [home for home, text in long if reading([text]).grade > HARDEST] == []


def test_the_formula_is_flesch_and_kincaids():
    easy = reading(["The cat sat on the mat."])
    assert (easy.words, easy.sentences, easy.syllables) == (6, 1, 6)
    assert easy.ease == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert easy.grade == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert reading(["Osteoarthritis necessitates physiotherapeutic rehabilitation."]).grade > 20
