"""Three mistakes about new data, and what may repair them. All is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.lessons.l02_overfitting.data import draw, error, fit


def three_sets(seed=10):
    """16 measurements each to fit, to choose and to report with."""
    random = np.random.default_rng(seed)
    return {name: draw(random, 16, 0.3) for name in ("train", "check", "test")}


def fit_all(data):
    """The weights of every degree from 0 to 15."""
    x, t = data
    return [fit(x, t, degree) for degree in range(16)]


def miss(weights, data):
    """The typical miss of one fit on some data, in three decimals."""
    x, t = data
    return round(error(weights, x, t), 3)


def least(fits, data):
    """The fit that misses `data` least."""
    return min(fits, key=lambda weights: miss(weights, data))


def judged_by_training() -> object:
    d = three_sets()
    fits = fit_all(d["train"])
    best = least(fits, d["train"])
    degree = len(best) - 1
    return degree, miss(best, d["test"])


def always_flat() -> object:
    d = three_sets()
    fits = fit_all(d["train"])
    best = fits[0]
    degree = len(best) - 1
    return degree, miss(best, d["test"])


def below_degree_9() -> object:
    d = three_sets()
    fits = fit_all(d["train"])
    best = least(fits[:9], d["train"])
    degree = len(best) - 1
    return degree, miss(best, d["test"])


def judged_by_held_back() -> object:
    d = three_sets()
    fits = fit_all(d["train"])
    best = least(fits, d["check"])
    degree = len(best) - 1
    return degree, miss(best, d["test"])


def leak() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 20, 0.3)
    w = fit(x, t, degree=15)
    test = x[::2], t[::2]
    return miss(w, test)


def other_half() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 20, 0.3)
    w = fit(x, t, degree=15)
    test = x[1::2], t[1::2]
    return miss(w, test)


def last_ten() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 20, 0.3)
    w = fit(x, t, degree=15)
    test = x[-10:], t[-10:]
    return miss(w, test)


def unseen() -> object:
    random = np.random.default_rng(10)
    x, t = draw(random, 20, 0.3)
    w = fit(x, t, degree=15)
    test = draw(random, 30, 0.3)
    return miss(w, test)


def chosen_on_test() -> object:
    told = []
    for seed in range(100):
        d = three_sets(seed)
        fits = fit_all(d["train"])
        best = least(fits, d["test"])
        told += [miss(best, d["test"])]
    return f"{np.mean(told):.3f}"


def chosen_on_train() -> object:
    told = []
    for seed in range(100):
        d = three_sets(seed)
        fits = fit_all(d["train"])
        best = least(fits, d["train"])
        told += [miss(best, d["test"])]
    return f"{np.mean(told):.3f}"


def always_highest() -> object:
    told = []
    for seed in range(100):
        d = three_sets(seed)
        fits = fit_all(d["train"])
        best = fits[-1]
        told += [miss(best, d["test"])]
    return f"{np.mean(told):.3f}"


def chosen_on_check() -> object:
    told = []
    for seed in range(100):
        d = three_sets(seed)
        fits = fit_all(d["train"])
        best = least(fits, d["check"])
        told += [miss(best, d["test"])]
    return f"{np.mean(told):.3f}"
