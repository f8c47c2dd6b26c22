"""plotext without its docstrings, which nobody reads here, so that the first picture comes sooner.

The library writes the docstrings of its whole API when it is imported, in a module of its own, and
that takes a tenth of a second.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

DOCSTRINGS = "plotext._doc.doc"
"""The library's module that writes docstrings; private, so it may move."""


def import_plotext() -> ModuleType:
    """plotext with an empty module in the place of DOCSTRINGS; all of it where that fails.

    Raises ImportError where there is no plotext.
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
