"""The view: how data coordinates become places on a canvas, and which glyphs are drawn there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.glyphs import to_ascii
from downslope.tui.painter.plot.canvas import BRAILLE
from downslope.tui.painter.plot.clip import pairs, to_unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Limits
    from downslope.tui.painter.medium import Medium

    Array = NDArray[np.float64]


@dataclass(frozen=True)
class Viewport:
    """How a plot's data is drawn: limits, size of the canvas within the axes, and characters.

    `width` and `height` are in cells. The limits are the middles of the first and the last braille
    dot; along a logarithmic axis they are log10 of the data.
    """

    x_limits: Limits
    y_limits: Limits
    width: int
    height: int
    log_x: bool
    log_y: bool
    medium: Medium
    language: Language = "en"

    def unit(self, x: Array, y: Array) -> Array:
        """The points (x[i], y[i]) in picture coordinates (n, 2), from 0 to 1 within the limits.

        What has no logarithm becomes NaN on a logarithmic axis.
        """
        x, y = _log(x) if self.log_x else x, _log(y) if self.log_y else y
        return pairs(to_unit(x, self.x_limits), to_unit(y, self.y_limits))

    def lattice(self, across: int, down: int) -> tuple[Array, Array]:
        """The data x (width * across,) and y (height * down,) of the middles of pixels.

        There are `across` x `down` pixels to a cell, of 2 x 4 dots; y begins at the top.
        """
        columns, rows = 2 * self.width, 4 * self.height
        x = ((np.arange(self.width * across) + 0.5) * (2 / across) - 0.5) / max(1, columns - 1)
        y = ((np.arange(self.height * down) + 0.5) * (4 / down) - 0.5) / max(1, rows - 1)
        return (
            _placed(x, self.x_limits, log=self.log_x),
            _placed(1 - y, self.y_limits, log=self.log_y),
        )


def _placed(unit: Array, limits: Limits, *, log: bool) -> Array:
    with np.errstate(all="ignore"):
        values = limits[0] + unit * (limits[1] - limits[0])
        return np.asarray(10.0**values if log else values)


def _log(values: Array) -> Array:
    """log10 of positive values, NaN for all others."""
    values = np.asarray(values, dtype=np.float64)
    with np.errstate(all="ignore"):
        return np.where(values > 0, np.log10(np.maximum(values, 5e-324)), np.nan)


def glyph_for(glyph: str, view: Viewport) -> str:
    """The marker to draw `glyph` with: a braille dot for "", and ASCII where the view wants it."""
    if glyph == "":
        return "," if view.medium.ascii_only else BRAILLE
    return to_ascii(glyph) if view.medium.ascii_only else glyph
