"""Draw the pictures of the README from the app itself: `make pictures`."""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language

FOLDER = Path(__file__).parent.parent.parent / ".github" / "pictures"
PICTURES: dict[str, tuple[str, Language, str, tuple[int, int]]] = {
    "gradient-descent": (
        "gradient-descent?eta=0.95&beat=7&step=30&said=valley:2&ghost=eta:0.6@30",
        "en",
        "textual-dark",
        (110, 30),
    ),
    "derivative": (
        "derivative?beat=7&step=16&said=complex:1,best-h:2,book-h:3",
        "ko",
        "textual-dark",
        (80, 24),
    ),
    "partial-derivatives": (
        "partial-derivatives?beat=3&said=slope-along-x1:2",
        "en",
        "nord",
        (80, 24),
    ),
    "gradient-field": ("gradient-field?beat=3&said=field:3", "ko", "textual-light", (80, 24)),
    "network-gradient": (
        "network-gradient?beat=6&step=100&said=hundred:2",
        "en",
        "gruvbox",
        (80, 24),
    ),
    "training": ("training?beat=7&pace=epoch&step=16", "en", "textual-dark", (110, 32)),
}
_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)
_TEXT = re.compile(r'textLength="[\d.]+"([^>]*)>([^<]*)<')
CELL = 12.2
"""The width of a cell in the exported picture, in units of the SVG."""


async def draw(name: str) -> str:
    """The SVG of one screen, with fonts that every machine has."""
    token, language, theme, size = PICTURES[name]
    app = DownslopeApp(read(token), language=language, theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        svg = app.export_screenshot(simplify=True)
    svg = _TEXT.sub(_with_true_length, svg)
    # Some viewers drop the space at the beginning of a piece of text, and the rest moves left.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return _FONT.sub("", svg).replace("Fira Code", "DejaVu Sans Mono, D2Coding, Menlo, Consolas")


def _with_true_length(match: re.Match[str]) -> str:
    """The text with its true length; the export counts letters, but Hangul takes two cells."""
    length = CELL * cell_len(html.unescape(match[2]))
    return f'textLength="{length:.1f}"{match[1]}>{match[2]}<'


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf8")


if __name__ == "__main__":
    main()
