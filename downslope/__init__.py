"""Downslope: how a neural network learns, one keyboard step at a time, in the terminal.

The one name under which all of it is imported: `downslope.core`, `.lessons` and `.tui`; the
chapter's functions also from here, as in `from downslope import numerical_gradient`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

_FOLDERS = ("core", "lessons", "tui")
_HERE = Path(__file__).parent
if not (_HERE / "core").is_dir():
    # Installed, the three folders lie in this one; in a checkout they lie beside it.
    __path__.append(str(_HERE.parent))

if TYPE_CHECKING:
    from downslope.core import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        """A public name of `downslope.core`, loaded when it is first asked for: most commands of
        the program start without NumPy. Raises AttributeError."""
        if not name.startswith("_") and name not in _FOLDERS:
            core = import_module("downslope.core")
            if name in core.__all__:
                return getattr(core, name)
        raise AttributeError(f"module 'downslope' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_FOLDERS, *import_module("downslope.core").__all__})
