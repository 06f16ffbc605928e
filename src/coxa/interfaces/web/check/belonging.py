"""Which episode a check was put in, and which other it could be about."""

from typing import Any

from coxa.actions.episodes.listed import episode_of_check, episodes
from coxa.actions.episodes.placing import could_be_about
from coxa.actions.episodes.words import where_words
from coxa.diary.episode import Episode
from coxa.store.shapes import SavedCheck


def belonging(runner_id: int, saved: SavedCheck) -> dict[str, Any]:
    """For the template; `unsure` where another open one fits as well. Asked, never only guessed."""
    of = episode_of_check(runner_id, saved.id)
    every = episodes(runner_id)
    known = next((each for each in every if each.id == of), None)
    if known is None:
        return {"episode_id": None, "belongs": ""}
    return {
        "episode_id": known.id,
        "belongs": _named(known),
        "unsure": bool(could_be_about(runner_id, saved)),
        "elsewhere": [(each, _named(each)) for each in every if each.id != known.id],
    }


def _named(episode: Episode) -> str:
    return f"{where_words(episode)}, since {episode.start.day} {episode.start:%B}"
