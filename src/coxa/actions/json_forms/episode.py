"""Injury episodes, check-ins and the clinician's page as JSON."""

from typing import Any

from coxa.actions.episodes.clinician.summary import Summary
from coxa.actions.episodes.story import EpisodeStory
from coxa.actions.json_forms.check import clearance_form
from coxa.actions.json_forms.pain import pain_form
from coxa.diary.check_in import CheckIn, score
from coxa.diary.episode import Episode
from coxa.store.json_values import as_json


def episode_form(episode: Episode) -> dict[str, Any]:
    """One object of `coxa episode list --json`; places as ``groin:left``."""
    return {
        "id": episode.id,
        "where": [str(place) for place in episode.places],
        "start": episode.start.isoformat(),
        "end": episode.end.isoformat() if episode.end else None,
        "tried": episode.tried,
        "helped": episode.helped,
    }


def check_in_form(said: CheckIn) -> dict[str, Any]:
    """One object of `coxa checkin --json`; a skipped one has no answers and no score."""
    return {
        "id": said.id,
        "on": said.on.isoformat(),
        "answers": {ask.value: step for ask, step in said.answers.items()},
        "score": score(said.answers),
        "ratings": {str(id_): level for id_, level in said.ratings.items()},
        "episode": said.episode,
        "check": said.flagged,
    }


def story_form(story: EpisodeStory) -> dict[str, Any]:
    """An episode with everything in it, each list oldest first."""
    return {
        **episode_form(story.episode),
        "pain": [pain_form(note) for note in story.notes],
        "checks": [
            {
                "id": each.id,
                "on": each.on.isoformat(),
                "urgency": each.assessment.urgency.value,
                "corrected": each.corrected,
            }
            for each in story.checks
        ],
        "clearances": [clearance_form(each) for each in story.clearances],
        "check_ins": [check_in_form(each) for each in story.check_ins],
    }


def summary_form(summary: Summary) -> dict[str, Any]:
    """`coxa check --summary --json`."""
    load = summary.load
    return {
        "on": summary.on.isoformat(),
        "episode": episode_form(summary.story.episode),
        "brief": as_json(summary.brief),
        "today": summary.today,
        "check": summary.check.id if summary.check else None,
        "pain": {
            "worst": summary.worst,
            "last": summary.latest.level if summary.latest else None,
            "nights": summary.nights,
            "limps": summary.limps,
            "weeks": [as_json(week) for week in summary.weeks],
        },
        "load_before": {
            "runs": load.runs,
            "distance_m": load.distance_m,
            "longest_m": load.longest_m,
            "spike": load.spike.share if load.spike else None,
        },
        "flags": [as_json(flag) for flag in summary.flags],
        "settled": [as_json(flag) for flag in summary.settled],
        "behind_flags": [list(each) for each in summary.behind],
        "answered": [list(each) for each in summary.answered],
        "not_asked": list(summary.not_asked),
        "clearances": [clearance_form(each) for each in summary.story.clearances],
        "ask": list(summary.asks),
    }
