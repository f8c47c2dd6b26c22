"""What f answers, looked at before it is used: a wrong answer is told with what would be right."""

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np

from downslope.core.arrays import Array, ScalarFunction


def answering_one_number(f: ScalarFunction) -> Callable[[Array], float]:
    """f with its answer as a float.

    That raises ValueError when f answers anything but one real number, and TypeError when it
    cannot be called with one array.
    """

    def one_number(x: Array) -> float:
        try:
            value = f(x)
        except TypeError as error:
            _check_arguments(f, error)
            raise
        if not isinstance(value, float):
            _check_one(value, np.shape(x))
        return float(value)

    return one_number


def block_values(f: Callable[[Array], Any], block: Array) -> Array:
    """f of every row of a block (m, d), as (m,). Raises ValueError when f answers otherwise."""
    value, (m, d) = f(block), block.shape
    _check_alone(value)
    values = np.asarray(value, dtype=np.float64)
    if values.shape != (m,):
        hint = (
            ": give one point a row, and write x[..., 0] for x[0]" if values.shape == (d,) else ""
        )
        raise ValueError(f"f of a block {(m, d)} must have shape {(m,)}, not {values.shape}{hint}")
    return values


def check_rows_are_points(f: Callable[[Array], Any], points: Array) -> None:
    """Raise ValueError for two rows of many numbers, of which f reads only the first two.

    Those are the x0 and the x1 of many points: a block (2, n), which lies on its side.
    """
    n, d = points.shape
    if n != 2 or d <= 2:
        return
    read = points.copy()
    read[:, 2:] = np.nan
    if np.array_equal(block_values(f, read), block_values(f, points)):
        raise ValueError(
            f"points have one point a row, and f reads only the first 2 of the {d} numbers "
            f"in a row of this {points.shape}: give points.T"
        )


def complex_answer(f: Callable[[Any], Any], x: Any) -> Callable[[Any], Any]:
    """f for the complex step at x: it must take complex numbers and hand on their imaginary part.

    Where f is level around x, it may answer a real number. That raises TypeError when f takes no
    complex numbers, and ValueError when its answer is real.
    """

    def answered(z: Any) -> Any:
        try:
            value = f(z)
        except (TypeError, np.exceptions.ComplexWarning) as error:
            hint = "np.sin is one and math.sin is not"
            raise TypeError(f"f must be a function of complex numbers, {hint}: {error}") from error
        if not np.iscomplexobj(value) and not _level(f, x):
            raise ValueError(
                "f answered without the imaginary part that the complex step reads: "
                "np.abs, math.sin and .real lose it; use method='central' for such an f"
            )
        return np.asarray(value)[()]

    return answered


def _level(f: Callable[[Any], Any], x: Any) -> bool:
    width = 1e-3 * np.maximum(1.0, np.abs(x))
    return bool(np.all(np.equal(f(x - width), f(x + width))))


def _check_arguments(f: ScalarFunction, error: TypeError) -> None:
    try:
        signature = inspect.signature(f)
        signature.bind(None)
    except ValueError:
        return  # Some built-in functions do not tell their signature.
    except TypeError:
        wanted = "f must take one array x, and read x[0] and x[1]"
        raise TypeError(f"{wanted}: it takes {signature}") from error


def _check_alone(value: object) -> None:
    """Raise ValueError for what is often answered beside a number, or in its place."""
    if value is None:
        raise ValueError("f must return one number, not None: its `return` is missing")
    if isinstance(value, tuple):
        raise ValueError(
            f"f must return one number, not a tuple of {len(value)}: return the loss alone"
        )


def _check_one(value: Any, shape: tuple[int, ...]) -> None:
    _check_alone(value)
    if np.iscomplexobj(value):
        raise ValueError("f must return one number that is real, not complex")
    found = np.shape(value)
    if not found:
        return
    hint = _hint_of_points(found, shape) if len(shape) == 2 else ""
    raise ValueError(f"f must return one number, not an array of shape {found}{hint}")


def _hint_of_points(found: tuple[int, ...], shape: tuple[int, ...]) -> str:
    """What to use for a block of points: f answered a number for each row, or each column."""
    n, d = shape
    if found not in ((n,), (d,)):
        return ""
    turned = ", here x.T" if found == (d,) or n == 2 < d else ""
    return f": for many points use gradient_at_points, with one point a row{turned}"
