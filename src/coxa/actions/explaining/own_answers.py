"""An answer with the runner's own numbers beside it."""

from collections.abc import Mapping
from datetime import date

from coxa.advice.own_numbers import own_numbers
from coxa.knowledge.load import load_knowledge
from coxa.store import read


def own_answers(runner_id: int, on: date) -> Mapping[str, str]:
    """By the id of an answer, the sentence that the runner's own notes or runs add to it."""
    knowledge = load_knowledge()
    picture = read.picture(runner_id, on)
    told = {
        id_: own_numbers(faq.own_data, picture, knowledge, on)
        for id_, faq in knowledge.faq.items()
        if faq.own_data
    }
    return {id_: text for id_, text in told.items() if text}
