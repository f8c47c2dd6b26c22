"""`downslope show` prints what the app shows of the same walk, row below row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.token import read
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import Bar, Bars
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.page.show import show
from downslope.tui.painter.rows import plain

NOTES = "gradient-descent?show=notes"


def printed(token: str) -> str:
    return "\n".join(plain(row).rstrip() for row in show(read(token), 96, 30, "en"))


def pane(token: str, name: str) -> list[str]:
    """The rows of a pane of the app's screen that are not blank."""
    page = paint_page(read(token), Look(98, 40))
    return [plain(row).rstrip() for row in page.panes.get(name, []) if plain(row).strip()]


@pytest.mark.parametrize(
    "token",
    ["gradient-descent?step=3", "gradient-descent?beat=12&step=2", "tangent?beat=7", "training"],
    ids=["run", "pitfall", "explained", "scans"],
)
def test_the_formula_and_status_are_the_apps(token: str) -> None:
    out = printed(token)
    for row in pane(token, "formula") + pane(token, "status"):
        assert row in out
    if not pane(token, "formula"):
        assert "←" not in out


def test_notes_and_code_are_printed_where_the_token_shows_them() -> None:
    assert "For the teacher" in printed(NOTES)
    assert "For the teacher" not in printed("gradient-descent")
    assert "the code that runs" in printed("gradient-descent?show=code")
    assert "the code that runs" not in printed("gradient-descent")


@pytest.mark.parametrize("size", [(80, 24), (160, 70), (200, 50)], ids=["small", "tall", "wide"])
def test_no_more_pictures_are_shown_than_there_are_panes(size: tuple[int, int]) -> None:
    lesson = load("tangent")
    title = lesson.title
    bars = Bars(title, title, (Bar("one", 1.0),))
    beat = replace(lesson.beats[0], pictures=tuple("abcdefg"))
    many = replace(lesson, beats=(beat,), pictures=dict.fromkeys("abcdefg", lambda _: bars))
    page = paint_page(Walk.begin(many), Look(*size))
    assert 1 <= len([name for name in page.boxes if name.startswith("picture")]) <= 4
