"""The answers of lesson 13, computed by running its code, and its goals.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import descent_path, function_2, gradient_descent, numerical_gradient
from downslope.lessons.kit import nearest, nearest_by_ratio
from downslope.lessons.l13_learning_rate import names, pitfalls
from downslope.lessons.l13_learning_rate.run import START, factors, measured

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l13_learning_rate.run import Descent, Fate

# -- answers, computed -------------------------------------------------------------------


def factor() -> int:
    """Does a step of 0.1 multiply x0 by 0.9, 0.8 or 0.2?"""
    before, after = descent_path(function_2, START, 0.1, 1)
    return nearest(float(after[0] / before[0]), (0.9, 0.8, 0.2))


def steps_of(eta: float, guesses: tuple[float, ...]) -> int:
    """The index of the guess that is nearest, by ratio, to the steps that eta takes on the bowl."""
    return nearest_by_ratio(measured("bowl", eta).steps or math.inf, guesses)


def twin() -> int:
    """Does 0.6, 0.7 or 0.8 take as many steps as 0.3, or none of them?"""
    same = [measured("bowl", eta) == measured("bowl", 0.3) for eta in (0.6, 0.7, 0.8)]
    return [*same, True].index(True)


def valley_limit() -> int:
    """Up to which limit does eta still arrive in the valley: 1, 10 or 20?"""
    arrives = [measured("valley", 0.95 * limit).arrives for limit in (1.0, 10.0, 20.0)]
    return max(i for i, does in enumerate(arrives) if does)


def eta_ten() -> int:
    """After 100 steps of eta 10, is the point at 1e128, at no number, or stuck near 1e13?"""
    end = gradient_descent(function_2, START, 10.0, 100)
    if not np.isfinite(end).all():
        return 1
    return nearest(math.log10(math.hypot(*end)), (128.0, math.inf, 13.0))


def half_frozen() -> int:
    """At step 9, is the slope along x1 the true one, 0, or no number?"""
    x = gradient_descent(function_2, START, 10.0, 9)
    slope = numerical_gradient(function_2, x)[1]
    return 2 if math.isnan(slope) else int(abs(slope) < abs(x[1]))


def false_arrival() -> int:
    """Does the loop say that it arrived, or not?"""
    return int(not str(pitfalls.flat_means_there()).startswith("arrived"))


# -- goals -------------------------------------------------------------------------------


def within_20(situation: Situation[Descent]) -> bool:
    """Whether eta arrives within 20 steps."""
    return _within(situation, 20)


def in_one(situation: Situation[Descent]) -> bool:
    """Whether eta arrives in one step."""
    return _within(situation, 1)


def quick_swings(situation: Situation[Descent]) -> bool:
    """Whether eta oscillates and yet arrives within 20 steps."""
    state = situation.state
    swings = names.name_of(factors(state.land.name, state.eta)) is names.SWINGS
    return swings and _within(situation, 20)


def through_the_valley(situation: Situation[Descent]) -> bool:
    """Whether eta arrives in the valley within 140 steps."""
    return situation.state.land.name == "valley" and _within(situation, 140)


def frozen_by_8(situation: Situation[Descent]) -> bool:
    """Whether eta freezes the run within 8 steps."""
    fate = _fate(situation)
    return fate.frozen and (fate.steps or 0) <= 8


def frozen(situation: Situation[Descent]) -> bool:
    """Whether the run is frozen now."""
    return bool(situation.state.frozen)


def _fate(situation: Situation[Descent]) -> Fate:
    return measured(situation.state.land.name, situation.state.eta)


def _within(situation: Situation[Descent], steps: int) -> bool:
    fate = _fate(situation)
    return fate.arrives and (fate.steps or 0) <= steps
