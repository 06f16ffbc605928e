"""What we tell the runner: plain, short, and never a verdict on what they have."""

import dataclasses
import re
from pathlib import Path

import pytest

from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Claim, Flag, Seen, Source

LONGEST_SENTENCE = 34  # words; the mean is far below
MEAN_SENTENCE = 15


def told() -> list[tuple[str, str]]:
    """Every sentence that a runner may read, with its home; sources are titles of others."""
    knowledge = load_knowledge()
    found = []
    for fact in facts(knowledge):
        if isinstance(fact, Source):
            continue
        for name, value in vars(fact).items():
            if name in {"id", "asks_when", "unit", "reviewed"}:
                continue
            found += [(f"{fact.id}.{name}", text) for text in _texts(value)]
    return found


def _texts(value: object) -> list[str]:
    """Texts at any depth; names without a space are ids."""
    if isinstance(value, str):
        return [str(value)] if " " in value else []
    if isinstance(value, tuple):
        return [text for each in value for text in _texts(each)]
    if dataclasses.is_dataclass(value):
        return [text for each in vars(value).values() for text in _texts(each)]
    return []


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?:;])\s+", text) if each.strip()]


@pytest.mark.parametrize("word", ["!", "diagnos", "you have the", "you suffer", "crush", "—"])
def test_no_text_shouts_or_names_an_illness(word):
    assert [home for home, text in told() if word in text.casefold()] == []


def test_no_question_asks_anybody_to_test_the_leg():
    for question in load_knowledge().questions.values():
        text = f"{question.text} {question.help or ''}".casefold()
        assert not re.search(r"\b(hop|jump|try to run|run now|stand on one leg)\b", text)


def test_sentences_are_short():
    lengths = {home: [len(each.split()) for each in sentences(text)] for home, text in told()}
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
    assert [home for home, text in told() if _runs(text) & theirs] == []


def test_a_reader_with_eight_years_of_school_can_follow():
    """Flesch reading ease of all our sentences together; 60 and above is plain English."""
    texts = [text for _, text in told()]
    words = [word for text in texts for word in re.findall(r"[a-z]+", text.casefold())]
    count = sum(len(sentences(text)) for text in texts)
    syllables = sum(_syllables(word) for word in words)
    ease = 206.835 - 1.015 * len(words) / count - 84.6 * syllables / len(words)
    assert ease > 60


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, groups - silent)
