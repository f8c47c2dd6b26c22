"""Which room may import what, and the imports of a file read off its source."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

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
    """What a room may import beside the standard library, and what of that it may not."""

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
    # Every lesson: what it may import of its own kind is its own package.
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
"""By room, the innermost first: which other rooms and which libraries it may import."""
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
    """The dotted name of a file, as it is imported."""
    parts = Path(path).with_suffix("").parts
    whole = parts if parts[0] == "downslope" else ("downslope", *parts)
    return ".".join(whole[:-1] if whole[-1] == "__init__" else whole)


MODULES = {module_of(path): path for path in FILES}


def imports(source: str) -> Iterator[str]:
    """Every module that a source imports, wherever in it and for whatever, as a dotted name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            whole = "." * node.level + (node.module or "")
            for alias in node.names:
                # A name of a package may be a module of it, or something that is in it.
                inner = f"{whole}.{alias.name}"
                yield inner if inner in MODULES or inner == "urllib.request" else whole


def room_of(module: str) -> str:
    """The room of one of our modules; of any other, the name of the library."""
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
    """What a file imports or opens against its room's rule."""
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


def circle(graph: dict[str, set[str]]) -> list[str]:
    """One way round in a graph, first and last the same; none where there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def graph_of(files: dict[str, str]) -> dict[str, set[str]]:
    """Which of these modules, given with their sources, import which."""
    return {
        module: {name for name in imports(source) if name in files}
        for module, source in files.items()
    }
