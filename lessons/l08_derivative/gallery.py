"""The table of lesson 8's pictures, by the names that its beats use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from downslope.lessons.kit import asked
from downslope.lessons.l08_derivative.error_plot import error_plot, frame
from downslope.lessons.l08_derivative.ladder import ladder
from downslope.lessons.l08_derivative.microscope import microscope
from downslope.lessons.l08_derivative.pictures import (
    curve,
    curve_alone,
    curve_unread,
    fan,
    heights,
    table,
)
from downslope.lessons.l08_derivative.run import DIFFERENCES, FORWARD, METHODS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.kit import Figure, Situation
    from downslope.lessons.l08_derivative.run import Shrinking

PICTURES: Mapping[str, Callable[[Situation[Shrinking]], Figure]] = {
    "errors": partial(error_plot, methods=METHODS),
    "lens": partial(microscope, methods=METHODS),
    "table": partial(table, methods=METHODS),
    # The forward difference alone.
    "fan": fan,
    "chord": partial(curve_alone, methods=FORWARD),
    "forward-heights": heights,
    "forward-curve": partial(curve, methods=FORWARD),
    "forward-errors": partial(error_plot, methods=FORWARD),
    "forward-lens": partial(microscope, methods=FORWARD),
    "forward-table": partial(table, methods=FORWARD),
    # The forward and the central difference.
    "both-curve": partial(curve, methods=DIFFERENCES),
    "both-errors": partial(error_plot, methods=DIFFERENCES),
    "both-lens": partial(microscope, methods=DIFFERENCES),
    "both-table": partial(table, methods=DIFFERENCES),
    # What the answer is about is left out while the question waits.
    "both-curve-later": asked(
        partial(curve_unread, methods=DIFFERENCES), partial(curve, methods=DIFFERENCES)
    ),
    "both-table-later": partial(table, methods=DIFFERENCES, hidden="central"),
    "forward-errors-later": asked(
        partial(frame, methods=FORWARD), partial(error_plot, methods=FORWARD)
    ),
    "forward-table-later": partial(table, methods=FORWARD, hidden="forward"),
    "ladder-to-1e-17": partial(ladder, mistake=1e-17),
    "ladder-to-1e-50": partial(ladder, mistake=1e-50),
}
