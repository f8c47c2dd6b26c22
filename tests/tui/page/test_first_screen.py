"""The first screen loads nothing that it has no use for: whoever opens a lesson waits for it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from downslope.lessons.engine.token import read
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
paint_page(read("gradient-descent"), Look(80, 24))
late = {"plotext", "PIL", "contourpy", "numpy.random", "numpy.ma", "textual"}
print(sorted((late | {"numpy"}) & set(sys.modules)))
"""


def test_a_screen_without_drawn_lines_loads_no_drawing_library_and_no_random_numbers() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['numpy']"
