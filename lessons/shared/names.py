"""The names that a formula may use, what else people call them, and why a name is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Array


def _sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)))


def _relu(x: Array) -> Array:
    return np.maximum(0.0, x)


_NUMPY = (
    "abs arccos arcsin arctan cos cosh exp log log10 log2 maximum minimum sin sinh sqrt tan tanh"
)
FUNCTIONS: dict[str, Callable[..., Array]] = {
    **{name: getattr(np, name) for name in _NUMPY.split()},
    "sigmoid": _sigmoid,
    "relu": _relu,
}
CONSTANTS = {"pi": np.pi, "e": np.e}
VARIABLES = ("x0", "x1")
TWO_ARGUMENTS = {"maximum", "minimum"}
ALIASES = {
    "π": "pi",
    "ln": "log",
    "max": "maximum",
    "min": "minimum",
    "fabs": "abs",
    "absolute": "abs",
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "x": "x0",
    "y": "x1",
    "x_0": "x0",
    "x_1": "x1",
}
"""Names with one meaning, by how people write them in small letters."""

UNCALLED = Text("{name} needs a value: {name}(x0), say", "{name}에는 값이 필요해요: 예, {name}(x0)")
_TWO = Text("the variables are x0 and x1", "변수는 x0과 x1이에요.")
_POWER = Text("a power is written x0**2", "거듭제곱은 x0**2처럼 써요.")
_REFUSED = {"pow": _POWER, "power": _POWER, "square": _POWER, **dict.fromkeys(("x2", "z"), _TWO)}


def why_unknown(name: str) -> Text | None:
    """What to write in place of a name that cannot be used, where that is known."""
    return _REFUSED.get(name)
