"""The caller's own array, which f may read in place of its argument (book 4.4.2).

`lambda W: net.loss(x, t)` ignores W and reads net.W. A gradient or a descent that works on a copy
would see such an f stand still, and answer zeros without a word.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from downslope.core.arrays import Array


def own_array(x: ArrayLike) -> NDArray[Any]:
    """x itself if it is an array, else an array made of it.

    Raises ValueError for complex numbers, which have no gradient of this kind.
    """
    own = np.asarray(x)
    if own.dtype.kind == "c":
        raise ValueError(f"x must hold real numbers, not {own.dtype}: use x.real")
    return own


def check_writable(own: NDArray[Any]) -> None:
    """Raise ValueError for an array that cannot be nudged in place."""
    if not own.flags.writeable:
        raise ValueError("x is read-only and cannot be nudged: give x.copy() to f and to this")


def slopes_through(f: Callable[[Array], float], own: NDArray[Any], still: Array, h: float) -> Array:
    """The gradient of an f that reads `own` itself; zeros if it does not.

    `own` has another type than float64, and is left as it was; f is handed `still`, its copy.
    Each nudge is at least the cube root of the type's precision: about 0.005 in float32 and 0.1
    in float16, as h = 1e-4 would be rounded off, in W or in the loss. Raises ValueError when f
    reads numbers that are no floats, in which a nudge has no room.
    """
    gradient, kept = np.zeros(own.shape), own.copy()
    if not np.issubdtype(own.dtype, np.floating):
        refuse_if_read(f, own, still)
        return gradient
    room = float(np.cbrt(np.finfo(own.dtype).eps))
    try:
        for index in np.ndindex(own.shape):
            x = float(kept[index])
            step = max(h, room * max(1.0, abs(x)))
            above, f_above = _moved(f, own, still, index, x + step)
            below, f_below = _moved(f, own, still, index, x - step)
            # Divided by how far the rounded values are apart, which is not quite 2 * step.
            gradient[index] = (f_above - f_below) / np.float64(above - below)
            own[index] = kept[index]
    finally:
        own[...] = kept
    return gradient


def refuse_if_read(f: Callable[[Array], float], own: NDArray[Any], still: Array) -> None:
    """Raise ValueError if f of `still` changes with `own`, which is left as it was."""
    kept, before = own.copy(), f(still)
    try:
        for index in np.ndindex(own.shape):
            if _moved(f, own, still, index, float(not kept[index]))[1] != before:
                raise ValueError(
                    f"f reads the {own.dtype} array itself, and a nudge of it is rounded off: "
                    "make it float64, as in W = W.astype(float)"
                )
            own[index] = kept[index]
    finally:
        own[...] = kept


def reading(f: Callable[[Array], float], own: Array) -> Callable[[Array], float]:
    """f, with its argument written into `own` (float64) before every call."""

    def written(x: Array) -> float:
        own[...] = x
        return f(x)

    return written


def _moved(
    f: Callable[[Array], float],
    own: NDArray[Any],
    still: Array,
    index: tuple[int, ...],
    value: float,
) -> tuple[float, float]:
    """What `own` holds at the index once `value` is written there, and what f answers then."""
    own[index] = value
    return float(own[index]), f(still)
