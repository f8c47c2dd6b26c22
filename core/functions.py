"""The two functions that the chapter differentiates (book 4.3.2 and 4.3.3)."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import quiet


@quiet
def function_1(x: Any) -> Any:
    """A parabola, elementwise on a number or an array of any type (real or complex)."""
    return chapter.function_1(x)


@quiet
def function_2(x: ArrayLike, *more: ArrayLike) -> Any:
    """The bowl x0^2 + x1^2 + ...: a point (d,) gives a number, a block (..., d) gives (...).

    Raises TypeError when the coordinates come one by one, as x0, x1, or x is no array.
    """
    if more or np.ndim(x) == 0:
        raise TypeError("function_2 takes one array: function_2(np.array([x0, x1]))")
    return chapter.function_2(np.asarray(x))
