"""The import rules: who may import what, read off the source of every file."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES_AND_SYSTEM = {
    "asyncio", "bz2", "codecs", "configparser", "csv", "ctypes", "dbm", "fileinput", "ftplib",
    "glob", "gzip", "http", "io", "lzma", "mmap", "multiprocessing", "os", "pathlib", "pickle",
    "select", "shelve", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tarfile",
    "tempfile", "threading", "urllib.request", "zipfile", "zlib",
}  # fmt: skip
CLOCK = {"calendar", "datetime", "sched", "time", "timeit", "zoneinfo"}
SCREEN = {"curses", "readline", "tty", "termios", "tkinter"}


@dataclass(frozen=True)
class Rule:
    """What a folder may import beside the standard library, and which of that it may not."""

    allowed: frozenset[str]
    forbidden: frozenset[str] = frozenset()


OUTSIDE = frozenset(FILES_AND_SYSTEM | CLOCK | SCREEN)
RULES = {
    "core": Rule(frozenset({"core", "numpy"}), OUTSIDE),
    "core/datasets": Rule(frozenset({"core", "numpy"}), frozenset(CLOCK | SCREEN)),
    "lessons": Rule(frozenset({"core", "lessons", "numpy", "contourpy"}), OUTSIDE),
    "tui": Rule(frozenset({"core", "lessons", "tui", "numpy", "textual", "rich"})),
}
ONLY_IN = {
    "click": ["tui/cli/main.py", "tui/cli/options.py"],
    "platformdirs": ["tui/store/progress.py"],
    "plotext": ["tui/painter/canvas.py"],
    "simpleeval": ["lessons/shared/expression.py"],
}


def imports(source: str) -> Iterator[str]:
    """Every module that a source imports, wherever in it, as a dotted name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.removeprefix("downslope.") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                yield "." * node.level
                continue
            module = (node.module or "").removeprefix("downslope.")
            if module in {"core", "downslope", "lessons", "tui", "urllib"}:
                whole = f"{module}.".removeprefix("downslope.")
                yield from (f"{whole}{alias.name}" for alias in node.names)
            else:
                yield module


def opens_files(source: str) -> bool:
    """Whether the source calls `open`, which needs no import."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
        for node in ast.walk(ast.parse(source))
    )


def rule_of(path: str) -> Rule:
    """The rule of the innermost folder that has one."""
    return RULES[max((folder for folder in RULES if path.startswith(f"{folder}/")), key=len)]


def broken_rules(path: str, source: str) -> list[str]:
    """What a file imports or opens against its folder's rule."""
    rule = rule_of(path)
    found = [name for name in imports(source) if not may_import(path, name, rule)]
    if opens_files(source) and path.startswith(("core/", "lessons/")) and "datasets" not in path:
        found.append("open()")
    return found


def may_import(path: str, name: str, rule: Rule) -> bool:
    top = name.split(".")[0]
    if top in ONLY_IN:
        return path in ONLY_IN[top]
    if name in rule.forbidden or top in rule.forbidden:
        return False
    return top in rule.allowed or top in sys.stdlib_module_names


def source_files() -> list[str]:
    return sorted(
        path.relative_to(ROOT).as_posix()
        for folder in ("core", "lessons", "tui")
        for path in (ROOT / folder).rglob("*.py")
    )


@pytest.mark.parametrize("path", source_files())
def test_a_file_keeps_to_its_folders_row(path: str) -> None:
    assert broken_rules(path, (ROOT / path).read_text(encoding="utf-8")) == []


def test_the_walk_sees_every_folder() -> None:
    paths = source_files()
    for folder in RULES:
        assert any(path.startswith(f"{folder}/") for path in paths)
    assert len(paths) > 60


@pytest.mark.parametrize(("module", "homes"), ONLY_IN.items())
def test_some_modules_are_at_home_in_few_files(module: str, homes: list[str]) -> None:
    users = [
        path
        for path in source_files()
        if module
        in {name.split(".")[0] for name in imports((ROOT / path).read_text(encoding="utf-8"))}
    ]
    assert users == homes


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/losses.py", "import lessons.walk"),
        ("core/losses.py", "from tui import page"),
        ("core/losses.py", "import scipy"),
        ("core/losses.py", "def f():\n    from os import environ"),
        ("core/losses.py", "import os.path as path"),
        ("core/losses.py", "from time import time"),
        ("core/losses.py", "from .arrays import quiet"),
        ("core/losses.py", "text = open('data').read()"),
        ("core/losses.py", "import contourpy"),
        ("core/datasets/digits.py", "import datetime"),
        ("lessons/walk.py", "from tui.page import Look"),
        ("lessons/walk.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import rich"),
        ("lessons/l12_gradient_descent/run.py", "from pathlib import Path"),
        ("lessons/l12_gradient_descent/run.py", "import time"),
        ("lessons/token.py", "from urllib import request"),
        ("lessons/token.py", "from urllib.request import urlopen"),
        ("lessons/trial.py", "import textual"),
        ("lessons/trial.py", "import plotext"),
        ("lessons/walk.py", "import simpleeval"),
        ("tui/page.py", "import plotext"),
        ("tui/painter/plot.py", "from plotext import figure"),
        ("tui/page.py", "import click"),
        ("tui/app.py", "import platformdirs"),
        ("tui/page.py", "import contourpy"),
        ("tui/app.py", "from tests import anything"),
        ("tui/app.py", "import requests"),
    ],
)
def test_a_broken_rule_is_found(path: str, source: str) -> None:
    assert len(broken_rules(path, source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/datasets/mnist.py", "import gzip\nfrom pathlib import Path"),
        ("core/losses.py", "from collections.abc import Callable\nimport numpy.typing"),
        ("lessons/token.py", "from urllib.parse import quote\nfrom core import LANDSCAPES"),
        ("tui/page.py", "import numpy as np\nfrom rich.cells import cell_len\nimport os"),
        ("tui/cli/main.py", "import click\nfrom lessons.token import read"),
        ("tui/painter/canvas.py", "import plotext"),
    ],
)
def test_what_a_row_allows_is_let_through(path: str, source: str) -> None:
    assert broken_rules(path, source) == []
