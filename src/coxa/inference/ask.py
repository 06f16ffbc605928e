"""From runs, notes and rounds to what the hip answers to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from coxa.diary.entry import PainEntry
from coxa.inference.exposures import exposures
from coxa.inference.followed import followed
from coxa.inference.hip_answers import hip_answers
from coxa.inference.table import Table
from coxa.training.ran import Ran
from coxa.values.hip_answers import HipAnswers

_DAY_S = 86_400.0


def ask(
    runs: Iterable[Ran],
    notes: Sequence[PainEntry],
    strength: Iterable[date],
    warm_ups: Iterable[date],
    on: date,
) -> HipAnswers:
    """Everything up to `on`. `strength` and `warm_ups` are the days on which each was logged."""
    ran = sorted(runs, key=lambda run: (run.start, run.id))
    after = followed(ran, notes, on)
    columns, yes_or_no = exposures(ran, strength, warm_ups)
    pain = np.array([np.nan if each.level is None else each.level for each in after], dtype=float)
    days = np.array([run.start.timestamp() / _DAY_S for run in ran], dtype=float)
    told = hip_answers(Table(days, pain, columns, yes_or_no))
    noted = [run.day for run, each in zip(ran, after, strict=True) if each.level is not None]
    masked = sum(each.masked for each in after)
    return replace(
        told,
        masked=masked,
        silent=len(ran) - masked - len(noted),
        first=noted[0] if noted else None,
        last=noted[-1] if noted else None,
    )
