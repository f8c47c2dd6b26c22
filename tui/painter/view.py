"""How data becomes places on a canvas, and what is drawn there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.canvas import BRAILLE
from downslope.tui.painter.clip import to_unit
from downslope.tui.painter.glyphs import to_ascii

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.pictures.figure import Limits

    Array = NDArray[np.float64]


@dataclass(frozen=True)
class View:
    """How data becomes cells: limits, size of the canvas within the frame, and characters.

    Along a logarithmic axis the limits are log10 of the data's.
    """

    x_limits: Limits
    y_limits: Limits
    width: int
    height: int
    log_x: bool
    log_y: bool
    ascii_only: bool

    def unit(self, x: Array, y: Array) -> Array:
        """Data to picture coordinates (n, 2), from 0 to 1 within the limits."""
        x, y = _log(x) if self.log_x else x, _log(y) if self.log_y else y
        return np.column_stack([to_unit(x, self.x_limits), to_unit(y, self.y_limits)])


def _log(values: Array) -> Array:
    """log10 of what is positive, NaN for the rest."""
    values = np.asarray(values, dtype=np.float64)
    with np.errstate(all="ignore"):
        return np.where(values > 0, np.log10(np.maximum(values, 5e-324)), np.nan)


def glyph_for(glyph: str, view: View) -> str:
    """What a glyph is drawn with: a dot of braille for none, ASCII where that is asked for."""
    if glyph == "":
        return "," if view.ascii_only else BRAILLE
    return to_ascii(glyph) if view.ascii_only else glyph
