"""How a screen is drawn, apart from what is on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language


@dataclass(frozen=True)
class Look:
    """Size in cells, language, characters; `playing` is what a run that plays says of itself."""

    width: int
    height: int
    language: Language = "en"
    ascii_only: bool = False
    playing: str = ""
