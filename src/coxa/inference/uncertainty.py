"""How far a slope may be off, and how far the largest of several strays by chance alone."""

import numpy as np

from coxa.inference.ordinal import Fit, Numbers

# Chance that anything at all is said of a runner whose hip answers to nothing. Ten per cent is
# promised; seven leaves room for what the simulations do not know of real diaries.
FAMILY_ALARM = 0.07
DRAWS, SEED = 20_000, 20  # of the largest; a fixed seed, so that the same runs say the same


def errors(fit: Fit, spent: int) -> Numbers:
    """Standard errors (p,): the posterior's, widened where neighbouring rows err alike.

    The long-run variance of what each row moves the slope by (Bartlett weights), over the
    posterior's, gives the widening, never below one. It is noisy, so each is drawn
    half-way to their mean. `spent` is the number of free parameters.
    """
    moved = fit.influence
    count = len(moved)
    total = (moved * moved).sum(axis=0)
    lags = max(1, round(count**0.25))
    for lag in range(1, lags + 1):
        total += 2 * (1 - lag / (lags + 1)) * (moved[lag:] * moved[:-lag]).sum(axis=0)
    total *= count / max(1, count - spent)
    widening = total / np.diag(fit.covariance)
    steadied = (widening + widening.mean()) / 2.0
    return np.asarray(np.sqrt(np.diag(fit.covariance) * np.maximum(1.0, steadied)))


def largest_by_chance(covariance: Numbers, freedom: int) -> float:
    """The bound for the largest of correlated t values that chance passes at `FAMILY_ALARM`."""
    scale = np.sqrt(np.diag(covariance))
    related = covariance / np.outer(scale, scale)
    chance = np.random.default_rng(SEED)
    drawn = chance.standard_normal((DRAWS, len(scale))) @ np.linalg.cholesky(related).T
    drawn /= np.sqrt(chance.chisquare(freedom, DRAWS) / freedom)[:, None]
    return float(np.quantile(np.abs(drawn).max(axis=1), 1 - FAMILY_ALARM))
