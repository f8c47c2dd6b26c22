"""Slopes from differences: one variable, many variables, many points (book 4.3 and 4.4)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args, overload

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.arrays import Array, ScalarFunction, quiet

Method: TypeAlias = Literal["central", "forward", "complex"]


@overload
def numerical_diff(
    f: Callable[[Any], Any], x: float, h: float = ..., method: Method = ...
) -> float: ...
@overload
def numerical_diff(f: Callable[[Any], Any], x: Any, h: Any = ..., method: Method = ...) -> Any: ...
@quiet
def numerical_diff(
    f: Callable[[Any], Any], x: Any, h: Any = 1e-4, method: Method = "central"
) -> Any:
    """The derivative of f at x, elementwise; h may be an array too (book 4.3.1).

    A NumPy floating x keeps its type (so float32 shows float32's rounding), all else is float64.
    "complex" is the step of Squire and Trapp (1998), f must take complex numbers; float16, which
    has no complex partner, is answered in float32. Raises ValueError for another method, or an h
    that is not positive and finite.
    """
    x, h = _floating(x), _checked_step(h)
    if method == "central":
        return chapter.numerical_diff(f, x, h)
    if method == "forward":
        return chapter.forward_diff(f, x, h)
    if method == "complex":
        return chapter.complex_diff(f, x, h)
    raise ValueError(f"method is one of {', '.join(get_args(Method))}, not {method!r}")


@dataclass(frozen=True, slots=True)
class Tangent:
    """The line t -> slope * t + intercept."""

    slope: float
    intercept: float

    def __call__(self, t: Any) -> Any:
        """Height of the line at t, elementwise."""
        return self.slope * t + self.intercept


@quiet
def tangent_line(f: Callable[[Any], Any], x: float, h: float = 1e-4) -> Tangent:
    """The line that touches f at x, with the central difference as its slope (book 4.3.2).

    Its intercept is the height of the chapter's line at 0. Raises ValueError for an h that is not
    positive and finite.
    """
    x, h = _floating(x), _checked_step(h)
    line = chapter.tangent_line(f, x, h)
    return Tangent(float(chapter.numerical_diff(f, x, h)), float(line(0.0)))


@quiet
def numerical_gradient(f: ScalarFunction, x: ArrayLike, h: float = 1e-4) -> Array:
    """All partial derivatives of f at x by central differences, in the shape of x (book 4.4).

    A float64 array is nudged in place, one element at a time, and left as it was even when f
    raises: so f may ignore its argument and read that same array, as `lambda W: net.loss(x, t)`
    does. Anything else is copied to float64 first. Raises ValueError when f answers more than
    one number, or for an h that is not positive and finite.
    """
    x, h = np.asarray(x, dtype=np.float64), _checked_step(h)
    kept = x.copy()
    try:
        return chapter.numerical_gradient(answering_one_number(f), x, h)
    except BaseException:
        x[...] = kept
        raise


@quiet
def gradient_at_points(f: Callable[[Array], Any], points: ArrayLike, h: float = 1e-4) -> Array:
    """The gradient at each row of points (n, d), as (n, d), with one call of f for them all.

    f takes a block (m, d) and answers (m,). Raises ValueError when it answers another shape,
    when points has another number of axes, or for an h that is not positive and finite.
    """
    points, h = np.asarray(points, dtype=np.float64), _checked_step(h)
    if points.ndim != 2:
        raise ValueError(f"points have shape (n, d), not {points.shape}")
    n, d = points.shape
    nudged = np.broadcast_to(points, (2, d, n, d)).copy()
    for axis in range(d):
        nudged[0, axis, :, axis] += h
        nudged[1, axis, :, axis] -= h
    values = np.asarray(f(nudged.reshape(2 * d * n, d)), dtype=np.float64)
    if values.shape != (2 * d * n,):
        raise ValueError(
            f"f of a block {(2 * d * n, d)} must have shape {(2 * d * n,)}, not {values.shape}"
        )
    above, below = values.reshape(2, d, n)
    return np.asarray(((above - below) / (2 * h)).T)


def _floating(x: Any) -> Any:
    """x as NumPy floats of its own type, or float64; 0-d arrays become scalars."""
    x = np.asarray(x)
    return (x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64))[()]


def _checked_step(h: Any) -> Any:
    if not (np.all(np.isfinite(h)) and np.all(np.greater(h, 0))):
        raise ValueError(f"h must be positive and finite, not {h}")
    return h


def answering_one_number(f: ScalarFunction) -> Callable[[Array], float]:
    """f with its answer as a float. That raises ValueError when f answers more than one number."""

    def one_number(x: Array) -> float:
        value = f(x)
        if not isinstance(value, float) and np.ndim(value) != 0:
            raise ValueError(f"f must return one number, not an array of shape {np.shape(value)}")
        return float(value)

    return one_number
