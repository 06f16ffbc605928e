"""Ways in which a stranger's answers to a story differ from ours: told less, told elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from typing import Any

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import QuestionKind
from tests.vignettes.cases import Vignette

Answers = dict[str, Any]
Shake = Callable[[Answers, Random], Answers]

# What no report leaves out: who, where, and what it is about where that is not the hip.
ALWAYS_TOLD = frozenset(
    {
        "where",
        "age",
        "sex",
        "alarm",
        "elsewhere",
        "unwell",
        "bladder_bowel",
        "leg",
        "nerves",
    }
)
FEWEST, MOST = 5, 8  # facts that an abstract tells beside those
NEIGHBOURS: Mapping[str, tuple[str, ...]] = {
    "groin": ("front_of_hip", "inner_thigh"),
    "front_of_hip": ("groin", "front_thigh"),
    "pubic_bone": ("groin",),
    "side_of_hip": ("outer_thigh", "buttock"),
    "iliac_crest": ("side_of_hip", "low_back"),
    "buttock": ("sacrum", "sit_bone"),
    "sacrum": ("buttock", "low_back"),
    "low_back": ("sacrum", "buttock"),
    "sit_bone": ("buttock", "back_thigh"),
    "inner_thigh": ("groin", "front_thigh"),
    "front_thigh": ("front_of_hip", "outer_thigh"),
    "outer_thigh": ("side_of_hip", "front_thigh"),
    "back_thigh": ("sit_bone", "buttock"),
    "knee": ("front_thigh",),
    "below_knee": ("knee",),
}
IRRELEVANT: Mapping[str, tuple[str, ...]] = {
    "worse_with": ("stairs", "rising", "sitting"),
    "background": ("cycling", "old_injury", "family_hip"),
}


def says_nothing(answer: object) -> bool:
    """A no of any kind, which reports mostly leave out."""
    return answer is False or answer in ([], {}, "no", None)


def thinned(answers: Answers, random: Random) -> Answers:
    """20 to 40 % of what is not always told is missing."""
    share = random.uniform(0.2, 0.4)
    return {
        name: answer
        for name, answer in answers.items()
        if name in ALWAYS_TOLD or random.random() >= share
    }


def moved(answers: Answers, random: Random) -> Answers:
    """Every third place is called by its neighbour's name."""
    places = [_moved(each, random) for each in answers.get("where") or []]
    return {**answers, "where": list(dict.fromkeys(places))} if "where" in answers else answers


def silent(answers: Answers, random: Random) -> Answers:
    """A no is left open."""
    return {
        name: None if says_nothing(answer) and random.random() < 0.7 else answer
        for name, answer in answers.items()
    }


def unsure(answers: Answers, random: Random) -> Answers:
    """Here and there nobody knows; lists and what is always told are known."""
    known = ALWAYS_TOLD | {name for name, answer in answers.items() if isinstance(answer, list)}
    return {
        name: "dont_know" if name not in known and random.random() < 0.1 else answer
        for name, answer in answers.items()
    }


def chatty(answers: Answers, random: Random) -> Answers:
    """More is told than matters."""
    told = dict(answers)
    for name, options in IRRELEVANT.items():
        before = told.get(name)
        if isinstance(before, list) or before is None:
            told[name] = list(dict.fromkeys([*(before or []), random.choice(options)]))
    return told


def abstract(answers: Answers, random: Random) -> Answers:
    """Five to eight facts, one option each of a list, and nothing that is absent."""
    told = {
        name: answer
        for name, answer in answers.items()
        if name in ALWAYS_TOLD and not says_nothing(answer)
    }
    facts = [
        (name, option) for name in answers if name not in told for option in _facts(name, answers)
    ]
    for name, option in random.sample(facts, min(len(facts), random.randint(FEWEST, MOST))):
        told[name] = [*told.get(name, []), option] if _is_list(name) else option
    return told


def everything(answers: Answers, random: Random) -> Answers:
    """A little of each; an "I do not know" counts as yes by contract, and is shaken apart."""
    for shake in (moved, silent, chatty, thinned):
        answers = shake(answers, random)
    return answers


SHAKES: Mapping[str, Shake] = {
    "thinned": thinned,
    "moved": moved,
    "silent": silent,
    "unsure": unsure,
    "chatty": chatty,
    "abstract": abstract,
    "everything": everything,
}


def shaken(story: Vignette, name: str, seed: int) -> Vignette:
    """The same story, told by somebody else; the same seed always tells it the same."""
    random = Random(f"{story.name} {name} {seed}")
    return replace(story, answers=SHAKES[name](story.answers, random))


def _moved(place: str, random: Random) -> str:
    region, _, side = place.partition(":")
    if random.random() >= 1 / 3 or region not in NEIGHBOURS:
        return place
    return ":".join(filter(None, (random.choice(NEIGHBOURS[region]), side)))


def _is_list(name: str) -> bool:
    return load_knowledge().questions[name].kind is QuestionKind.MULTI


def _facts(name: str, answers: Answers) -> list[Any]:
    answer = answers[name]
    if says_nothing(answer) or not _is_list(name):
        return [] if says_nothing(answer) else [answer]
    if isinstance(answer, dict):
        return [each for each, value in answer.items() if value is True]
    return list(answer)
