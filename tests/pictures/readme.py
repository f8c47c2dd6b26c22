"""The pictures of the README, painted by the app's own painter: `make pictures`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from downslope.lessons.engine.token import read
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.terminal.colours import styles
from downslope.tui.terminal.themes import theme_called
from tests.pictures.drawing import Sheet, colours_of

if TYPE_CHECKING:
    from PIL import Image

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk

FOLDER = Path(__file__).parent.parent.parent / ".github" / "pictures"
SMALL, LARGE = (80, 24), (120, 40)
PICTURES: dict[str, tuple[str, Language, str, tuple[int, int]]] = {
    "derivative": (
        "derivative?beat=6&step=16&said=best-h:2",
        "ko",
        "downslope-dark",
        SMALL,
    ),
    "partial-derivatives": (
        "partial-derivatives?beat=3&said=slope-along-x1:2",
        "en",
        "downslope-dark",
        SMALL,
    ),
    "gradient-field": ("gradient-field?beat=3&said=field:3", "ko", "downslope-light", SMALL),
    "network-gradient": (
        "network-gradient?beat=2&said=sign:1",
        "en",
        "projector",
        SMALL,
    ),
    "training": (
        "training?beat=8&pace=epoch&step=20&said=weights:2",
        "en",
        "downslope-dark",
        LARGE,
    ),
}
"""Each picture's token, language, theme and size."""
VALLEY = "gradient-descent?eta=0.95&beat=7&said=valley:2&ghost=eta:0.1@30"
STEPS, MILLISECONDS = 30, 150
"""How many steps of the valley are shown, one after the other, and for how long each."""
CELL = 9
"""The width of a cell in pixels."""


def main() -> None:
    """Write every picture, and the steps through the valley as an animation."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (token, language, theme, size) in PICTURES.items():
        _image(read(token), language, theme, size).save(FOLDER / f"{name}.png", optimize=True)
    walk = read(VALLEY).restart()
    frames = [_image(walk.forward(n), "en", "downslope-dark", SMALL) for n in range(1, STEPS + 1)]
    small = [frame.quantize(64) for frame in frames]
    small[0].save(
        FOLDER / "gradient-descent.gif",
        save_all=True,
        append_images=small[1:],
        duration=[*[MILLISECONDS] * (STEPS - 1), 12 * MILLISECONDS],
        loop=0,
    )


def _image(
    walk: Walk[object], language: Language, theme: str, size: tuple[int, int]
) -> Image.Image:
    table = styles(theme_called(theme))
    sheet = Sheet(*size, CELL, colours_of(table["text"])[1])
    sheet.screen(paint_page(walk, Look(*size, language)).rows, table)
    return sheet.image


if __name__ == "__main__":
    main()
