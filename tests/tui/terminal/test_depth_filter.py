"""Textual's own widgets come in the colours of the terminal, and can be read in them."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor

from downslope.tui.terminal.depth import DEPTHS
from downslope.tui.terminal.depth_filter import DepthFilter, at_depth, console_at
from tests.tui.terminal.test_colours import contrast

parts = st.integers(0, 255)
colours = st.builds(Color.from_rgb, parts, parts, parts)


@given(colours, colours)
def test_what_can_be_read_can_be_read_with_256_colours(front: Color, ground: Color) -> None:
    before = Style(color=front, bgcolor=ground)
    after = at_depth(before, "256")
    assert after.color is not None
    assert after.bgcolor is not None
    assert {after.color.type, after.bgcolor.type} == {ColorType.EIGHT_BIT}
    assert after.color.number is not None
    assert after.color.number >= 16, "the first sixteen are the terminal's own"
    assert contrast(after, dark=True) >= min(4.5, contrast(before, dark=True)) - 1e-9


@given(colours)
def test_a_colour_of_the_table_stays_itself(colour: Color) -> None:
    once = at_depth(Style(color=colour), "256").color
    assert once is not None
    again = Color.from_rgb(*once.get_truecolor())
    assert at_depth(Style(color=again), "256").color == once


@pytest.mark.parametrize("style", ["color(75) on color(233)", "bold", "default on default"])
def test_what_is_exact_stays(style: str) -> None:
    assert at_depth(Style.parse(style), "256") == Style.parse(style)


def test_a_dark_blue_stays_blue() -> None:
    """Rich takes it for a grey, and ten heights for four."""
    seen = at_depth(Style(bgcolor=Color.from_rgb(5, 52, 95)), "256").bgcolor
    assert seen is not None
    red, _, blue = seen.get_truecolor()
    assert blue > red


@pytest.mark.parametrize(
    ("given_style", "expected"),
    [
        ("bold red on default", "bold"),
        ("#112233 on #445566", "reverse"),
        ("underline", "underline"),
    ],
)
def test_without_colours_what_lies_on_a_ground_is_turned_around(
    given_style: str, expected: str
) -> None:
    assert at_depth(Style.parse(given_style), "none") == Style.parse(expected)


def test_what_a_click_does_is_kept() -> None:
    clicked = Style.parse("red on blue") + Style.from_meta({"option": 3})
    for depth in DEPTHS:
        (segment,) = DepthFilter(depth).apply([Segment("x", clicked)], TextualColor(0, 0, 0))
        assert segment.style is not None
        assert segment.style.meta == {"option": 3}


def test_the_console_does_not_guess() -> None:
    names = {"truecolor": "truecolor", "256": "256", "16": "standard", "none": "standard"}
    assert {d: console_at(d, StringIO()).color_system for d in DEPTHS} == names
