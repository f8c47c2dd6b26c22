"""Slopes from differences: one variable, many variables, many points (book 4.3 and 4.4)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args, overload

import numpy as np
from numpy.typing import ArrayLike

from downslope.core import chapter
from downslope.core.answers import (
    answering_one_number,
    block_values,
    check_rows_are_points,
    complex_answer,
)
from downslope.core.arrays import Array, ScalarFunction, quiet
from downslope.core.own_array import check_writable, own_array, slopes_through

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
    The error has two parts: the formula's, which for "central" is h^2 / 6 times the third
    derivative, and rounding's, about eps |f| / h. In float64 (eps = 2.2e-16) their sum is least
    near h = 1e-5. The book's 1e-4 is often good to eight digits and not always: where a check asks
    for 1e-8, give h = 1e-5. In float32 h = 5e-3 is best, in float16 0.1. "forward" has an error of
    h / 2 times the second derivative, and is best near 1e-8.

    "complex" is the step of Squire and Trapp (1998), without rounding's part, so h may be 1e-20:
    f must take complex numbers. It is wrong without a word where f loses a part of their imaginary
    side, as x * np.abs(x) does. float16, which has no complex partner, is answered in float32.

    Raises ValueError for another method, an h that is not positive and finite, or, with
    "complex", a real answer of f; TypeError when f takes no complex numbers.
    """
    x, h = _floating(x), _checked_step(h)
    if method == "central":
        return chapter.numerical_diff(f, x, h)
    if method == "forward":
        return chapter.forward_diff(f, x, h)
    if method == "complex":
        return chapter.complex_diff(complex_answer(f, x), x, h)
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

    f takes one array and answers one number. An array of floats is nudged in place, one element at
    a time, and left exactly as it was, even when f raises: so f may ignore its argument and read
    that same array, as `lambda W: net.loss(x, t)` does. Of float32 and float16 f is given a float64
    copy; if it reads the array itself, a nudge is wider than h (see `slopes_through`). A list and
    integers are copied to float64.

    The error is h^2 / 6 times the third derivative plus about eps |f| / h (see `numerical_diff`):
    with h = 1e-4 gradients agree with exact ones to about 1e-8, with h = 1e-5 to about 1e-10.

    Raises ValueError when f answers anything but one number, when it reads an array of integers
    itself, for a read-only array, or for an h that is not positive and finite.
    """
    h, own, one_number = _checked_step(h), own_array(x), answering_one_number(f)
    check_writable(own)
    point = np.asarray(own, dtype=np.float64)
    kept = point.copy()
    try:
        gradient = chapter.numerical_gradient(one_number, point, h)
    except BaseException:
        point[...] = kept
        raise
    if point is own or np.any(gradient):
        return gradient
    return slopes_through(one_number, own, point, h)


@quiet
def gradient_at_points(f: Callable[[Array], Any], points: ArrayLike, h: float = 1e-4) -> Array:
    """The gradient at each row of points (n, d), as (n, d), with one call of f for them all.

    One point a row: a block (2, n) with all x0 in one row and all x1 in the other goes in as its
    transpose. f takes a block (m, d) and answers (m,). Raises ValueError when it answers another
    shape, when points has another number of axes or lies on its side (two rows, and f reads only
    the first two numbers of each), or for an h that is not positive and finite.
    """
    points, h = np.asarray(points, dtype=np.float64), _checked_step(h)
    if points.ndim != 2:
        raise ValueError(f"points have shape (n, d), not {points.shape}: one point a row")
    check_rows_are_points(f, points)
    n, d = points.shape
    nudged = np.broadcast_to(points, (2, d, n, d)).copy()
    for axis in range(d):
        nudged[0, axis, :, axis] += h
        nudged[1, axis, :, axis] -= h
    values = block_values(f, nudged.reshape(2 * d * n, d))
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
