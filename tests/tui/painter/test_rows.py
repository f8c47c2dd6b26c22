"""Rows keep to their width in cells, with any mixture of narrow and wide characters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip
from wcwidth import wcswidth

from downslope.tui.painter.rows import beside, cut, fit, fit_all, marked_up, plain, row_width, wrap

if TYPE_CHECKING:
    from downslope.tui.painter.rows import Row

FAST = settings(deadline=None, derandomize=True, max_examples=60)

# These are narrow letters, Hangul (two cells each) and the symbols of our screens.
LETTERS = "abXY019.,:가각힣은는이학습률기울경사→←·●×²…▸⣿"
words = st.text(LETTERS, min_size=1, max_size=14)
spans = st.lists(
    st.tuples(st.text(LETTERS + " ", max_size=12), st.sampled_from(("text", "code", "good"))),
    max_size=6,
).map(tuple)
widths = st.integers(1, 50)


def cells(spans: Row) -> int:
    """The width of a row in cells, by a table that is not the program's own."""
    return wcswidth(plain(spans))


def squeezed(text: str) -> str:
    return "".join(text.split())


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text with its markup, and the pieces that must not be broken."""
    source, whole = [], []
    for kind in draw(st.lists(st.sampled_from(("word", "code", "pair", "strong")), max_size=12)):
        word = draw(st.text("abx019.=가나다", min_size=1, max_size=8))
        if kind == "code":
            inside = f"{word} - {word}"
            whole.append(inside)
            source.append(f"`{inside}`{draw(st.sampled_from(('', '를', ',', '예요.')))}")
        elif kind == "pair":
            inside = f"({draw(st.integers(-9, 9))}, {draw(st.integers(-99, 99))})"
            whole.append(inside)
            source.append(f"{inside}{draw(st.sampled_from(('', '에', '.', '이에요.')))}")
        else:
            source.append(f"**{word}**" if kind == "strong" else word)
    return " ".join(source), whole


@FAST
@given(spans)
def test_the_width_of_a_row_is_what_a_terminal_gives_it(line: Row) -> None:
    assert row_width(line) == cells(line)


@FAST
@given(spans, widths)
def test_a_fitted_row_is_exactly_as_wide_as_asked(line: Row, width: int) -> None:
    assert cells(fit(line, width)) == width


@FAST
@given(spans, widths)
def test_fitting_keeps_what_has_room_and_tells_of_a_cut(line: Row, width: int) -> None:
    shown = plain(fit(line, width))
    if cells(line) <= width:
        assert shown == plain(line) + " " * (width - cells(line))
        return
    assert shown.endswith("…")
    # Half a wide character cannot be shown, so a space takes its place.
    kept = shown[:-1]
    assert plain(line).startswith(kept) or plain(line).startswith(kept[:-1])
    assert len(kept) >= (width - 1) // 2


@FAST
@given(spans, st.integers(0, 30), st.integers(0, 30))
def test_cells_cut_from_a_row_are_those_that_a_strip_has_there(
    line: Row, start: int, width: int
) -> None:
    strip = Strip([Segment(text) for text, _ in line]).crop(start, start + width)
    assert plain(cut(line, start, start + width)) == strip.text
    assert cut(line, 0, cells(line)) == tuple(span for span in line if span[0])


def test_nothing_is_left_of_a_row_in_no_room() -> None:
    assert plain(fit((("경사", "text"),), 0)) == ""


@FAST
@given(st.lists(spans, max_size=5), widths, st.integers(0, 8))
def test_fitted_rows_fill_a_box(lines: list[Row], width: int, height: int) -> None:
    box = fit_all(lines, width, height)
    assert [cells(line) for line in box] == [width] * height


@FAST
@given(spans, spans, widths)
def test_beside_fills_the_width_and_the_right_side_stays(left: Row, right: Row, width: int) -> None:
    line = beside(left, right, width)
    assert cells(line) == width
    if cells(right) <= width:
        assert plain(line).endswith(plain(right))


@FAST
@given(marked(), st.integers(4, 60), st.sampled_from(("", "  ")))
def test_wrapped_rows_never_exceed_the_width(
    text: tuple[str, list[str]], width: int, indent: str
) -> None:
    assert all(cells(line) <= width for line in wrap(text[0], width, indent=indent))


@FAST
@given(marked(), st.integers(4, 60))
def test_wrapping_loses_nothing_but_spaces_and_markup(
    text: tuple[str, list[str]], width: int
) -> None:
    shown = squeezed("".join(plain(line) for line in wrap(text[0], width)))
    assert shown == squeezed(text[0].replace("`", "").replace("**", ""))


@FAST
@given(marked(), st.integers(4, 60))
def test_code_and_pairs_stay_in_one_row_where_they_fit(
    text: tuple[str, list[str]], width: int
) -> None:
    lines = [plain(line) for line in wrap(text[0], width)]
    for piece in text[1]:
        if wcswidth(piece) <= width:
            assert any(piece in line for line in lines), piece


def test_code_after_a_bracket_stays_in_one_row_where_it_fits() -> None:
    lines = [plain(line) for line in wrap("then (`x = init_x` again)", 12)]
    assert any("x = init_x" in line for line in lines)


@FAST
@given(st.lists(words, min_size=1, max_size=20), st.integers(28, 60))
def test_rows_are_filled_before_the_next_begins(parts: list[str], width: int) -> None:
    """The first word of each row would not have fitted on the row before."""
    lines = [plain(line) for line in wrap(" ".join(parts), width)]
    for before, after in pairwise(lines):
        assert wcswidth(before) + 1 + wcswidth(after.split()[0]) > width


def test_markup_becomes_roles_and_an_empty_line_an_empty_row() -> None:
    assert marked_up("turn `eta` **up** now") == (
        ("turn ", "text"),
        ("eta", "code"),
        (" ", "text"),
        ("up", "strong"),
        (" now", "text"),
    )
    assert [plain(line) for line in wrap("one\n\ntwo", 9)] == ["one", "", "two"]


def test_an_indent_begins_every_row_but_the_first() -> None:
    lines = [plain(line) for line in wrap("✓ 내 예상: 끝없이 왔다 갔다 해요", 12, indent="  ")]
    assert len(lines) > 2
    assert [line.startswith("  ") for line in lines] == [False] + [True] * (len(lines) - 1)
