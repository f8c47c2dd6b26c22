"""Which room may import what, and the imports of a file read off its source."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

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


# In a lesson, "lessons/lNN" means its own package and no other; see `may_import`.
RULES = {
    "core": room("core/chapter core/datasets numpy", OUTSIDE),
    "core/book": room("core core/chapter core/datasets numpy", OUTSIDE),
    "core/chapter": room("numpy", OUTSIDE),
    "core/datasets": room("core numpy platformdirs", CLOCK | SCREEN),
    "lessons": room(""),
    "lessons/base": room("", OUTSIDE),
    "lessons/pictures": room("core lessons/base numpy contourpy", OUTSIDE),
    "lessons/engine": room("core lessons lessons/base lessons/pictures numpy", OUTSIDE),
    "lessons/shared": room(
        "core core/chapter lessons/base lessons/pictures lessons/engine numpy simpleeval", OUTSIDE
    ),
    "lessons/kit": room(
        "core lessons/base lessons/pictures lessons/engine lessons/shared", OUTSIDE
    ),
    "lessons/lNN": room("core core/chapter lessons/kit numpy", OUTSIDE),
    "tui": room("tui/cli"),
    "tui/painter": room("lessons/base lessons/pictures numpy plotext rich", OUTSIDE),
    "tui/page": room(
        "lessons/base lessons/pictures lessons/engine tui/painter numpy rich", OUTSIDE
    ),
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
    "downslope": room("core tui/cli"),
}
"""By room: which other rooms and which libraries it may import. ARCHITECTURE.md has this table."""
EXCEPTIONS = {"tui/page/stopwatch.py": {"time"}}
"""What a file may import although its room may not: races are timed where they are painted."""
ONLY_IN = {
    "click": [
        "tui/cli/main.py",
        "tui/cli/options.py",
        "tui/cli/output.py",
        "tui/cli/person.py",
        "tui/cli/records/commands.py",
    ],
    "contourpy": ["lessons/pictures/contours.py"],
    "platformdirs": ["core/datasets/places.py", "tui/store/folder.py"],
    "plotext": ["tui/painter/plot/canvas.py", "tui/painter/plot/plotext_import.py"],
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
        elif isinstance(node, ast.Call) and _called(node) == "import_module":
            yield from (str(arg.value) for arg in node.args if _is_name(arg))


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _is_name(node: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


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


PURE = ("core/", "lessons/", "tui/painter/", "tui/page/")
"""Folders that open no files."""


def broken_rules(path: str, source: str) -> list[str]:
    """What a file imports or opens against its room's rule."""
    found = [name for name in imports(source) if not may_import(path, name)]
    if opens_files(source) and path.startswith(PURE) and "datasets" not in path:
        found.append("open()")
    return found


def may_import(path: str, name: str) -> bool:
    me, there = module_of(path), room_of(name)
    here = room_of(me)
    rule, top = RULES[here], name.split(".")[0]
    if top in ONLY_IN:
        return path in ONLY_IN[top]
    if name in EXCEPTIONS.get(path, ()):
        return True
    if name in rule.forbidden or top in rule.forbidden:
        return False
    if here == there:
        return here != "lessons/lNN" or package_of_lesson(me) == package_of_lesson(name)
    return there in rule.allowed or (top in sys.stdlib_module_names and not name.startswith("."))


def opens_files(source: str) -> bool:
    """Whether the source calls `open`, which needs no import."""
    return any(
        isinstance(node, ast.Call) and _called(node) == "open"
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
