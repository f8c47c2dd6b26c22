"""The pages on a learner's own code: every piece runs and prints what the page says."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.quiver import Quiver

from downslope.core import book, numerical_diff
from tests.import_rules import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

PAGES = ("notebook.md", "notebook.ko.md", "book.md", "book.ko.md")


def text(page: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text(page), re.DOTALL)


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Figure]]:
    """The figures that are shown, drawn to memory as a notebook would draw them."""
    mpl.use("Agg")
    from matplotlib import pyplot as plt

    shown: list[Figure] = []

    def show() -> None:
        figure = plt.gcf()
        figure.canvas.draw()
        shown.append(figure)
        plt.figure()

    monkeypatch.setattr(plt, "show", show)
    yield shown
    plt.close("all")


@pytest.mark.parametrize("page", PAGES)
def test_each_piece_prints_what_stands_below_it(
    page: str, figures: list[Figure], capsys: pytest.CaptureFixture[str]
) -> None:
    known: dict[str, object] = {}
    told = blocks(page, "text")
    pieces = blocks(page, "python")
    assert len(told) == len(pieces) > 0
    for number, (piece, printed) in enumerate(zip(pieces, told, strict=True)):
        exec(compile(piece, f"{page} piece {number}", "exec", dont_inherit=True), known)
        assert capsys.readouterr().out == printed
    assert len(figures) == (3 if "notebook" in page else 0)


def test_the_three_pictures_show_what_is_computed_by_hand(figures: list[Figure]) -> None:
    known: dict[str, object] = {}
    for piece in blocks("notebook.md", "python"):
        exec(piece, known)
    loss, field, descent = (figure.axes[0] for figure in figures)

    p, heights = np.asarray(loss.lines[0].get_data(), dtype=float)
    np.testing.assert_allclose(heights, -np.log(p), atol=2e-5)
    (arrows,) = [part for part in field.collections if isinstance(part, Quiver)]
    x0, x1 = np.asarray(arrows.get_offsets()).T
    np.testing.assert_allclose(np.array([arrows.U, arrows.V]), [-2 * x0, -2 * x1], atol=1e-9)
    # Each step multiplies x0 by 1 - .95 / 10 and x1 by 1 - 2 * .95.
    steps = np.arange(31)
    path = [-7 * 0.905**steps, 2 * (-0.9) ** steps]
    np.testing.assert_allclose(np.asarray(descent.lines[0].get_data()), path, atol=1e-8)


def test_the_errors_by_h_are_those_of_the_table() -> None:
    for page in ("notebook.md", "notebook.ko.md"):
        head, told = re.findall(r"^\| (?:h|error|오차) \| (.*) \|$", text(page), re.MULTILINE)
        errors = [
            abs(numerical_diff(np.sin, 1.0, float(h)) - math.cos(1.0)) for h in head.split(" | ")
        ]
        assert [f"{error:.1e}" for error in errors] == told.split(" | ")


def test_every_import_that_is_recommended_works() -> None:
    for page in ("book.md", "book.ko.md"):
        lines = re.findall(r"\| `(from downslope\.core\.book import .*?)` \|", text(page))
        assert len(lines) == 7
        for line in lines:
            known: dict[str, object] = {}
            exec(line, known)
            assert set(known) - {"__builtins__"} <= set(book.__all__)


def test_both_languages_have_the_same_code_headings_and_tables() -> None:
    for page in ("notebook", "book"):
        one, other = f"{page}.md", f"{page}.ko.md"
        for kind in ("python", "text"):
            assert blocks(one, kind) == blocks(other, kind)
        for pattern in (r"^#+", r"^\|"):
            counts = [len(re.findall(pattern, text(side), re.MULTILINE)) for side in (one, other)]
            assert counts[0] == counts[1]
