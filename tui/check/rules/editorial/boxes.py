"""Boxes: nothing on the screen of a beat moves while it is answered, repaired, claimed, stepped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.problem import Finding
from downslope.tui.page.lesson_page import boxes_of
from downslope.tui.page.look import Look
from downslope.tui.page.panes import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.tui.check.stages import Stage
    from downslope.tui.check.taught import Taught
    from downslope.tui.page.layout.box import Box

SIZES = ((80, 24), (100, 30), (120, 40), (200, 50))
"""The screens, in columns and rows, on which the boxes are compared."""


def find_boxes(taught: Taught, index: int) -> Iterator[Finding]:
    """A finding for each screen on which a pane comes, goes or moves during the beat."""
    opened, *later = taught.stages(index)
    for width, height in SIZES:
        for language in LANGUAGES:
            look = Look(width, height, language)
            before = _boxes(opened, look)
            for stage in later:
                if moved := _moved(before, _boxes(stage, look)):
                    size = f"{width}x{height}"
                    text = f"boxes move at {size} ({language}) {stage.name}: {moved}"
                    yield Finding(text, size, language)
                    break


def _boxes(stage: Stage, look: Look) -> dict[str, Box]:
    return boxes_of(stage.walk, look, stage.figures[: len(PICTURES)])


def _moved(before: dict[str, Box], after: dict[str, Box]) -> str:
    """What differs, in words; "" where nothing does."""
    changes = [f"{name} goes" for name in before if name not in after]
    changes += [f"{name} comes" for name in after if name not in before]
    changes += [f"{name} moves" for name in before if after.get(name, before[name]) != before[name]]
    return ", ".join(changes)
