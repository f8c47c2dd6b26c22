"""Walking downhill: x <- x - eta * gradient (book 4.4.1)."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.answers import answering_one_number
from downslope.core.arrays import Array, ScalarFunction, quiet
from downslope.core.own_array import own_array, reading, refuse_if_read


@quiet
def gradient_descent(
    f: ScalarFunction, init_x: ArrayLike, lr: float = 0.01, step_num: int = 100
) -> Array:
    """Where step_num steps of size lr * gradient end, in the shape of init_x.

    init_x is left as it was. On the way f may ignore its argument and read init_x, as
    `lambda W: net.loss(x, t)` does with net.W, if that is float64.

    Raises ValueError when step_num is negative, when f answers anything but one number, or reads
    an init_x of another type.
    """
    return _walked(chapter.gradient_descent, f, init_x, lr, step_num)


@quiet
def descent_path(
    f: ScalarFunction, init_x: ArrayLike, lr: float = 0.01, step_num: int = 100
) -> Array:
    """Every point of that walk, start and end included: (step_num + 1, *init_x.shape).

    f may read init_x, and ValueError is raised, as in `gradient_descent`.
    """
    return _walked(chapter.descent_path, f, init_x, lr, step_num)


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


def _walked(
    walk: Callable[..., Array], f: ScalarFunction, init_x: ArrayLike, lr: float, step_num: int
) -> Array:
    """What a walk of the chapter answers, with init_x at each point while f looks at it."""
    own, one_number, steps = own_array(init_x), answering_one_number(f), _checked(step_num)
    start = np.array(own, dtype=np.float64)
    if own.dtype == np.float64 and own.flags.writeable:
        try:
            return walk(reading(one_number, own), start, lr, steps)
        finally:
            own[...] = start
    walked = walk(one_number, start, lr, steps)
    if steps and own.flags.writeable and np.all(walked == start):
        refuse_if_read(one_number, own, start)
    return walked


def _checked(steps: int) -> int:
    if steps < 0:
        raise ValueError(f"the number of steps must not be negative, got {steps}")
    return steps
