"""A small picture in half blocks: two pixels to a cell, in nine tones or in shades."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from downslope.tui.painter.blocks.heat import ZERO

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from downslope.tui.painter.medium import Medium
    from downslope.tui.painter.rows import Row, Rows, Span

    Array = NDArray[np.float64]
    Levels = NDArray[np.intp]

INK = 8
"""The levels of the ramp `gray` go from 0, paper, to this one."""
_ASCII = " .:-=+*#%@"
_SHADES = " ░▒▓█"
_SIGNED = "=- +#"
"""Where there are no grounds: strong and weak minus, nothing, weak and strong plus."""


def stretched(image: Array, *, signed: bool) -> Array:
    """The picture with values from 0 to 1, or if `signed` -1 to 1, its strongest one at the end.

    NaN counts as 0, and infinities as the strongest.
    """
    whole = np.nan_to_num(image, nan=0.0, posinf=np.inf, neginf=-np.inf)
    if not signed:
        whole = np.maximum(whole, 0.0)
    finite = np.abs(whole[np.isfinite(whole)])
    most = float(finite.max(initial=0.0))
    # Numbers too small to divide by are no ink at all.
    scaled = whole / most if most > 1e-300 else np.where(np.isfinite(whole), 0.0, whole)
    return np.asarray(np.clip(scaled, -1.0, 1.0))


def picture(image: Array, scale: int, medium: Medium, *, signed: bool) -> Rows:
    """The picture (rows, columns), each of its pixels `scale` x `scale` of the smallest ones.

    It takes `scale` cells for each column and half as many rows for each row.
    """
    large: Array = np.repeat(np.repeat(stretched(image, signed=signed), scale, 0), scale, 1)
    if not medium.filled:
        return _in_shades(large, medium, signed=signed)
    levels = np.rint(large * ZERO).astype(np.intp) + ZERO if signed else _grays(large)
    return half_blocks(levels, "heat" if signed else "gray")


def picture_size(shape: tuple[int, ...], scale: int) -> tuple[int, int]:
    """The columns and rows of cells of a picture (rows, columns) painted at this scale."""
    return shape[1] * scale, -(-shape[0] * scale // 2)


def half_blocks(levels: Levels, ramp: str) -> Rows:
    """Levels (rows, columns) of a ramp as half blocks; below an odd last row there is nothing."""
    pairs = zip(levels[::2], levels[1::2], strict=False)
    rows = [_merged([_cell(a, b, ramp) for a, b in zip(*pair, strict=True)]) for pair in pairs]
    if len(levels) % 2:
        rows.append(_merged([("▀", f"{ramp}:{level}") for level in levels[-1]]))
    return rows


def _grays(image: Array) -> Levels:
    return np.asarray(np.rint(image * INK).astype(np.intp))


def _cell(upper: int, lower: int, ramp: str) -> Span:
    glyph = " " if upper == lower else "▀"
    return glyph, f"{ramp}:{upper}@{ramp}:{lower}"


def _merged(cells: list[Span]) -> Row:
    """Neighbours of one role as one span, so that less is sent."""
    groups = groupby(cells, key=lambda cell: cell[1])
    return tuple(("".join(text for text, _ in group), role) for role, group in groups)


# -- without grounds --------------------------------------------------------------------


def _in_shades(image: Array, medium: Medium, *, signed: bool) -> Rows:
    """The picture in characters that are dark or light by themselves."""
    padded = np.zeros((len(image) + len(image) % 2, image.shape[1]))
    padded[: len(image)] = image
    shade = _signed_shade if signed else _ascii_shade if medium.ascii_only else _shade
    return [
        _merged([shade(float(a), float(b)) for a, b in zip(upper, lower, strict=True)])
        for upper, lower in zip(padded[::2], padded[1::2], strict=True)
    ]


def _ascii_shade(upper: float, lower: float) -> Span:
    ink = (upper + lower) / 2
    return _ASCII[min(len(_ASCII) - 1, int(ink * len(_ASCII)))], "text"


def _shade(upper: float, lower: float) -> Span:
    """A half block where the pixels differ much, else the shade of both."""
    if abs(upper - lower) >= 0.5:
        return ("▀" if upper > lower else "▄"), "text"
    return _SHADES[min(len(_SHADES) - 1, int((upper + lower) / 2 * len(_SHADES)))], "text"


def _signed_shade(upper: float, lower: float) -> Span:
    level = round(2 * float(np.clip((upper + lower) / 2, -1.0, 1.0)))
    return _SIGNED[level + 2], "plus" if level > 0 else "minus" if level < 0 else "text"
