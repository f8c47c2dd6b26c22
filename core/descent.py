"""Walking downhill: x <- x - eta * gradient (book 4.4.1)."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import Array, ScalarFunction, quiet
from downslope.core.differentiation import answering_one_number


@quiet
def gradient_descent(
    f: ScalarFunction, init_x: ArrayLike, lr: float = 0.01, step_num: int = 100
) -> Array:
    """Where step_num steps of size lr * gradient end, in the shape of init_x (left untouched).

    Raises ValueError when step_num is negative, or f answers more than one number.
    """
    x = np.asarray(init_x, dtype=np.float64)
    return chapter.gradient_descent(answering_one_number(f), x, lr, _checked(step_num))


@quiet
def descent_path(
    f: ScalarFunction, init_x: ArrayLike, lr: float = 0.01, step_num: int = 100
) -> Array:
    """Every point of that walk, start and end included: (step_num + 1, *init_x.shape).

    Raises ValueError when step_num is negative, or f answers more than one number.
    """
    x = np.asarray(init_x, dtype=np.float64)
    return chapter.descent_path(answering_one_number(f), x, lr, _checked(step_num))


@quiet
def steps_until_flat(
    gradient: Callable[[Array], Array],
    init_x: ArrayLike,
    lr: float,
    tolerance: float = 1e-6,
    max_steps: int = 10_000,
) -> int | None:
    """How many steps until the gradient's length is below tolerance; None if max_steps are too few.

    gradient takes a point (d,) and answers (d,). A run that leaves the finite numbers is None at
    once; one that freezes far out, where a numerical gradient reads 0, counts as flat. Raises
    ValueError when max_steps is negative.
    """
    x = np.array(init_x, dtype=np.float64)
    for step in range(_checked(max_steps) + 1):
        slope = gradient(x)
        length = np.linalg.norm(slope)
        if length < tolerance:
            return step
        if not np.isfinite(length):
            return None
        x = x - lr * slope
    return None


def _checked(steps: int) -> int:
    if steps < 0:
        raise ValueError(f"the number of steps must not be negative, got {steps}")
    return steps
