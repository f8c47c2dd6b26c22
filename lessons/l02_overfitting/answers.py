"""The answers of lesson 2, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

from downslope.lessons.kit import nearest, snippet
from downslope.lessons.l02_overfitting import pitfalls
from downslope.lessons.l02_overfitting.data import HIGHEST, SEED, trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array

_OFFERED = (0, 3, 15)
"""The degrees that the questions offer as choices."""


def _least(errors: Array) -> int:
    """The index of the offered degree that is nearest to the one with the least error."""
    return nearest(int(np.argmin(errors)), _OFFERED)


def misses_least() -> int:
    """Which of the degrees 0, 3 and 15 fits the training points best?"""
    return _least(trial(16, 0.3, int(SEED)).training)


def reads_best() -> int:
    """Which of the degrees 0, 3 and 15 fits the test points best?"""
    return _least(trial(16, 0.3, int(SEED)).test)


def without_noise() -> int:
    """Without noise, is the test error of the highest degree still large, or tiny?"""
    return int(trial(16, 0.0, int(SEED)).test[HIGHEST] < 0.01)


def with_more_points() -> int:
    """With 200 points instead of 16, what becomes of the two errors of the highest degree?

    The test error is no smaller, both are smaller, or only the test error is.
    """
    few, many = (trial(points, 0.3, int(SEED)) for points in (16, 200))
    if many.test[HIGHEST] >= few.test[HIGHEST]:
        return 0
    return 1 if many.training[HIGHEST] < few.training[HIGHEST] else 2


def to_report(check: tuple[float, ...], test: tuple[float, ...]) -> float:
    """The error on `test` of the fit that misses `check` least."""
    return test[int(np.argmin(check))]


def chosen_by_training() -> int:
    """Which of the degrees 0, 3 and 15 does the training error choose?"""
    degree, _ = cast("tuple[int, float]", pitfalls.judged_by_training())
    return nearest(degree, _OFFERED)


def leaked() -> int:
    """Is the leaked error hardly too small, a few times, or about a hundred times?"""
    ratio = _number(pitfalls.unseen) / _number(pitfalls.leak)
    return int(np.argmin([abs(np.log(ratio / guess)) for guess in (1, 3, 100)]))


def reported() -> int:
    """Is the error on really new data smaller than the reported one, equal, or larger?"""
    gap = _number(pitfalls.chosen_on_check) - _number(pitfalls.chosen_on_test)
    return 1 if abs(gap) < 0.005 else 0 if gap < 0 else 2


def _number(function: Callable[[], object]) -> float:
    """The number that a pitfall's function returns."""
    return float(snippet.run(function).text)
