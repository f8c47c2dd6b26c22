"""The table of lesson 7's pictures, by the names that its beats use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import asked
from downslope.lessons.l07_why_a_loss import drawing, hundred, pictures, saddle
from downslope.lessons.l07_why_a_loss.run import by_scene

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.kit import Figure, Situation
    from downslope.lessons.l07_why_a_loss.run import State

_bare = by_scene(pictures.bare_values, saddle.surface)
_alone = by_scene(pictures.values_alone, saddle.surface)
_values = by_scene(pictures.values, saddle.surface)
_slopes = by_scene(pictures.slopes, saddle.distances)
_no_slopes = by_scene(pictures.no_slopes, saddle.distances)
_outputs: Callable[[Situation[State]], Figure] = by_scene(pictures.outputs, saddle.distances)

PICTURES: Mapping[str, Callable[[Situation[State]], Figure]] = {
    "values": _values,
    "slopes": _slopes,
    "outputs": _outputs,
    # Before slopes are introduced, and before it is found where accuracy leaps.
    "bare": _bare,
    # The slopes are left out while the question waits.
    "values-later": asked(_alone, _values),
    "slopes-later": asked(_no_slopes, _slopes),
    "drawing": by_scene(drawing.drawing, saddle.surface),
    "stairs": by_scene(hundred.stairs, saddle.surface),
    "lens": by_scene(hundred.lens, saddle.distances),
    # The same two places on the saddle.
    "surface": _values,
    "distances": _slopes,
}
