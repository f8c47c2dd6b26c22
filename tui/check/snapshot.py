"""A state as a value that can be compared: what stands in it, and not which object it is."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass

import numpy as np


def snapshot(value: object) -> object:
    """What stands in `value` now; equal for two values that hold the same, NaN included.

    Dataclasses count by their fields, arrays by type, shape and entries, and what else there is by
    its own equality. Fields with `compare=False` are left out: they hold what an object remembers
    to save time. Later changes to `value` do not change its snapshot.
    """
    if isinstance(value, np.ndarray):
        return ("array", value.dtype.str, value.shape, value.tobytes())
    if isinstance(value, float | np.floating):
        return (type(value).__name__, repr(value))
    if isinstance(value, Mapping):
        return ("mapping", tuple((snapshot(k), snapshot(v)) for k, v in value.items()))
    if isinstance(value, list | tuple):
        return (type(value).__name__, tuple(snapshot(item) for item in value))
    if isinstance(value, Set):
        return ("set", frozenset(snapshot(item) for item in value))
    return _of_object(value)


def _of_object(value: object) -> object:
    kind = type(value)
    if is_dataclass(value):
        # A field that is only for the class is none of the object, so it may be missing.
        held = tuple(
            snapshot(getattr(value, field.name, None)) for field in fields(value) if field.compare
        )
        return (kind.__name__, held)
    if kind.__eq__ is object.__eq__ and not callable(value) and hasattr(value, "__dict__"):
        return (kind.__name__, snapshot(vars(value)))
    return value
