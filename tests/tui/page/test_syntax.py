"""Code is painted by role, its text stays as it is, and what is no Python is plain code."""

from __future__ import annotations

import keyword
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from downslope.core import chapter
from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.listing import Listing, source
from downslope.lessons.engine.walk import Walk
from downslope.tui.page.code.listings import code_rows
from downslope.tui.page.code.repairs import pitfall_rows
from downslope.tui.page.code.syntax import coloured
from downslope.tui.painter.rows import plain, row, row_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.tui.painter.rows import Row

ROLES = {"code", "keyword", "string", "literal", "comment", "def-name"}


def painted(*lines: str) -> list[tuple[str, str]]:
    """What is not plain code, with its role."""
    return [span for line in coloured(lines) for span in line if span[1] != "code"]


def test_each_role_by_an_example() -> None:
    assert painted("def f(x):", "    if not x:", "        return 1e-4 * x  # one") == [
        *(("def", "keyword"), ("f", "def-name"), ("if", "keyword"), ("not", "keyword")),
        *(("return", "keyword"), ("1e-4", "literal"), ("# one", "comment")),
    ]
    assert painted("class A(B):", "    x = None")[:2] == [("class", "keyword"), ("A", "def-name")]
    assert ("None", "keyword") in painted("x = None")


def test_a_string_over_several_lines_and_an_f_string() -> None:
    assert painted('x = """one', "  two", 'three"""') == [
        *(('"""one', "string"), ("  two", "string"), ('three"""', "string"))
    ]
    spans = painted("x = f'a{y}b'")
    assert ("f'a" in spans[0][0], spans[0][1]) == (True, "string")


def test_a_word_of_two_columns_before_a_role() -> None:
    assert painted("x = '가' + 2") == [("'가'", "string"), ("2", "literal")]


@pytest.mark.parametrize("lines", [("return (1", "x = 2"), ("  x = 1", " y"), ('x = """a',)])
def test_what_is_no_whole_python_is_plain_code(lines: tuple[str, ...]) -> None:
    assert coloured(lines) == tuple(row(line, "code") for line in lines)


@pytest.mark.parametrize("name", [name for name in chapter.__all__ if name != "SimpleNet"])
def test_text_is_kept_and_neighbours_differ(name: str) -> None:
    lines = source(getattr(chapter, name))
    rows = coloured(lines)
    assert [plain(spans) for spans in rows] == list(lines)
    assert {role for spans in rows for _, role in spans} <= ROLES
    for spans in rows:
        assert all(one[1] != other[1] for one, other in pairwise(spans))
        assert all(keyword.iskeyword(text) for text, role in spans if role == "keyword")


# -- in the pane ---------------------------------------------------------------------------


def pane(listing: Listing, width: int = 40, language: str = "en") -> list[Row]:
    return code_rows(listing, "ko" if language == "ko" else "en", width)[1:]


def test_the_current_line_is_of_one_colour() -> None:
    rows = pane(Listing((chapter.gradient_descent,), "return x"))
    marked = [spans for spans in rows if spans[0] == ("▸ ", "current")]
    assert [plain(spans).strip() for spans in marked] == ["▸     return x"]
    assert {role for text, role in marked[0] if text.strip()} == {"current"}
    assert ("return", "keyword") in [s for spans in pane(Listing(CODE)) for s in spans]


CODE: tuple[Callable[..., object], ...] = (chapter.gradient_descent,)


@pytest.mark.parametrize("width", [46, 60, 90, 140])
def test_a_broken_line_keeps_the_roles_of_its_pieces(width: int) -> None:
    rows = pane(Listing((chapter.train,)), width)
    assert {row_width(spans) for spans in rows} == {width}
    spans_of = [span for spans in rows for span in spans]
    found = [text for text, role in spans_of if role == "keyword" and text.strip()]
    whole = [t for spans in coloured(source(chapter.train)) for t, r in spans if r == "keyword"]
    assert found == whole
    assert "".join("".join(map(plain, rows)).split()) == "".join(
        "".join(source(chapter.train)).split()
    )


def test_a_caption_is_told_in_the_language_of_the_screen() -> None:
    caption = Text("lr is eta", "lr이 eta예요")
    listing = Listing((chapter.gradient_descent,), "", (("x -= lr", caption), ("return", "(2,)")))
    for language, words in (("en", "lr is eta"), ("ko", "lr이 eta예요")):
        rows = [plain(spans).rstrip() for spans in pane(listing, 60, language)]
        assert [line.endswith(words) for line in rows].count(True) == 1
        assert rows[-1].endswith("(2,)")


@pytest.mark.parametrize("name", names())
def test_a_mistake_is_coloured_but_not_the_lines_that_change(name: str) -> None:
    lesson = load(name)
    for index, beat in enumerate(lesson.beats):
        if beat.pitfall is None:
            continue
        walk = Walk.begin(lesson, index)
        rows = pitfall_rows(walk, "en", 78)
        assert ("def", "keyword") in rows[1]
        assert {role for spans in rows[1:] for _, role in spans} >= {"keyword", "def-name"}
