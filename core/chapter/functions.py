"""The two functions that the chapter differentiates (book 4.3.2 and 4.3.3)."""

# What NumPy returns here has an open type.
# mypy: disable-error-code="no-any-return"
import numpy as np

from downslope.core.chapter.kinds import Array


def function_1(x: float) -> float:
    """A parabola."""
    return 0.01 * x**2 + 0.1 * x


def function_2(x: Array) -> float:
    """The bowl x0^2 + x1^2 at a point (2,)."""
    return np.sum(x**2, axis=-1)
