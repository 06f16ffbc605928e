"""Exposures that go together too closely to be told apart become one question."""

from dataclasses import replace

import numpy as np

from coxa.inference.contrasts import Column
from coxa.inference.ordinal import Numbers

TOO_CLOSE = 0.8  # correlation of ranks; above it the two share more than 64 % of what varies


def merged(columns: list[Column]) -> list[Column]:
    """Groups linked by a correlation beyond `TOO_CLOSE` either way, each as one column."""
    if len(columns) < 2:
        return columns
    close = np.corrcoef(np.array([each.ranks for each in columns]))
    left = list(range(len(columns)))
    groups: list[Column] = []
    while left:
        group = _linked(left, close)
        groups.append(_one([columns[each] for each in group], close[group[0], group]))
    return groups


def _linked(left: list[int], close: Numbers) -> list[int]:
    """The first of `left` and all that hang on it; they are taken out of `left`."""
    group = [left.pop(0)]
    while near := [each for each in left if np.abs(close[each, group]).max() > TOO_CLOSE]:
        for each in near:
            left.remove(each)
        group += near
    return group


def _one(columns: list[Column], closeness: Numbers) -> Column:
    """The mean of the columns, those that exclude the first one turned round."""
    if len(columns) == 1:
        return columns[0]
    turned = closeness < 0
    runs = [1.0 - each.runs if no else each.runs for each, no in zip(columns, turned, strict=True)]
    contrasts = tuple(
        replace(each.contrasts[0], opposite=bool(no))
        for each, no in zip(columns, turned, strict=True)
    )
    mean = np.mean(runs, axis=0)
    return Column(
        contrasts, mean, columns[0].ranks, int((mean > 0.5).sum()), int((mean < 0.5).sum())
    )
