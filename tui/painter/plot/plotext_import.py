"""Importing plotext without its docstrings, so that the first picture appears sooner.

When plotext is imported, a module of its own writes the docstrings of its whole API. That takes a
tenth of a second, and nobody reads them here.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

DOCSTRINGS = "plotext._doc.doc"
"""The module of plotext that writes the docstrings. It is private, so it may move."""


def import_plotext() -> ModuleType:
    """plotext, with an empty module in the place of DOCSTRINGS, or all of it if that fails.

    If it has been imported before, it is returned as it is. Raises ImportError when plotext is not
    installed.
    """
    if "plotext" in sys.modules:
        return sys.modules["plotext"]
    try:
        return _import_without_docstrings()
    except (AttributeError, ImportError):
        for name in [name for name in sys.modules if name.partition(".")[0] == "plotext"]:
            del sys.modules[name]
        return import_module("plotext")


def _import_without_docstrings() -> ModuleType:
    empty = ModuleType(DOCSTRINGS)
    empty.docs = None  # type: ignore[attr-defined]
    sys.modules[DOCSTRINGS] = empty
    return import_module("plotext")
