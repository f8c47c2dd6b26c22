"""Three ways to fool oneself about new data, and their repairs. All six are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from lessons.l02_overfitting.data import draw, error, fit


def three_sets(seed=10, n=16):
    """Training data, data to choose with, and test data."""
    random = np.random.default_rng(seed)
    return [draw(random, n, 0.3) for _ in range(3)]


def judged_by_training() -> object:
    train, check, test = three_sets()

    def miss(degree):
        return error(fit(*train, degree), *train)

    best = min(range(16), key=miss)
    final = error(fit(*train, best), *test)
    return f"degree {best}, test {final:.3f}"


def judged_by_held_back() -> object:
    train, check, test = three_sets()

    def miss(degree):
        return error(fit(*train, degree), *check)

    best = min(range(16), key=miss)
    final = error(fit(*train, best), *test)
    return f"degree {best}, test {final:.3f}"


def leak() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 32, 0.3)
    w = fit(x, t, degree=15)
    test = error(w, x[::2], t[::2])
    return f"test error {test:.3f}"


def split() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 32, 0.3)
    w = fit(x[1::2], t[1::2], degree=15)
    test = error(w, x[::2], t[::2])
    return f"test error {test:.3f}"


def chosen_on_test() -> object:
    told = []
    for seed in range(100):
        train, check, test = three_sets(seed)
        fits = [fit(*train, d) for d in range(16)]
        best = min(fits, key=lambda w: error(w, *test))
        told.append(error(best, *test))
    return f"mean error {np.mean(told):.3f}"


def chosen_on_check() -> object:
    told = []
    for seed in range(100):
        train, check, test = three_sets(seed)
        fits = [fit(*train, d) for d in range(16)]
        best = min(fits, key=lambda w: error(w, *check))
        told.append(error(best, *test))
    return f"mean error {np.mean(told):.3f}"
