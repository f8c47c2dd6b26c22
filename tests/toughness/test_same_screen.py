"""After any keys, a real terminal shows what the painter alone paints for the same keys.

Only changed cells are sent, in as few bytes as possible, from layers that are drawn on. The result
of all this is compared with a screen that is painted in one go.
"""

from __future__ import annotations

import random
import signal
from typing import TYPE_CHECKING, Any

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.keys import press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain
from tests.toughness.window import window

if TYPE_CHECKING:
    from pathlib import Path

    from downslope.lessons.base.text import Language

KEYS = {
    "space": " ",
    "backspace": "\x7f",
    "tab": "\t",
    "enter": "\r",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "shift+right": "\x1b[1;2C",
    "shift+left": "\x1b[1;2D",
    **{key: key for key in "rgvnc1234"},
}
PAGE_DOWN = "\x1b[6~"
BURSTS, KEYS_EACH = 6, 15


@pytest.mark.parametrize(
    ("name", "language", "size"),
    [
        ("gradient-descent", "ko", (200, 50)),
        ("gradient-descent", "en", (80, 24)),
        ("gradient-field", "ko", (80, 24)),
        ("cross-entropy", "en", (120, 40)),
        ("training", "ko", (120, 40)),
    ],
)
def test_a_terminal_shows_what_is_painted(
    name: str, language: Language, size: tuple[int, int], tmp_path: Path
) -> None:
    chance = random.Random(name)
    walk = Walk.begin(load(name))
    look = Look(*size, language)
    width, height = size
    with window(
        "open", name, "--lang", language, home=tmp_path, width=width, height=height
    ) as seen:
        for burst in range(BURSTS):
            rows = painted(walk, look)
            seen.wait(lambda rows=rows: seen.rows == rows)  # type: ignore[misc]
            pressed = [chance.choice([*KEYS]) for _ in range(KEYS_EACH)]
            for key in pressed:
                if key.isdecimal() and isinstance(walk.pending, NumberQuestion):
                    continue  # It would open the line in which the number is typed.
                walk = press(walk, key)
                seen.type(KEYS[key])
            if burst % 2 and walk.beat + 1 < len(walk.lesson.beats):
                walk = walk.go_to(walk.beat + 1)
                seen.type(PAGE_DOWN)
        rows = painted(walk, look)
        seen.wait(lambda: seen.rows == rows)
        seen.type("q")
        assert seen.end() == 0


def painted(walk: Walk[Any], look: Look) -> list[str]:
    return [plain(spans) for spans in paint_page(walk, look).rows]


def test_what_a_terminal_shows_already_is_not_sent_again(tmp_path: Path) -> None:
    """Textual paints a screen several times as it opens; the same whole screen never goes twice."""
    with window("open", "--still", "gradient-descent?beat=first-step", home=tmp_path) as seen:
        seen.see("Gradient descent")
        seen.type("q")
        assert seen.end() == 0
        paints = seen.written.split(b"\x1b[1;1H")
        whole = [paint for paint in paints if b"Gradient descent" in paint]
        assert whole
        assert len(whole) == len(set(whole))


def test_after_a_resize_everything_is_sent_again(tmp_path: Path) -> None:
    """The window grows and shrinks back: what it showed meanwhile nobody knows."""
    with window("open", "--still", "gradient-descent?beat=first-step", home=tmp_path) as seen:
        seen.see("Gradient descent")
        seen.emulator.reset()
        seen.resize(80, 24)
        seen.child.send_signal(signal.SIGWINCH)
        seen.see("Gradient descent")
        seen.type("q")
        assert seen.end() == 0
