"""The preview of a lesson beside the list on a wide screen: its main picture and its beats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter import paint
from downslope.tui.painter.rows import Row, Rows, fit, marked_up, row

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk


def preview(
    walk: Walk[object], width: int, height: int, language: Language, *, ascii_only: bool = False
) -> Rows:
    """The walk's main picture, and a row for each beat with ✓ if it is finished.

    These are at most `height` rows of `width` cells; the picture has at least 8, so that of many
    beats the last may be missing.
    """
    beats = [_beat_row(walk, beat, language, width) for beat in walk.lesson.beats]
    picture = max(8, height - len(beats) - 1)
    with np.errstate(all="ignore"):
        figure = walk.lesson.figures(walk)[0]
        rows = paint(figure, width, picture, language, ascii_only=ascii_only)
    return [*rows, row(""), *beats][:height]


def _beat_row(walk: Walk[object], beat: Beat[object], language: Language, width: int) -> Row:
    sign = ("✓ ", "good") if walk.finished(beat) else ("○ ", "muted")
    here = "strong" if beat is walk.current_beat else "text"
    return fit((sign, *marked_up(beat.text.of(language).replace("\n", " "), here)), width)
