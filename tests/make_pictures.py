"""Draw the pictures of the README from the app itself: `make pictures`."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.token import read
from tui.app import DownslopeApp

if TYPE_CHECKING:
    from lessons.text import Language

FOLDER = Path(__file__).parent.parent / ".github" / "pictures"
PICTURES: dict[str, tuple[str, Language, str, tuple[int, int]]] = {
    "gradient-descent": (
        "gradient-descent?eta=0.95&beat=7&step=30&said=valley:2&ghost=eta:0.6@30",
        "en",
        "textual-dark",
        (110, 30),
    ),
    "gradient-field": ("gradient-field?beat=4&said=field:1", "ko", "textual-light", (80, 24)),
    "network-gradient": ("network-gradient?beat=6&step=100", "en", "nord", (110, 30)),
}
_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


async def draw(name: str) -> str:
    """The SVG of one screen, with fonts that every machine has."""
    token, language, theme, size = PICTURES[name]
    app = DownslopeApp(read(token), language=language, theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        svg = app.export_screenshot(simplify=True)
    return _FONT.sub("", svg).replace("Fira Code", "DejaVu Sans Mono, D2Coding, Menlo, Consolas")


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf8")


if __name__ == "__main__":
    main()
