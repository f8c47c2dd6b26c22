"""Where lessons come from: the chapter's folder, other folders, and installed packages."""

from __future__ import annotations

import pkgutil
import re
import sys
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

from downslope import lessons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

LAST = 99
"""The number of a lesson of an installed package until it is loaded and tells its own."""
_MODULE = re.compile(r"l(\d\d)_([a-z0-9_]+)")


@dataclass(frozen=True)
class Source:
    """A module that holds the lesson called `name`; `number` is its place in the contents.

    `load` imports it. `place` is the folder or package that it comes from, "" for the chapter's.
    """

    name: str
    number: int
    load: Callable[[], ModuleType]
    place: str = ""


def chapter() -> Iterator[Source]:
    """The chapter's own lessons, by the names of their files."""
    for name, _ in _modules(lessons.__path__):
        yield _source(name, partial(import_module, f"downslope.lessons.{name}"))


def in_folder(folder: str) -> Iterator[Source]:
    """The lessons in a folder: its files and packages called `lNN_name`, and nothing else of it."""
    for name, is_package in _modules([folder]):
        file = f"{folder}/{name}/__init__.py" if is_package else f"{folder}/{name}.py"
        yield _source(name, partial(_import_file, name, file), folder)


def _modules(path: Iterable[str]) -> list[tuple[str, bool]]:
    """The modules called like a lesson, sorted by name, and whether each is a package."""
    found = sorted((info.name, info.ispkg) for info in pkgutil.iter_modules(path))
    return [(name, is_package) for name, is_package in found if _MODULE.fullmatch(name)]


def _source(module: str, load: Callable[[], ModuleType], place: str = "") -> Source:
    number, name = module[1:].split("_", 1)
    return Source(name.replace("_", "-"), int(number), load, place)


def _import_file(name: str, file: str) -> ModuleType:
    """The module in a file, run under its own name, so that its package can import its files.

    The folder is not searched for any other import, and no bytecode is written into it.
    """
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} cannot be read as a module")
    module = module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.dont_write_bytecode = before
    return module
