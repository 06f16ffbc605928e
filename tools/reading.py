"""How hard our sentences are to read: `python -m tools.reading` tells by kind, and the hardest.

Flesch reading ease is 206.835 - 1.015 words a sentence - 84.6 syllables a word; 60 and above is
plain English. Flesch-Kincaid grade is 0.39 words a sentence + 11.8 syllables a word - 15.59, in
years of school. A sentence ends with a full stop or a question mark. Syllables are groups
of vowels, less a silent e; that counts a few words wrongly, either way.
"""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from coxa.knowledge.find import facts
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Source

NOT_SAID = {"id", "asks_when", "unit", "reviewed", "reviewed_by", "reviewed_on", "signs", "aliases"}
SHORTEST = 12  # words; a shorter text says little about itself
SHOWN = 25


@dataclasses.dataclass(frozen=True)
class Reading:
    """Words, sentences and syllables of some texts."""

    words: int
    sentences: int
    syllables: int

    @property
    def ease(self) -> float:
        """Flesch reading ease, higher is easier."""
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return 206.835 - 1.015 * a_sentence - 84.6 * a_word

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade, years of school."""
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * a_sentence + 11.8 * a_word - 15.59


def reading(texts: Iterable[str]) -> Reading:
    """All of them together."""
    known = list(texts)
    words = [word for text in known for word in re.findall(r"[a-z]+", text.casefold())]
    count = sum(len(sentences(text)) for text in known)
    return Reading(len(words), count, sum(map(syllables, words)))


def sentences(text: str) -> list[str]:
    """The text, cut at full stops and question marks."""
    return [each for each in re.split(r"(?<=[.?])\s+", text) if each.strip()]


def syllables(word: str) -> int:
    """Groups of vowels, less a silent e at the end."""
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, groups - silent)


def told() -> list[tuple[str, str, str]]:
    """(kind, home, text) of all that a runner may read; titles of sources are others'."""
    return [
        (type(fact).__name__, f"{fact.id}.{name}", text)
        for fact in facts(load_knowledge())
        if not isinstance(fact, Source)
        for name, value in vars(fact).items()
        if name not in NOT_SAID
        for text in _texts(value)
    ]


def _texts(value: object) -> Iterator[str]:
    """Texts at any depth; names without a space are ids."""
    if isinstance(value, str):
        if " " in value:
            yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif dataclasses.is_dataclass(value):
        for name, each in vars(value).items():
            if name not in NOT_SAID:
                yield from _texts(each)


def main() -> None:
    """By kind, all together, and the hardest."""
    kinds = defaultdict(list)
    for kind, _, text in told():
        kinds[kind].append(text)
    kinds["all together"] = [text for _, _, text in told()]
    for kind, texts in kinds.items():
        found = reading(texts)
        mean = found.words / found.sentences
        print(f"{kind:14} {found.words:6} words, {mean:4.1f} a sentence, ", end="")
        print(f"ease {found.ease:5.1f}, grade {found.grade:4.1f}")
    long = [(home, text) for _, home, text in told() if len(text.split()) >= SHORTEST]
    hard = sorted(((reading([text]).grade, home, text) for home, text in long), reverse=True)
    for grade, home, text in hard[:SHOWN]:
        print(f"{grade:5.1f} {home}: {text}")


if __name__ == "__main__":
    main()
