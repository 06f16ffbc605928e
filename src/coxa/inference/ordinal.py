"""Cumulative logits with a normal prior: levels in order, one slope for all of them.

P(level <= k) = logistic(threshold k - linear predictor). The log-likelihood is concave in
thresholds and slopes together, so Newton's method with halved steps finds the one mode.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]

_STEPS, _CLOSE, _HALVINGS = 40, 1e-7, 30
_TINY = 1e-12  # a probability that rounding made zero
_THRESHOLD_PRECISION = 0.01  # a prior of 10 logits: only so that rare levels stay finite


@dataclass(frozen=True)
class Fit:
    """The mode. `slopes` (p,), `thresholds` (k,), `covariance` (p, p) of the slopes.

    `influence` (n, p) is what each row moves the slopes by; `evidence` the log of the marginal
    likelihood by Laplace, up to a constant.
    """

    slopes: Numbers
    thresholds: Numbers
    covariance: Numbers
    influence: Numbers
    evidence: float


@dataclass(frozen=True)
class _Seen:
    """Minus the log-posterior at a point, its gradient and curvature, and the score of each row."""

    value: float
    gradient: Numbers
    hessian: Numbers
    scores: Numbers


def fit(levels: Whole, columns: Numbers, precision: Numbers) -> Fit:
    """`levels` (n,) count from 0 without a gap, `columns` (n, p), `precision` (p,) of the prior."""
    most = int(levels.max())
    prior = np.concatenate([np.full(most, _THRESHOLD_PRECISION), precision])
    at = np.concatenate([_first_thresholds(levels, most), np.zeros(columns.shape[1])])
    seen = _look(at, levels, columns, prior)
    for _ in range(_STEPS):
        step = np.linalg.solve(seen.hessian, seen.gradient)
        before = seen.value
        for _ in range(_HALVINGS):
            seen = _look(at - step, levels, columns, prior)
            if seen.value <= before:
                break
            step /= 2
        at -= step
        if before - seen.value < _CLOSE:
            break
    return _result(at, seen, prior, most)


def _result(at: Numbers, seen: _Seen, prior: Numbers, most: int) -> Fit:
    inverse = np.asarray(np.linalg.inv(seen.hessian), dtype=np.float64)
    bulk = float(np.log(prior).sum()) - float(np.linalg.slogdet(seen.hessian)[1])
    moved = np.asarray(-(seen.scores @ inverse)[:, most:], dtype=np.float64)
    return Fit(at[most:], at[:most], inverse[most:, most:], moved, 0.5 * bulk - seen.value)


def _first_thresholds(levels: Whole, most: int) -> Numbers:
    shares = np.array([(levels <= level).mean() for level in range(most)])
    return np.asarray(np.log(shares / (1.0 - shares)), dtype=np.float64)


def _look(at: Numbers, levels: Whole, columns: Numbers, prior: Numbers) -> _Seen:
    most = len(at) - columns.shape[1]
    thresholds, slopes = at[:most], at[most:]
    if np.any(np.diff(thresholds) <= 0):
        return _Seen(np.inf, at, np.diag(prior), columns)
    linear = columns @ slopes
    upper = _logistic(np.append(thresholds, np.inf)[levels] - linear)
    lower = _logistic(np.insert(thresholds, 0, -np.inf)[levels] - linear)
    chance = np.maximum(upper - lower, _TINY)
    steep_up, steep_down = upper * (1 - upper) / chance, lower * (1 - lower) / chance
    top, bottom = _edges(levels, columns, most)
    scores = steep_down[:, None] * bottom - steep_up[:, None] * top
    hessian = (
        scores.T @ scores
        - (top * (steep_up * (1 - 2 * upper))[:, None]).T @ top
        + (bottom * (steep_down * (1 - 2 * lower))[:, None]).T @ bottom
    )
    value = -float(np.log(chance).sum()) + 0.5 * float((prior * at * at).sum())
    return _Seen(value, scores.sum(axis=0) + prior * at, hessian + np.diag(prior), scores)


def _edges(levels: Whole, columns: Numbers, most: int) -> tuple[Numbers, Numbers]:
    """What the thresholds above and below each row's level depend on, each (n, k + p)."""
    over, under = np.eye(most + 1)[levels][:, :most], np.eye(most + 1)[levels - 1][:, :most]
    under[levels == 0] = 0.0
    return np.hstack([over, -columns]), np.hstack([under, -columns])


def expected(thresholds: Numbers, linear: Numbers, points: Numbers) -> Numbers:
    """The mean level in points (n,), for `points` (k + 1,) of the levels."""
    over = 1.0 - _logistic(thresholds[None, :] - linear[:, None])
    return np.asarray(points[0] + over @ np.diff(points), dtype=np.float64)


def _logistic(values: Numbers) -> Numbers:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * values)), dtype=np.float64)
