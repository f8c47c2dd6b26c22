"""The drawing library is imported without its docstrings, or as it is where it needs them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ASK = """
import sys
from downslope.tui.painter.plot.plotext_import import DOCSTRINGS, import_plotext
library = import_plotext()
print(library.__name__, sys.modules[DOCSTRINGS].docs, import_plotext() is library)
"""


def asked(*path: str) -> list[str]:
    """The library in a new process: its name, its docstrings, and if it is imported only once."""
    code = f"import sys; sys.path[:0] = {list(path)!r}\n{ASK}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_docstrings_are_not_loaded() -> None:
    assert asked() == ["plotext", "None", "True"]


@pytest.mark.parametrize("use", ["docs.show()", "from plotext._doc.doc import other"])
def test_a_library_that_needs_its_docstrings_gets_them(use: str, tmp_path: Path) -> None:
    package = tmp_path / "plotext" / "_doc"
    package.mkdir(parents=True)
    (tmp_path / "plotext" / "__init__.py").write_text(f"from plotext._doc.doc import docs\n{use}")
    (package / "doc.py").write_text("class docs:\n    show = print\nother = 1")
    assert "<class" in asked(str(tmp_path))
