"""Fewer bytes are sent, and an emulator shows the same screen."""

from __future__ import annotations

from typing import Any

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.tui.terminal.sgr import without_repeats

WIDTH, HEIGHT = 20, 40
"""So high that nothing scrolls, as in the program, where each row has a fixed place."""
colours = st.one_of(
    st.integers(0, 255).map(lambda n: f"8;5;{n}"),
    st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "8;2;{};{};{}".format(*rgb)),
    st.integers(0, 7).map(str),
    st.just("9"),
)
styles = st.builds(
    lambda others, front, ground: ";".join([*others, *front, *ground]),
    st.lists(st.sampled_from(["1", "3", "4", "7", "9"]), unique=True),
    st.lists(colours.map(lambda c: "3" + c), max_size=1),
    st.lists(st.one_of(colours.map(lambda c: "4" + c), st.just("105")), max_size=1),
)
words = st.text("ab 한⠿●", min_size=1, max_size=5)
pieces = st.one_of(
    st.builds("\x1b[{}m{}\x1b[0m".format, styles.filter(bool), words),
    st.builds("\n\x1b[{};{}H".format, st.integers(1, 6), st.integers(1, WIDTH)),
    st.sampled_from(["\x1b[1;1H", "\x1b[?2026h", "\x1b[?25l", "\x1b[K", "plain", "\r\n"]),
)


def shown(data: str) -> list[list[tuple[object, ...]]]:
    """Every cell with all its attributes that can be seen: of most blanks it is the ground."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    screen.set_mode(pyte.modes.LNM)
    pyte.Stream(screen).feed(data)
    return [[tuple(seen(screen.buffer[y][x])) for x in range(WIDTH)] for y in range(HEIGHT)]


def seen(cell: Any) -> Any:
    lines = cell.italics or cell.underscore or cell.strikethrough or cell.reverse
    blank = cell.data == " " and not lines
    return cell._replace(fg="default", bold=False) if blank else cell


@settings(deadline=None, max_examples=300)
@given(st.lists(pieces, max_size=12).map("".join))
def test_the_screen_is_the_same_and_the_bytes_are_no_more(data: str) -> None:
    spared = without_repeats(data)
    assert shown(spared) == shown(data)
    assert len(spared) <= len(data)
    # Text that follows must begin without attributes, as it would have.
    assert shown(spared + "x") == shown(data + "x")


def test_a_colour_that_is_set_is_not_said_again() -> None:
    said = "\x1b[1;38;5;2;48;5;9mone\x1b[0m\x1b[1;38;5;3;48;5;9mtwo\x1b[0m\n\x1b[2;1H"
    assert without_repeats(said) == "\x1b[1;38;5;2;48;5;9mone\x1b[38;5;3mtwo\x1b[2;1H\x1b[0m"


def test_blanks_need_no_colour_of_text() -> None:
    """But where the two are turned around it is all that is seen of them."""
    for turned, sent in (
        ("", "\x1b[31;44ma b\x1b[0m"),
        ("7;", "\x1b[7;31;44ma\x1b[32m \x1b[31mb\x1b[0m"),
    ):
        said = "".join(
            f"\x1b[{turned}{front};44m{x}\x1b[0m" for front, x in ((31, "a"), (32, " "), (31, "b"))
        )
        assert without_repeats(said) == sent


def test_an_attribute_is_ended_alone_where_that_is_shorter() -> None:
    said = "\x1b[1;2;38;5;20;48;5;30ma\x1b[0m\x1b[2;38;5;20;48;5;30mb\x1b[0m"
    assert without_repeats(said) == "\x1b[1;2;38;5;20;48;5;30ma\x1b[22;2mb\x1b[0m"


def test_text_without_attributes_stays_as_it_is() -> None:
    for text in ("", "plain", "\x1b[?1049h\x1b[>25u", "\x1b]0;title\x07"):
        assert without_repeats(text) == text


def test_without_colours_only_attributes_are_left() -> None:
    data = "\x1b[1;38;2;1;2;3;48;5;17ma\x1b[0m\x1b[7;31;102mb\x1b[0m\x1b[39;49mc\x1b[0m\x1b[4;94md"
    assert without_repeats(data, colours=False) == "\x1b[1ma\x1b[0;7mb\x1b[0mc\x1b[4md\x1b[0m"
