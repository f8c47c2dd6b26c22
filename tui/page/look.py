"""A look is how a screen is drawn, whatever is on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.tui.painter.medium import FULL, Medium

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language


@dataclass(frozen=True)
class Look:
    """The size of the screen in cells, its language, and what the terminal can show.

    `playing` is the speed of a run that plays, as text for the title row, or "". `scroll` is how
    many rows the code is scrolled down (negative: up) from where it usually begins.
    """

    width: int
    height: int
    language: Language = "en"
    medium: Medium = FULL
    playing: str = ""
    scroll: int = 0

    @property
    def ascii_only(self) -> bool:
        """Whether only ASCII can be used."""
        return self.medium.ascii_only

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self.width, self.height
