"""Small pictures in half-blocks: two pixels to a cell, with shapes that show without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.rows import Rows, fit, row

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.lessons.base.text import Language
    from downslope.lessons.pictures.figure import Scans
    from downslope.tui.painter.medium import Medium

    Array = NDArray[np.float64]

GRAYS = 8
"""Levels from blank (0) to ink (7). The roles are pixel_<upper>_<lower>_<glyph>."""
SIGNED = 3
"""Levels go from -3 through 0 to 3. The roles are weight_<upper>_<lower>_<glyph>."""
_ASCII = " .:-=+*#%@"


def paint_scans(scans: Scans, width: int, height: int, language: Language, medium: Medium) -> Rows:
    """A title, then as many pictures as have room, each with its caption under it.

    These are at most `height` rows of `width` cells. Pixels out of range are clipped, NaN is 0.
    """
    title = row(scans.title.of(language), "title")
    count, rows, columns = scans.images.shape
    tall = -(-rows // 2) + bool(scans.captions)
    across = max(1, (width + 1) // (columns + 1))
    across = min(across, scans.across) if scans.across else across
    down = max(1, (height - 1) // tall)
    lines: Rows = [title]
    for first in range(0, min(count, across * down), across):
        group = range(first, min(first + across, count))
        lines += _band(scans, group, medium)
    return [fit(spans, width) for spans in lines][:height]


def _band(scans: Scans, group: range, medium: Medium) -> Rows:
    """A row of pictures, and under it the row of their captions if there are any."""
    columns = scans.images.shape[2]
    pictures = [_picture(scans.images[i], scans.signed, medium) for i in group]
    gap = (" ", "text")
    band: Rows = [
        tuple(span for line in lines for span in (*line, gap))[:-1]
        for lines in zip(*pictures, strict=True)
    ]
    if scans.captions:
        captions = [fit(((text, role),), columns) for text, role in scans.captions[group[0] :]]
        named = tuple(s for line in captions[: len(group)] for s in (*line, gap))[:-1]
        band.append(named)
    return band


def _picture(image: Array, signed: bool, medium: Medium) -> Rows:
    rows, columns = image.shape
    padded = np.zeros((rows + rows % 2, columns))
    padded[:rows] = np.clip(np.nan_to_num(image), -1.0 if signed else 0.0, 1.0)
    return [
        tuple(_cell(a, b, signed, medium) for a, b in zip(upper, lower, strict=True))
        for upper, lower in zip(padded[::2], padded[1::2], strict=True)
    ]


def _cell(upper: float, lower: float, signed: bool, medium: Medium) -> tuple[str, str]:
    if medium.ascii_only:
        ink = min(1.0, (abs(upper) + abs(lower)) / 2)
        return _ASCII[min(len(_ASCII) - 1, int(ink * len(_ASCII)))], "text"
    steps, kind = (SIGNED, "weight") if signed else (GRAYS - 1, "pixel")
    top, bottom = round(upper * steps), round(lower * steps)
    glyph = " ▀▄█"[(abs(upper) >= 0.5) + 2 * (abs(lower) >= 0.5)]
    return glyph, f"{kind}_{top}_{bottom}_{glyph}"
