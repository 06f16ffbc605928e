"""The made-up trouble itself: two hip checks, somebody who looked, check-ins, and its end."""

from datetime import date, datetime, time, timedelta, tzinfo

from coxa.actions.checks import check_hip
from coxa.actions.episodes import check_in
from coxa.actions.episodes.edit import EpisodeChanges, edit_episode
from coxa.actions.episodes.listed import open_episode
from coxa.actions.sample.story import LABEL, first_day
from coxa.diary.check_in import Ask
from coxa.triage.assessment import Answers

# Days since the first of the season, which has 84; the jump in training lies on day 27.
_BEGAN, _CHECK, _LOOKED, _AGAIN, _OVER = 28, 35, 43, 44, 77
_WEEKS = (42, 49, 56, 63, 70)
_AT = time(19, 30)

_NAMES = (f"{LABEL}: lie on the left side", f"{LABEL}: climb stairs")
# A check-in each: run, less, worse, pain (0 no trouble, to 3), then the two activities (0 to 10).
_SAID = (
    ((1, 2, 1, 2), (3, 5)),
    ((1, 1, 1, 1), (4, 7)),
    ((0, 1, 1, 1), (6, 8)),
    ((0, 1, 0, 1), (8, 9)),
    ((0, 0, 0, 0), (9, 10)),
)
# Tender at the side since the jump, sore after every run: worth a look, nothing that hurries.
_SORE: Answers = {
    "where": ["side_of_hip:left"],
    "alarm": [],
    "started": "slowly",
    "walking": "fine",
    "elsewhere": [],
    "with_running": "after",
    "night": "lying_on_it",
    "course": "same",
    "bone_risk": ["load_jump"],
    "history": [],
    "feel": [],
    "how_long": _CHECK - _BEGAN,
    "worse_with": ["stairs", "lying_on_it", "one_leg"],
    "fits": ["every_run"],
}
_BETTER: Answers = {
    **_SORE,
    "with_running": "warms_up",
    "course": "better",
    "how_long": _AGAIN - _BEGAN,
    "fits": ["rest_eases"],
}
_WHO = f"{LABEL} physiotherapist (made up)"
_FOUND = "Tender at the side of the left hip; the joint moves freely and hopping does not hurt."
_TRIED = f"{LABEL}: half the distance for two weeks, and no stretching of the side."
_HELPED = f"{LABEL}: shorter runs, strength at the side twice a week, a pillow between the knees."


def add_sample_episode(runner_id: int, on: date, zone: tzinfo) -> None:
    """Each step is what the runner would have done, on its own day of the season."""
    first = first_day(on)

    def at(day: int) -> tuple[date, datetime]:
        then = first + timedelta(days=day)
        return then, datetime.combine(then, _AT, zone)

    check_hip.save_check(runner_id, _SORE, *at(_CHECK))
    check_hip.clear_flags(runner_id, _WHO, _FOUND, *at(_LOOKED))
    check_hip.save_check(runner_id, _BETTER, *at(_AGAIN))
    check_in.choose_activities(runner_id, _NAMES, at(_CHECK)[1])
    for day, said in zip(_WEEKS, _SAID, strict=True):
        check_in.record_check_in(runner_id, _said(runner_id, *said), *at(day))
    _end(runner_id, first + timedelta(days=_OVER), on)


def _said(runner_id: int, steps: tuple[int, ...], ratings: tuple[int, ...]) -> check_in.Said:
    ids = [each.id or 0 for each in check_in.chosen_activities(runner_id)]
    return check_in.Said(dict(zip(Ask, steps, strict=True)), dict(zip(ids, ratings, strict=True)))


def _end(runner_id: int, last: date, on: date) -> None:
    found = open_episode(runner_id, last)
    if found is not None:
        told: EpisodeChanges = {"tried": _TRIED, "helped": _HELPED, "end": last}
        edit_episode(runner_id, found.id or 0, told, on)
