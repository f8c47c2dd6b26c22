"""Only cells that have changed are painted again."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.theme import BUILTIN_THEMES
from wcwidth import wcwidth

from downslope.tui.app.rows_view import APART, RowsView, changed_spans
from downslope.tui.painter.rows import plain
from downslope.tui.terminal.colours import styles

if TYPE_CHECKING:
    from textual.strip import Strip

    from downslope.tui.painter.rows import Row, Rows

FAST = settings(deadline=None, derandomize=True, max_examples=200)
Cell = tuple[str, str]

spans = st.lists(
    st.tuples(st.text("ab가힣 ", max_size=4), st.sampled_from(("text", "code"))), max_size=5
).map(tuple)


def grid(spans: Row) -> list[Cell]:
    """A row cell by cell; the second cell of a wide character is an empty string."""
    cells: list[Cell] = []
    for text, role in spans:
        for char in text:
            cells += [(char, role), ("", role)][: wcwidth(char)]
    return cells


def padded(spans: Row, width: int) -> Row:
    return (*spans, (" " * (width - len(grid(spans))), "text"))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Row, Row]:
    """Two rows of the same width."""
    one, other = draw(spans), draw(spans)
    width = max(len(grid(one)), len(grid(other)))
    return padded(one, width), padded(other, width)


@FAST
@given(pairs())
def test_painting_the_changed_spans_alone_gives_the_new_row(rows: tuple[Row, Row]) -> None:
    painted, now = map(grid, rows)
    for start, end in changed_spans(*rows):
        painted[start:end] = now[start:end]
    assert painted == now


@FAST
@given(pairs())
def test_a_span_begins_and_ends_with_a_change_and_is_far_from_the_next(
    rows: tuple[Row, Row],
) -> None:
    before, now = map(grid, rows)
    changed = {at for at, (a, b) in enumerate(zip(before, now, strict=True)) if a != b}
    spans = changed_spans(*rows)
    assert bool(spans) is bool(changed)
    for start, end in spans:
        # The second half of a wide letter counts as changed with its first.
        assert changed & {start, start + 1}
        assert changed & {end - 1, end - 2}
    assert all(after - end >= APART for (_, end), (after, _) in pairwise(spans))


@FAST
@given(pairs())
def test_a_span_never_cuts_a_wide_character(rows: tuple[Row, Row]) -> None:
    for at in chain.from_iterable(changed_spans(*rows)):
        for cells in map(grid, rows):
            assert at == len(cells) or cells[at][0]


def test_what_lies_between_two_changes_is_not_sent() -> None:
    before = (("a" + 30 * "." + "a", "text"),)
    now = (("b" + 30 * "." + "b", "text"),)
    assert changed_spans(before, now) == [(0, 1), (31, 32)]
    assert changed_spans((("a....a", "text"),), (("b....b", "text"),)) == [(0, 6)]


@FAST
@given(spans, spans)
def test_rows_of_different_widths_change_as_a_whole(one: Row, other: Row) -> None:
    widths = len(grid(one)), len(grid(other))
    if widths[0] != widths[1]:
        assert changed_spans(one, other) == [(0, max(widths))]


# -- in an app ---------------------------------------------------------------------------


class Spy(RowsView):
    """A RowsView that records which repaints it asks for and which rows it is asked for."""

    def __init__(self) -> None:
        super().__init__(styles(BUILTIN_THEMES["textual-dark"]))
        self.asked: list[Region] = []
        self.drawn: list[int] = []

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Spy:
        self.asked += regions
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def render_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().render_line(y)


class OneView(App[None]):
    """An app whose screen is nothing but rows."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.view = Spy()

    def compose(self) -> ComposeResult:
        yield self.view

    @property
    def painted(self) -> list[str]:
        """The rows that reach the terminal."""
        return [strip.text for strip in self.screen._compositor.render_strips()]


def lines(*texts: str) -> Rows:
    return [((f"{text:<10}", "text"),) for text in texts]


async def test_only_changed_rows_are_drawn_again() -> None:
    app = OneView()
    async with app.run_test(size=(10, 4)) as pilot:
        app.view.show(lines("one", "two", "three"))
        await pilot.pause()
        assert app.painted == [f"{text:<10}" for text in ("one", "two", "three", "")]
        app.view.asked.clear()
        app.view.drawn.clear()
        app.view.show(lines("one", "twig", "three"))
        await pilot.pause()
        assert app.painted == [f"{text:<10}" for text in ("one", "twig", "three", "")]
        assert app.view.asked == [Region(2, 1, 2, 1)]
        assert set(app.view.drawn) == {1}


async def test_the_same_rows_ask_for_nothing() -> None:
    app = OneView()
    async with app.run_test(size=(10, 4)) as pilot:
        app.view.show(lines("one", "two"))
        await pilot.pause()
        app.view.asked.clear()
        app.view.drawn.clear()
        app.view.show(lines("one", "two"))
        await pilot.pause()
        assert (app.view.asked, app.view.drawn) == ([], [])


async def test_rows_that_go_away_leave_nothing_behind() -> None:
    app = OneView()
    async with app.run_test(size=(10, 4)) as pilot:
        app.view.show(lines("one", "two", "three"))
        await pilot.pause()
        app.view.show(lines("one"))
        await pilot.pause()
        assert app.painted == [f"{text:<10}" for text in ("one", "", "", "")]


async def test_other_styles_draw_everything_again() -> None:
    app = OneView()
    async with app.run_test(size=(10, 3)) as pilot:
        app.view.show([*lines("one"), (("가나다라마", "code"),), *lines("two")])
        await pilot.pause()
        light = styles(BUILTIN_THEMES["textual-light"])
        app.view.restyle(light)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        shown = [{(s.style.color, s.style.bgcolor) for s in strip if s.style} for strip in strips]
        text, code = ({(light[r].color, light[r].bgcolor)} for r in ("text", "code"))
        assert shown == [text, code, text]


async def test_a_role_without_a_style_is_drawn_as_text() -> None:
    app = OneView()
    async with app.run_test(size=(10, 1)) as pilot:
        app.view.show([(("unknown   ", "no such role"),)])
        await pilot.pause()
        assert app.painted == ["unknown   "]
        assert plain(app.view._rows[0]) == app.view.text
