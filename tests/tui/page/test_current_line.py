"""The mark beside the code stands at the line that runs, and a caption at the line it is for."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.token import read
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Function = Callable[..., object]

MARK = "▸ "
SIZE = "{0[0]}x{0[1]}".format


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Sequence[str]], Function]:
    """A function with this body, of a file of its own: what is shown is the source of a file."""

    def write(body: Sequence[str]) -> Function:
        path = tmp_path / "shown.py"
        path.write_text("\n".join(["def shown(a):", *(f"    {line}" for line in body), ""]))
        spec = importlib.util.spec_from_file_location("shown", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        shown: Function = module.shown
        return shown

    return write


def code_pane(listing: Listing, width: int = 80, height: int = 24) -> list[str]:
    """The rows of the code as they are painted, its title not among them."""
    walk: Any = read("gradient-descent?beat=6&show=code")
    walk = replace(walk, lesson=replace(walk.lesson, code=lambda _: listing))
    page = paint_page(walk, Look(width, height))
    box = page.boxes["code"]
    inner = box.inner
    title, *rows = [plain(r)[inner.x :][: inner.width] for r in page.rows[box.y :][: inner.height]]
    assert "the code that runs" in title
    return rows


def marked(rows: list[str]) -> list[str]:
    return [row.removeprefix(MARK).strip() for row in rows if row.startswith(MARK)]


# -- which line ----------------------------------------------------------------------------

EQUAL = "a += 1"
LONGER = ("a += 1 + a", "a += 1  # once", "a += 10")


@pytest.mark.parametrize("place", range(len(LONGER) + 1))
def test_of_lines_that_begin_alike_the_one_that_is_equal_is_marked(
    place: int, written: Callable[[Sequence[str]], Function]
) -> None:
    body = [*LONGER[:place], EQUAL, *LONGER[place:], "return a"]
    rows = code_pane(Listing((written(body),), EQUAL))
    assert marked(rows) == [EQUAL]
    assert rows[place + 1].startswith(MARK)


def test_where_no_line_is_equal_those_begun_by_it_are_marked(
    written: Callable[[Sequence[str]], Function],
) -> None:
    body = ["b = a", *LONGER, "b += 1", "c = 1  # a += 1", "return a"]
    assert marked(code_pane(Listing((written(body),), EQUAL))) == list(LONGER)
    assert marked(code_pane(Listing((written(body),), "return"))) == ["return a"]
    assert marked(code_pane(Listing((written(body),), "def shown"))) == ["def shown(a):"]


@pytest.mark.parametrize("current", ["", "+= 1", "a += 100", "A += 1"])
def test_where_nothing_runs_no_line_is_marked(
    current: str, written: Callable[[Sequence[str]], Function]
) -> None:
    """Neither a part from the middle nor one that only looks alike is a line's beginning."""
    assert marked(code_pane(Listing((written([*LONGER, "return a"]),), current))) == []


def test_a_line_in_several_rows_is_marked_on_all_of_them_and_no_further(
    written: Callable[[Sequence[str]], Function],
) -> None:
    long = "a = maximum(a, 1) + maximum(a, 2) + maximum(a, 3)"
    rows = code_pane(Listing((written([*LONGER, long, "return a"]),), "a = maximum("))
    assert "".join(" ".join(marked(rows)).split()) == "".join(long.split())
    assert len(marked(rows)) == 2
    assert rows[6].strip() == "return a"


# -- captions ------------------------------------------------------------------------------


def test_a_caption_stands_at_the_right_of_its_own_line(
    written: Callable[[Sequence[str]], Function],
) -> None:
    long = "a = maximum(a, 1) + maximum(a, 2) + maximum(a, 3)"
    body = ["b = a + 1", "a = 2", long, "c = b", "a = 123456789 + 123456789 + b", "return a"]
    captions = (("b =", "(7,)"), ("a = maximum", "(8, 9)"), ("a = 123", "(10, 11, 12, 13)"))
    rows = code_pane(Listing((written(body),), "c = b", captions))
    assert [row.split() for row in rows[:9]] == [
        ["def", "shown(a):"],
        ["b", "=", "a", "+", "1", "(7,)"],
        ["a", "=", "2"],
        ["a", "=", "maximum(a,", "1)", "+", "maximum(a,", "2)", "+"],
        # Of a line in two rows it stands at the second; for a wide one a row is added.
        ["maximum(a,", "3)", "(8,", "9)"],
        ["▸", "c", "=", "b"],
        ["a", "=", "123456789", "+", "123456789", "+", "b"],
        ["(10,", "11,", "12,", "13)"],
        ["return", "a"],
    ]
    width = len(rows[0])
    assert all(len(rows[at].rstrip()) == width for at in (1, 4, 7))


def test_of_two_captions_the_first_that_fits_is_shown(
    written: Callable[[Sequence[str]], Function],
) -> None:
    listing = Listing((written(["b = a", "return b"]),), "", (("b", "one"), ("b =", "two")))
    rows = code_pane(listing)
    assert rows[1].split() == ["b", "=", "a", "one"]
    assert rows[2].split() == ["return", "b"]


# -- a low pane ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 24), (100, 30)], ids=SIZE)
@pytest.mark.parametrize("at", [0, 1, 2, 15, 27, 28, 29])
def test_the_current_line_is_in_sight_between_its_neighbours(
    at: int, size: tuple[int, int], written: Callable[[Sequence[str]], Function]
) -> None:
    body = [f"a += {n}" for n in range(100, 129)]
    lines = ["def shown(a):", *body]
    rows = code_pane(Listing((written(body),), lines[at]), *size)
    shown = [row.removeprefix(MARK).strip() for row in rows]
    assert marked(rows) == [lines[at]]
    # Lines that follow one another, with no row left empty.
    first = lines.index(shown[0])
    assert shown == lines[first : first + len(rows)]
    assert {lines[max(0, at - 1)], lines[min(29, at + 1)]} <= set(shown)


def test_a_short_listing_begins_at_the_top_wherever_it_runs(
    written: Callable[[Sequence[str]], Function],
) -> None:
    for current in ("def shown", "return a"):
        rows = code_pane(Listing((written(["return a"]),), current))
        assert [row.removeprefix(MARK).strip() for row in rows[:3]] == [
            "def shown(a):",
            "return a",
            "",
        ]
