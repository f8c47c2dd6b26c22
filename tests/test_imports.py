"""The import rules: which room may import what, read off the source of every file."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.import_rules import (
    FILES,
    MODULES,
    ONLY_IN,
    RULES,
    broken_rules,
    circle,
    graph_of,
    imports,
    read,
    room_of,
)


@pytest.mark.parametrize("path", FILES)
def test_a_file_keeps_to_its_rooms_row(path: str) -> None:
    assert broken_rules(path, read(path)) == []


def test_every_room_has_files_and_every_file_a_room() -> None:
    rooms = {room_of(module) for module in MODULES}
    assert set(RULES) == rooms
    assert len(FILES) > 60


@pytest.mark.parametrize(("module", "homes"), ONLY_IN.items(), ids=[*ONLY_IN])
def test_some_libraries_are_at_home_in_few_files(module: str, homes: list[str]) -> None:
    users = [
        path for path in FILES if module in {name.split(".")[0] for name in imports(read(path))}
    ]
    assert users == homes


# -- circles: imports for types alone count, for a reader follows them too ----------------


def test_no_file_is_in_a_circle_of_imports() -> None:
    assert circle(graph_of({module: read(path) for module, path in MODULES.items()})) == []


def test_no_room_is_in_a_circle_of_imports() -> None:
    rooms: dict[str, set[str]] = defaultdict(set)
    for module, path in MODULES.items():
        here = room_of(module)
        rooms[here] |= {room_of(name) for name in imports(read(path)) if name in MODULES} - {here}
    # The catalog looks through the folder of lessons for their files, without importing them; and
    # the face of core shows the data sets too, which are built on its arrays.
    rooms["lessons/engine"] -= {"lessons"}
    rooms["core"] -= {"core/datasets"}
    assert circle(dict(rooms)) == []


def test_a_circle_for_types_alone_is_found() -> None:
    walk, lesson = "downslope.lessons.engine.walk", "downslope.lessons.engine.lesson"
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from {} import X"
    graph = graph_of({walk: typed.format(lesson), lesson: typed.format(walk)})
    assert set(circle(graph)) == {lesson, walk}


# -- the rules have eyes -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/losses.py", "import downslope.lessons.engine.walk"),
        ("core/losses.py", "from downslope.tui import page"),
        ("core/losses.py", "import core.arrays"),
        ("core/losses.py", "import scipy"),
        ("core/losses.py", "def f():\n    from os import environ"),
        ("core/losses.py", "import os.path as path"),
        ("core/losses.py", "from time import time"),
        ("core/losses.py", "from .arrays import quiet"),
        ("core/losses.py", "text = open('data').read()"),
        ("core/losses.py", "import contourpy"),
        ("core/datasets/digits.py", "import datetime"),
        ("lessons/base/text.py", "import numpy"),
        ("lessons/base/text.py", "from downslope.lessons.engine import walk"),
        ("lessons/pictures/axes.py", "from downslope.lessons.engine.walk import Walk"),
        ("lessons/pictures/axes.py", "from downslope.lessons.shared.landscape import landscape"),
        ("lessons/engine/walk.py", "from downslope.lessons.shared import descent"),
        ("lessons/engine/walk.py", "from downslope.lessons import l12_gradient_descent"),
        ("lessons/engine/walk.py", "from downslope.tui.page.look import Look"),
        ("lessons/engine/walk.py", "if TYPE_CHECKING:\n    import rich"),
        ("lessons/engine/token/reader.py", "from urllib import request"),
        ("lessons/engine/token/reader.py", "from urllib.request import urlopen"),
        ("lessons/engine/walk.py", "import simpleeval"),
        ("lessons/l12_gradient_descent/run.py", "from pathlib import Path"),
        ("lessons/l12_gradient_descent/run.py", "import time"),
        ("lessons/l12_gradient_descent/run.py", "import contourpy"),
        (
            "lessons/l12_gradient_descent/run.py",
            "from downslope.lessons.shared.descent import Descent",
        ),
        ("lessons/l12_gradient_descent/run.py", "from downslope.lessons.base.text import Text"),
        ("lessons/shared/landscape.py", "from downslope.lessons.kit import Text"),
        ("lessons/kit.py", "import numpy"),
        ("lessons/kit.py", "from downslope.tui.page.look import Look"),
        (
            "lessons/l07_why_a_loss/run.py",
            "from downslope.lessons.l14_network_gradient.run import start",
        ),
        ("lessons/l07_why_a_loss/run.py", "from downslope.lessons import l14_network_gradient"),
        ("tui/painter/plot/plot.py", "from plotext import figure"),
        ("tui/painter/plot/plot.py", "from downslope.tui.page import keys"),
        ("tui/painter/plot/plot.py", "from downslope.lessons.engine.walk import Walk"),
        ("lessons/l12_gradient_descent/run.py", "from downslope.lessons.engine.walk import Walk"),
        ("tui/painter/plot/plot.py", "def f(module):\n    import_module('plotext')"),
        ("tui/painter/plot/plot.py", "import os"),
        ("tui/page/pane_rows.py", "import time"),
        ("tui/page/pane_rows.py", "text = open('data').read()"),
        ("tui/page/pane_rows.py", "import textual"),
        ("tui/page/pane_rows.py", "import plotext"),
        ("tui/page/pane_rows.py", "from downslope.tui.app.host import Host"),
        ("tui/page/pane_rows.py", "from downslope.tui.store.progress import Progress"),
        ("tui/terminal/driver.py", "from downslope.tui.app.app import DownslopeApp"),
        ("tui/store/progress.py", "import textual"),
        ("tui/check/content.py", "from downslope.tui.app import app"),
        ("tui/app/app.py", "import platformdirs"),
        ("tui/app/app.py", "from downslope.core import softmax"),
        ("tui/app/app.py", "from tests import anything"),
        ("tui/app/app.py", "import requests"),
        ("tui/app/app.py", "import tui"),
    ],
)
def test_a_broken_rule_is_found(path: str, source: str) -> None:
    assert len(broken_rules(path, source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/datasets/mnist.py", "import gzip\nfrom pathlib import Path"),
        ("core/losses.py", "from collections.abc import Callable\nimport numpy.typing"),
        ("lessons/engine/token/reader.py", "from urllib.parse import quote"),
        ("lessons/shared/landscape.py", "from downslope.core import LANDSCAPES"),
        ("lessons/l12_gradient_descent/run.py", "from downslope.lessons.kit import descent_step"),
        (
            "lessons/l12_gradient_descent/views.py",
            "from downslope.lessons.l12_gradient_descent.run import start",
        ),
        ("tui/page/pane_rows.py", "import numpy as np\nfrom rich.cells import cell_len"),
        ("tui/cli/main.py", "import click\nfrom downslope.lessons.engine.token import read"),
        ("tui/painter/plot/canvas.py", "import plotext"),
        ("tui/page/stopwatch.py", "import time"),
    ],
)
def test_what_a_row_allows_is_let_through(path: str, source: str) -> None:
    assert broken_rules(path, source) == []
