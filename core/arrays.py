"""The array types that the whole core speaks, and how its arithmetic keeps quiet."""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from downslope.core.chapter.kinds import Array, Labels

__all__ = ["Array", "Labels", "ScalarFunction", "quiet"]

ScalarFunction: TypeAlias = Callable[[Array], Any]
"""A function of an array that answers one number: a float, a NumPy scalar or a 0-d array."""

quiet = np.errstate(all="ignore")
"""Decorator: runs that diverge are part of the lessons, so inf and nan come without a warning."""
