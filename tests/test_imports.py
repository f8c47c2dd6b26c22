"""The import rules: which room may import what, read from the source of every file."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("core", "downslope", "lessons", "tui")
FILES_AND_SYSTEM = {
    "asyncio", "bz2", "codecs", "configparser", "csv", "ctypes", "dbm", "fileinput", "ftplib",
    "glob", "gzip", "http", "io", "lzma", "mmap", "multiprocessing", "os", "pathlib", "pickle",
    "select", "shelve", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tarfile",
    "tempfile", "threading", "urllib.request", "zipfile", "zlib",
}  # fmt: skip
CLOCK = {"calendar", "datetime", "sched", "time", "timeit", "zoneinfo"}
SCREEN = {"curses", "readline", "tty", "termios", "tkinter"}
OUTSIDE = frozenset(FILES_AND_SYSTEM | CLOCK | SCREEN)


@dataclass(frozen=True)
class Rule:
    """What a room may import besides the standard library, and which parts of that it may not."""

    allowed: frozenset[str]
    forbidden: frozenset[str] = frozenset()


def room(allowed: str, forbidden: Iterable[str] = ()) -> Rule:
    return Rule(frozenset(allowed.split()), frozenset(forbidden))


LESSON_ROOMS = "lessons/base lessons/pictures lessons/engine lessons/shared"
RULES = {
    "core": room("core/datasets numpy", OUTSIDE),
    "core/datasets": room("core numpy", CLOCK | SCREEN),
    "lessons/base": room("", OUTSIDE),
    "lessons/pictures": room("core lessons/base numpy contourpy", OUTSIDE),
    "lessons/engine": room("core lessons lessons/base lessons/pictures numpy", OUTSIDE),
    "lessons/shared": room(
        "core lessons/base lessons/pictures lessons/engine numpy simpleeval", OUTSIDE
    ),
    # Each lesson is a room of its own: of the lessons it may import only itself.
    "lessons/lNN": room(f"core numpy {LESSON_ROOMS}", OUTSIDE),
    "tui/painter": room("lessons/base lessons/pictures numpy plotext rich"),
    "tui/page": room("lessons/base lessons/pictures lessons/engine tui/painter numpy rich"),
    "tui/terminal": room("lessons/base tui/painter textual rich"),
    "tui/store": room("lessons/base lessons/engine platformdirs"),
    "tui/app": room(
        "lessons/base lessons/pictures lessons/engine"
        " tui/painter tui/page tui/store tui/terminal textual rich"
    ),
    "tui/check": room("lessons/base lessons/pictures lessons/engine tui/painter tui/page numpy"),
    "tui/cli": room(
        "core lessons/base lessons/engine tui/app tui/check tui/page tui/painter tui/store"
        " tui/terminal click rich textual"
    ),
    "tui": room("tui/cli"),
    "downslope": room("core tui/cli"),
    "lessons": room(""),
}
"""For each room, the innermost first, the other rooms and the libraries it may import."""
ONLY_IN = {
    "click": ["tui/cli/main.py", "tui/cli/options.py", "tui/cli/output.py"],
    "contourpy": ["lessons/pictures/contours.py"],
    "platformdirs": ["tui/store/progress.py"],
    "plotext": ["tui/painter/canvas.py"],
    "simpleeval": ["lessons/shared/expression.py"],
}


def source_files() -> list[str]:
    return sorted(
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
    )


FILES = source_files()


def module_of(path: str) -> str:
    """The dotted name under which a file is imported."""
    parts = Path(path).with_suffix("").parts
    whole = parts if parts[0] == "downslope" else ("downslope", *parts)
    return ".".join(whole[:-1] if whole[-1] == "__init__" else whole)


MODULES = {module_of(path): path for path in FILES}


def imports(source: str) -> Iterator[str]:
    """The dotted name of every module that a source imports, anywhere and for any reason."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            whole = "." * node.level + (node.module or "")
            for alias in node.names:
                # A name imported from a package may be a module or something defined in the
                # package.
                inner = f"{whole}.{alias.name}"
                yield inner if inner in MODULES or inner == "urllib.request" else whole


def room_of(module: str) -> str:
    """The room of one of our modules; for any other module the name of its library."""
    top, _, rest = module.partition(".")
    if top != "downslope":
        return f"another {top}" if top in FOLDERS else top
    folder = "/".join(rest.split("."))
    if folder.startswith("lessons/l") and folder[9:11].isdigit():
        return "lessons/lNN"
    fitting = [name for name in RULES if f"{folder}/".startswith(f"{name}/")]
    return max(fitting, key=len, default="downslope")


def package_of_lesson(module: str) -> str:
    return module.split(".")[2]


def broken_rules(path: str, source: str) -> list[str]:
    """The imports and the calls of `open` by which a file breaks the rule of its room."""
    found = [name for name in imports(source) if not may_import(path, name)]
    if opens_files(source) and path.startswith(("core/", "lessons/")) and "datasets" not in path:
        found.append("open()")
    return found


def may_import(path: str, name: str) -> bool:
    me, there = module_of(path), room_of(name)
    here = room_of(me)
    rule, top = RULES[here], name.split(".")[0]
    if top in ONLY_IN:
        return path in ONLY_IN[top]
    if name in rule.forbidden or top in rule.forbidden:
        return False
    if here == there:
        return here != "lessons/lNN" or package_of_lesson(me) == package_of_lesson(name)
    return there in rule.allowed or (top in sys.stdlib_module_names and not name.startswith("."))


def opens_files(source: str) -> bool:
    """Whether the source calls `open`, which needs no import."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
        for node in ast.walk(ast.parse(source))
    )


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


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


# -- circles: imports for types only count too, as a reader follows them ----------------


def circle(graph: dict[str, set[str]]) -> list[str]:
    """One circle in a graph, its first and last name the same; empty if there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def graph_of(files: dict[str, str]) -> dict[str, set[str]]:
    """Which of these modules, given with their sources, import which of the others."""
    return {
        module: {name for name in imports(source) if name in files}
        for module, source in files.items()
    }


def test_no_file_is_in_a_circle_of_imports() -> None:
    assert circle(graph_of({module: read(path) for module, path in MODULES.items()})) == []


def test_no_room_is_in_a_circle_of_imports() -> None:
    rooms: dict[str, set[str]] = defaultdict(set)
    for module, path in MODULES.items():
        here = room_of(module)
        rooms[here] |= {room_of(name) for name in imports(read(path)) if name in MODULES} - {here}
    # The catalog searches the folder of lessons for files without importing them. And `core`
    # exports the data sets as well, which are built on its arrays.
    rooms["lessons/engine"] -= {"lessons"}
    rooms["core"] -= {"core/datasets"}
    assert circle(dict(rooms)) == []


def test_a_circle_for_types_alone_is_found() -> None:
    walk, lesson = "downslope.lessons.engine.walk", "downslope.lessons.engine.lesson"
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from {} import X"
    graph = graph_of({walk: typed.format(lesson), lesson: typed.format(walk)})
    assert set(circle(graph)) == {lesson, walk}


# -- the rules notice what breaks them -------------------------------------------------


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
        ("lessons/engine/token.py", "from urllib import request"),
        ("lessons/engine/token.py", "from urllib.request import urlopen"),
        ("lessons/engine/walk.py", "import simpleeval"),
        ("lessons/l12_gradient_descent/run.py", "from pathlib import Path"),
        ("lessons/l12_gradient_descent/run.py", "import time"),
        ("lessons/l12_gradient_descent/run.py", "import contourpy"),
        (
            "lessons/l07_why_a_loss/run.py",
            "from downslope.lessons.l14_network_gradient.run import start",
        ),
        ("lessons/l07_why_a_loss/run.py", "from downslope.lessons import l14_network_gradient"),
        ("tui/painter/plot.py", "from plotext import figure"),
        ("tui/painter/plot.py", "from downslope.tui.page import keys"),
        ("tui/painter/plot.py", "from downslope.lessons.engine.walk import Walk"),
        ("tui/page/panels.py", "import textual"),
        ("tui/page/panels.py", "import plotext"),
        ("tui/page/panels.py", "from downslope.tui.app.host import Host"),
        ("tui/page/panels.py", "from downslope.tui.store.progress import Progress"),
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
        ("lessons/engine/token.py", "from urllib.parse import quote"),
        ("lessons/shared/landscape.py", "from downslope.core import LANDSCAPES"),
        (
            "lessons/l12_gradient_descent/run.py",
            "from downslope.lessons.shared.descent import step",
        ),
        (
            "lessons/l12_gradient_descent/views.py",
            "from downslope.lessons.l12_gradient_descent.run import start",
        ),
        ("tui/page/panels.py", "import numpy as np\nfrom rich.cells import cell_len\nimport os"),
        ("tui/cli/main.py", "import click\nfrom downslope.lessons.engine.token import read"),
        ("tui/painter/canvas.py", "import plotext"),
    ],
)
def test_what_a_row_allows_is_let_through(path: str, source: str) -> None:
    assert broken_rules(path, source) == []
