"""Frames around panes, and how the panes of a column share its rows."""

from __future__ import annotations

import pytest
from wcwidth import wcswidth

from downslope.lessons.base.text import LANGUAGES, Language
from downslope.lessons.engine import token
from downslope.tui.page.layout.box import Box
from downslope.tui.page.layout.columns import Item, fill
from downslope.tui.page.layout.frames import framed
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import fit_all, plain, row

BOX = Box(1, 1, 30, 20)


@pytest.mark.parametrize("width", [1, 3, 4, 9, 12, 40])
@pytest.mark.parametrize("heading", ["", "eta", "a long heading", "손실   low 0 high", "x" * 60])
def test_a_frame_has_its_size_whatever_its_heading(width: int, heading: str) -> None:
    rows = fit_all([row(heading, "title"), row("words")], max(0, width - 2), 4)
    painted = [plain(spans) for spans in framed(rows, width, 5)]
    if width >= 4:
        assert {wcswidth(line) for line in painted} == {width}
        assert len(painted) == 5
        assert painted[0][0] + painted[0][-1] + painted[-1][0] + painted[-1][-1] == "┌┐└┘"
        assert all(line[0] + line[-1] == "││" for line in painted[1:-1])


def test_what_stands_far_right_of_a_heading_stays_at_the_right() -> None:
    heading = (("f(x)", "title"), (" " * 20, "text"), ("low high", "muted"))
    rows = fit_all([heading], 38, 3)
    assert plain(framed(rows, 40, 4)[0]) == "┌─ f(x) ──────────────────── low high ─┐"


def shares(*items: Item) -> dict[str, int]:
    return {name: box.height for name, box in fill(BOX, items).boxes.items()}


def test_panes_get_what_they_need_and_share_the_rest() -> None:
    """Twenty rows, of which a free one is below each pane without a frame."""
    text, plot = Item("text", 6, 6, -1, stretches=False), Item("plot", 4, framed=True)
    assert shares(text, plot) == {"text": 6, "plot": 13}
    assert shares(text, plot, Item("other", 4, framed=True)) == {"text": 6, "plot": 7, "other": 6}
    bars = Item("bars", 3, 5, framed=True)
    assert shares(text, bars, plot) == {"text": 6, "bars": 5, "plot": 8}


def test_too_many_panes_leave_out_those_of_least_worth() -> None:
    text = Item("text", 12, 12, -1, stretches=False)
    assert set(shares(text, Item("one", 5, rank=1), Item("two", 5, rank=2))) == {"text", "one"}
    assert set(shares(Item("text", 40, 40, -1), Item("one", 5))) == {"text"}


def test_code_is_whole_before_a_list_fills_what_is_left() -> None:
    code = Item("code", 6, 12, framed=True, eager=True)
    beats = Item("beats", 5, 18, 9, framed=True, filler=True)
    assert shares(code, beats) == {"code": 12, "beats": 8}
    assert shares(Item("text", 6, 6, -1), code, beats) == {"text": 6, "code": 13}


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (200, 50)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_keeps_its_edges_and_gutter_free(size: tuple[int, int], language: Language) -> None:
    page = paint_page(token.read("gradient-descent?beat=6&step=4"), Look(*size, language))
    lines = [plain(spans) for spans in page.rows[1:-1]]
    assert all(line[0] == line[-1] == " " for line in lines)
    picture, text = page.boxes["picture-0"], page.boxes["text"]
    assert text.x - picture.x - picture.width == 2
    gutter = [plain(page.row(y)) for y in range(text.y, text.y + text.height)]
    if language == "en":
        assert {line[text.x - 2 : text.x] for line in gutter} == {"  "}


@pytest.mark.parametrize("size", [(40, 60), (60, 20), (60, 40)])
def test_on_a_narrow_screen_the_picture_stands_over_the_story(size: tuple[int, int]) -> None:
    page = paint_page(token.read("gradient-descent?beat=first-step"), Look(*size))
    picture, text = page.boxes["picture-0"], page.boxes["text"]
    assert picture.bottom <= text.y
    assert picture.width == text.width == size[0] - 2
    words = " ".join(plain(spans) for spans in page.rows)
    assert "Where does the first step land?" in " ".join(words.split())
    assert "3 (-9.0, 12.0)" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tall_narrow_screen_breaks_the_formula_and_cuts_nothing(language: Language) -> None:
    walk = token.read("network-gradient?beat=4")
    lines = [plain(spans) for spans in paint_page(walk, Look(40, 60, language)).rows]
    told = "".join("".join(lines).split())
    for text in (*walk.formula(), walk.status()):
        assert "".join(text.of(language).split()) in told
