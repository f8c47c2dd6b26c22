"""How well a colour can be told from another, and colours moved until they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.terminal.palette.xterm import RGB, nearest, rgb_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

READABLE, VISIBLE = 4.5, 3.0
"""The least contrast of text, and of lines and marks, as WCAG 2 asks for (1.4.3 and 1.4.11)."""
WHITE: RGB = (255, 255, 255)
BLACK: RGB = (0, 0, 0)


def contrast(one: RGB, other: RGB) -> float:
    """The contrast of two colours, from 1 (none) to 21 (black on white), as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(one: RGB, other: RGB, share: float) -> RGB:
    """A colour with this share, 0 to 1, of the other one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def ink_on(ground: RGB) -> RGB:
    """Black or white, whichever contrasts more."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, ground))


def worst(colour: RGB, grounds: Sequence[RGB]) -> float:
    """The least contrast of a colour with any of these grounds."""
    return min(contrast(colour, ground) for ground in grounds)


def moved(colour: RGB, grounds: Sequence[RGB], least: float) -> RGB:
    """The nearest to a colour, on its way to white or black, that stands out from all grounds.

    If nothing does, it is white or black.
    """
    mixes = list(_way_of(colour, grounds))
    return next((mix for mix in mixes if worst(mix, grounds) >= least), mixes[-1])


def moved_number(colour: RGB, grounds: Sequence[RGB], least: float) -> int:
    """Like `moved`, among the 256: the number of the first colour on the way that stands out."""
    numbers = [nearest(mix) for mix in _way_of(colour, grounds)]
    enough = (number for number in numbers if worst(rgb_of(number), grounds) >= least)
    return next(enough, numbers[-1])


def _way_of(colour: RGB, grounds: Sequence[RGB]) -> Iterator[RGB]:
    """Eleven colours from this one to the ink that contrasts most with all grounds."""
    end = max(BLACK, WHITE, key=lambda ink: worst(ink, grounds))
    yield from (blend(colour, end, tenth / 10) for tenth in range(11))


def _luminance(colour: RGB) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
