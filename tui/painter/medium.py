"""What a terminal can show, as far as it decides what is drawn and not only in which colours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Medium:
    """What there is to draw with.

    `ascii_only`: no characters beyond ASCII. `filled`: areas can be filled with ten tones or more
    that differ; without it, as with 16 colours or none, contour lines and shades tell heights.
    """

    ascii_only: bool = False
    filled: bool = True


FULL = Medium()
"""Unicode and many colours."""
ASCII = Medium(ascii_only=True, filled=False)
"""A text console."""
