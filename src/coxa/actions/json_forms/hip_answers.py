"""What a hip answers to, as JSON."""

from collections.abc import Mapping
from typing import Any

from coxa.actions.hip_answers.told import Told
from coxa.actions.hip_answers.words import sentence, standing
from coxa.values.distances import Units
from coxa.values.hip_answers import Effect


def hip_answers_form(told: Told, units: Units, shoes: Mapping[int, str]) -> dict[str, Any]:
    """Points of pain 0 to 10; `low` to `high` holds 80 %; cuts in SI units."""
    answers = told.answers
    return {
        "standing": answers.standing.value,
        "text": standing(answers),
        "worked_out_at": told.at.isoformat(),
        "due": told.due,
        "runs_known": answers.known,
        "runs_needed": answers.needed,
        "runs_masked": answers.masked,
        "runs_silent": answers.silent,
        "first": answers.first.isoformat() if answers.first else None,
        "last": answers.last.isoformat() if answers.last else None,
        "effects": [_effect(each, units, shoes) for each in answers.effects],
        "left_out": [
            {"exposure": each.exposure, "why": each.why.value, "runs": each.runs}
            for each in answers.left_out
        ],
    }


def _effect(effect: Effect, units: Units, shoes: Mapping[int, str]) -> dict[str, Any]:
    return {
        "answer": effect.answer.value,
        "text": sentence(effect, units, shoes),
        "points": round(effect.points, 2),
        "low": round(effect.low, 2),
        "high": round(effect.high, 2),
        "runs": effect.runs,
        "others": effect.others,
        "contrasts": [
            {
                "exposure": each.exposure,
                "most_of_others": each.most_of_others,
                "least": each.least,
                "opposite": each.opposite,
            }
            for each in effect.contrasts
        ],
    }
