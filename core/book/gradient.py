"""The book's `common/gradient.py` and the functions of its scripts on slopes (4.3 and 4.4)."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from downslope.core import chapter, differentiation
from downslope.core.arrays import quiet


def function_1(x: Any) -> Any:
    """0.01 x^2 + 0.1 x, elementwise (4.3.2)."""
    return chapter.function_1(x)


def function_2(x: ArrayLike) -> Any:
    """x0^2 + x1^2 (4.3.3): a number for a point (d,), and (n,) for points (n, d), one a row."""
    x = np.asarray(x)
    return np.sum(x**2, axis=None if x.ndim == 1 else 1)


def function_tmp1(x0: Any) -> Any:
    """function_2 with x1 held at 4 (4.3.3)."""
    return x0 * x0 + 4.0**2.0


def function_tmp2(x1: Any) -> Any:
    """function_2 with x0 held at 3 (4.3.3)."""
    return 3.0**2.0 + x1 * x1


def numerical_diff(f: Callable[[Any], Any], x: Any) -> Any:
    """The derivative of f at x by the central difference with h = 1e-4, elementwise (4.3.1)."""
    return chapter.numerical_diff(f, x)


def tangent_line(f: Callable[[Any], Any], x: Any) -> Callable[[Any], Any]:
    """The line that touches f at x, as a function; its slope is printed, as in the book (4.3.2)."""
    slope = numerical_diff(f, x)
    print(slope)
    height = f(x) - slope * x
    return lambda t: slope * t + height


def numerical_gradient(f: Callable[[Any], Any], x: ArrayLike) -> NDArray[Any]:
    """All partial derivatives of f at x, in the shape and type of x, with h = 1e-4 (4.4).

    The book has two functions of this name. Where f answers one number, this is that of
    `common/gradient.py`: x may have any shape, and is nudged in place, so f may read it as
    `lambda W: net.loss(x, t)` does. Where f answers several for an x of two axes, it is that of
    `gradient_2d.py`, which takes each row for one point (see `numerical_gradient_2d`).

    Integers, with which the book's gives [25000, 35000] in place of [6, 8] or zeros, are made
    float64, or refused with a ValueError where f reads them; see `downslope.core` for the rest.
    Raises ValueError too for a block (2, n) on its side, where f answers a number a column.
    """
    x = np.asarray(x)
    if x.ndim == 2 and np.ndim(value := f(x)) == 1:
        n, d = x.shape
        if n < d and np.shape(value) == (d,):
            raise ValueError(f"f answers one number a column of x {x.shape}: give one point a row")
        return numerical_gradient_2d(f, x)
    gradient = differentiation.numerical_gradient(f, x)
    return gradient.astype(x.dtype) if np.issubdtype(x.dtype, np.floating) else gradient


def numerical_gradient_2d(f: Callable[[Any], Any], X: ArrayLike) -> NDArray[Any]:
    """The gradient of f at each row of X (n, d), as (n, d); of a single point (d,), as (d,).

    Each row is one point of d numbers. The Korean edition's `gradient_2d.py` gives it a block
    (2, 324), 324 points on their side, so f gets two "points" of 324 numbers: right for a sum of
    squares by luck, and wrong by up to 2.25 for x0 * x1. Points (324, 2) are right for any f;
    `downslope.core.gradient_at_points` takes them with one call of f.
    """
    X = np.asarray(X)
    if X.ndim == 1:
        return numerical_gradient(f, X)
    return np.array([numerical_gradient(f, row) for row in X]).reshape(X.shape)


@quiet
def gradient_descent(
    f: Callable[[Any], Any], init_x: ArrayLike, lr: float = 0.01, step_num: int = 100
) -> tuple[NDArray[Any], NDArray[Any]]:
    """(x, x_history): where step_num steps end, and the points (step_num, *x.shape) before each.

    As in the book, init_x itself is moved, and x is init_x: run twice, the second descent starts
    where the first ended. The history holds the start and not the end. With
    `downslope.core.descent_path` the start stays and the path has its last point.
    Raises ValueError for integers, which cannot take a step.
    """
    x = np.asarray(init_x)
    if not np.issubdtype(x.dtype, np.floating):
        raise ValueError(f"init_x holds {x.dtype}, in which a step is rounded off: use floats")
    history = []
    for _ in range(step_num):
        history.append(x.copy())
        x -= (lr * numerical_gradient(f, x)).astype(x.dtype)
    return x, np.array(history)
