"""The libraries have every private name that we use, and we use no others."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from downslope import tui
from downslope.tui.terminal.private_names import PRIVATE_NAMES, PrivateName

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARIES = ("textual", "rich", "plotext")


def exists(private: PrivateName) -> bool:
    module, _, class_name = private.owner.partition(":")
    if not class_name:
        owner = importlib.import_module(module)
        if not hasattr(owner, "__path__"):
            return hasattr(owner, private.name)
        # A module of it, which the program itself may have replaced.
        return any(Path(folder, f"{private.name}.py").exists() for folder in owner.__path__)
    return has_name(getattr(importlib.import_module(module), class_name), private.name)


@cache
def source_of(base: type) -> str:
    return inspect.getsource(base)


def has_name(kind: type, name: str) -> bool:
    """Whether a class or a base of it has this attribute, or sets it on its instances."""
    return any(
        name in vars(base) or re.search(rf"self\.{name}\b.*=", source_of(base))
        for base in kind.__mro__
        if base.__module__.partition(".")[0] in LIBRARIES
    )


@pytest.mark.parametrize("private", PRIVATE_NAMES, ids=lambda private: private.name)
def test_the_library_has_the_name(private: PrivateName) -> None:
    assert exists(private), f"{private.owner} has no {private.name} any more: {private.why}"


def test_a_name_that_is_gone_is_missed() -> None:
    assert not exists(PrivateName("textual.screen:Screen", "_screen_enlarged", ""))
    assert not exists(PrivateName("textual._xterm_parser", "VT52Parser", ""))


def test_no_other_private_name_is_in_use() -> None:
    listed = {private.name for private in PRIVATE_NAMES}
    assert {name for module in modules() for name in private_names_in(module)} <= listed


def modules() -> Iterator[str]:
    for info in pkgutil.walk_packages(tui.__path__, "downslope.tui."):
        if not info.ispkg and not info.name.endswith("__main__"):
            yield info.name


def private_names_in(module: str) -> Iterator[str]:
    """The private names of a library that one of our modules imports, calls or overrides."""
    loaded = importlib.import_module(module)
    tree = ast.parse(inspect.getsource(loaded))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and is_private(node.module or ""):
            yield from (alias.name for alias in node.names)
    for kind in vars(loaded).values():
        if inspect.isclass(kind) and kind.__module__ == module:
            ours = [base for base in kind.__mro__ if base.__module__.startswith("downslope")]
            names = {name for base in ours for name in own_names(base)}
            yield from (name for name in names if has_name(kind, name))


def own_names(kind: type) -> set[str]:
    """The private names that a class defines or uses of itself."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    made = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return {name for name in used | made if re.match(r"_[^_]", name)}


def is_private(module: str) -> bool:
    parts = module.split(".")
    return parts[0] in LIBRARIES and any(part.startswith("_") for part in parts)
