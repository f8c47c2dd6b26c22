"""The curve near x, magnified by 1 / h: a straight line, until floats make it a staircase."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import EMPTY, Curve, Part, Plot, Points, Text
from downslope.lessons.l08_derivative.captions import GLYPHS, ROLES, brief
from downslope.lessons.l08_derivative.run import DTYPES, Shrinking, subject_of

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.lessons.kit import Array, Limits, Situation

LENS: Limits = (-1.6, 1.6)
"""What the microscope shows, in units of h to either side of x."""


def microscope(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """The curve near x, magnified until h is one unit wide, with its tangent and the secants.

    The secants are those of `methods`.
    """
    state = situation.state
    slope = state.subject.slope
    tangent = np.array(LENS)
    parts: list[Part] = [
        Curve(tangent, slope * tangent, "truth"),
        Curve(*_magnified(state.function, state.dtype, state.h), "curve"),
    ]
    for method in methods:
        parts += _magnified_chord(state, method)
    reach = 1.7 * slope
    return Plot(
        title=Text("magnified: 1 is h = {h}", "확대: 눈금 1이 h = {h}").format(h=brief(state.h)),
        summary=Text(
            "The curve from x - h to x + h as {dtype} knows it, h = {h}.",
            "x - h부터 x + h까지의 곡선, {dtype} 계산, h = {h}.",
        ).format(dtype=state.dtype, h=brief(state.h)),
        x_limits=LENS,
        y_limits=(-reach, reach),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label="h",
        legend=(("curve", "─", Text.plain("f")), ("truth", "─", Text("tangent", "접선"))),
    )


@lru_cache(maxsize=64)
def _magnified(function: str, dtype: str, h: float) -> tuple[Array, Array]:
    """t (n,) from -1.6 to 1.6, and (f(x + t * h) - f(x)) / h (n,) computed in `dtype`."""
    subject, number = subject_of(function), DTYPES[dtype]
    t = np.linspace(*LENS, 321)
    with np.errstate(all="ignore"):
        x = number(subject.x)
        rise = subject.f(x + (t * h).astype(number)) - subject.f(x)
    return t, rise.astype(np.float64) / h


def _magnified_chord(state: Shrinking, method: Method) -> list[Part]:
    read = state.read(method)
    if method == "complex" or read.h == 0:
        return []
    middle = state.read("forward").low
    t = np.array([-1.0 if method == "central" else 0.0, 1.0])
    y = (np.array([read.low, read.high]) - middle) / state.h
    return [Curve(t, y, ROLES[method]), Points(t, y, ROLES[method], GLYPHS[method])]
