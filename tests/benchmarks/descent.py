"""The descent that all programs draw, as plain numbers for those that cannot import ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, descent_path
from downslope.lessons.pictures.contours import contour_lines
from downslope.lessons.pictures.figure import Heights
from downslope.lessons.pictures.terrain import terrain

if TYPE_CHECKING:
    from pathlib import Path

    from downslope.core import Array
    from downslope.lessons.pictures.figure import Curve

STEPS = 20
"""How many steps a run takes before it goes back to the start; later steps hardly move."""
ETA = 0.1


def write(file: Path) -> Path:
    """Write the contours, path and losses of the lesson's own run, and its picture's limits."""
    bowl = LANDSCAPES["bowl"]
    path = descent_path(bowl.function, (-3.0, 4.0), lr=ETA, step_num=STEPS)
    contours = [
        line
        for part in terrain(LANDSCAPES["bowl"]).parts
        if isinstance(part, Heights)
        for curve in contour_lines(part.x, part.y, part.heights, part.levels)
        for line in _lines(curve)
    ]
    numbers = {
        "contours": [line.tolist() for line in contours],
        "path": path.tolist(),
        "losses": bowl.function(path).tolist(),
        "limits": bowl.domain,
    }
    file.write_text(json.dumps(numbers))
    return file


def _lines(curve: Curve) -> list[Array]:
    """A curve as pieces (n, 2), cut where there is NaN."""
    points = np.column_stack([curve.x, curve.y])
    gaps = np.flatnonzero(np.isnan(points).any(axis=1))
    pieces = np.split(points, gaps)
    return [piece[np.isfinite(piece).all(axis=1)] for piece in pieces if len(piece) > 1]
