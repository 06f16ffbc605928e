"""Strava's names of sports, in the languages of accounts. A word that is not here stays unknown.

The English ones are seen; the others are the languages' own words for running and walking.
"""

import unicodedata

from coxa.readers.recording.sport_names import Sport, named_sport

_RUN = (
    "lauf",
    "laufen",
    "course a pied",
    "course",
    "carrera",
    "correr",
    "corrida",
    "corsa",
    "hardlopen",
    "loping",
    "lop",
    "lob",
    "bieg",
    "beh",
    "futas",
    "juoksu",
)
_TRAIL = ("traillauf", "trail", "carrera de montana", "trailrun", "corrida em trilha")
_VIRTUAL = ("virtueller lauf", "course a pied virtuelle", "carrera virtual")
_WALK = ("spaziergang", "gehen", "marche", "caminata", "caminhada", "camminata", "wandeling")
_HIKE = ("wanderung", "wandern", "randonnee", "senderismo", "escursione", "trilha")
_RIDE = (
    "radfahrt",
    "radfahren",
    "velo",
    "sortie a velo",
    "ciclismo",
    "giro",
    "pedalada",
    "fietsrit",
)
_SWIM = ("schwimmen", "natation", "natacion", "nuoto", "natacao", "zwemmen")
_STRENGTH = ("weight training", "workout", "krafttraining", "musculation")

_WORDS: dict[str, Sport] = {
    **dict.fromkeys(_RUN, ("running", None)),
    **dict.fromkeys(_TRAIL, ("running", "trail")),
    **dict.fromkeys(_VIRTUAL, ("running", "virtual_activity")),
    **dict.fromkeys(_WALK, ("walking", None)),
    **dict.fromkeys(_HIKE, ("hiking", None)),
    **dict.fromkeys(_RIDE, ("cycling", None)),
    **dict.fromkeys(_SWIM, ("swimming", None)),
    **dict.fromkeys(_STRENGTH, ("training", None)),
    "yoga": ("training", "yoga"),
    "elliptical": ("fitness_equipment", "elliptical"),
}


def strava_sport(word: str) -> Sport | None:
    """The sport that a cell of the column "Activity Type" means; None where none is known."""
    split = unicodedata.normalize("NFKD", word.strip().casefold())
    plain = "".join(letter for letter in split if not unicodedata.combining(letter))
    return named_sport(word) or _WORDS.get(" ".join(plain.split()))
