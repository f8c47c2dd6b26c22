"""How many colours a terminal has, by its environment and by what is really sent to it."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from downslope.tui.cli.output import medium_at
from downslope.tui.painter.medium import ASCII
from downslope.tui.terminal.depth import DEPTHS, depth_of
from downslope.tui.terminal.driver import driver_class
from tests.toughness.window import run, window

if TYPE_CHECKING:
    from pathlib import Path

    from downslope.tui.terminal.depth import Depth
    from tests.toughness.window import Window

STEPPED = "gradient-descent?beat=2&step=3"
"""Three steps of 0.1 from (-3, 4): each multiplies x0 by 0.8, which makes -1.536."""


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ("TERM=xterm-256color COLORTERM=truecolor", "truecolor"),
        ("TERM=xterm-256color COLORTERM=24bit", "truecolor"),
        ("TERM=xterm-256color", "256"),
        ("TERM=xterm-256color COLORTERM=yes", "256"),
        ("TERM=screen-256color", "256"),
        ("TERM=screen-256color COLORTERM=truecolor", "256"),
        ("TERM=screen COLORTERM=truecolor", "16"),
        ("TERM=screen.xterm-256color COLORTERM=truecolor", "256"),
        ("TERM=tmux-256color COLORTERM=truecolor", "truecolor"),
        ("TERM=tmux", "256"),
        ("TERM=xterm-kitty", "256"),
        ("TERM=alacritty", "256"),
        ("TERM=xterm-direct", "truecolor"),
        ("TERM=xterm", "16"),
        ("TERM=screen", "16"),
        ("TERM=linux", "16"),
        ("TERM=vt220", "16"),
        ("TERM=xterm-256color WT_SESSION=1", "truecolor"),
        ("TERM=screen-256color WT_SESSION=1", "256"),
        ("TERM=tmux-256color WT_SESSION=1", "256"),
        ("TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", "none"),
        ("TERM=xterm-256color NO_COLOR=", "256"),
        ("TERM=dumb", "none"),
        ("TERM=dumb COLORTERM=truecolor", "none"),
        ("", "none"),
    ],
)
def test_the_environment_tells_the_depth(environment: str, expected: Depth) -> None:
    assert depth_of(dict(word.split("=", 1) for word in environment.split())) == expected


def test_areas_are_filled_where_many_colours_differ() -> None:
    filled = {depth: medium_at(depth, ascii_only=False) for depth in DEPTHS}
    assert {depth for depth, medium in filled.items() if medium.filled} == {"truecolor", "256"}
    assert not any(medium.ascii_only for medium in filled.values())
    assert {medium_at(depth, ascii_only=True) for depth in DEPTHS} == {ASCII}


@pytest.mark.parametrize(
    ("colours", "sent"), [(True, "\x1b[1;31mx\x1b[0m"), (False, "\x1b[1mx\x1b[0m")]
)
def test_the_driver_itself_lets_no_colour_through(colours: bool, sent: str) -> None:
    """Whatever widget sends it, and whichever filter it went around."""
    driver = object.__new__(driver_class(ascii_only=False, kiosk=False, colours=colours))
    written: list[str] = []
    driver._writer_thread = cast("Any", SimpleNamespace(write=written.append))
    driver.write("\x1b[1;31mx\x1b[0m")
    assert written == [sent]


def colour_codes(sent: bytes) -> set[str]:
    """The kinds of colours that were set: of 24 bits, of 256, of 16, or the default ones."""
    kinds = set()
    for codes in re.findall(r"\x1b\[([\d;]*)m", sent.decode(errors="ignore")):
        plain = re.sub(r"[34]8;2;\d+;\d+;\d+", "rgb", codes)
        plain = re.sub(r"[34]8;5;\d+", "256", plain)
        kinds |= {"24"} if "rgb" in plain.split(";") else set()
        kinds |= {"256"} if "256" in plain.split(";") else set()
        rest = {int(x) for x in plain.split(";") if x.isdigit() and x != "256"}
        kinds |= {"16"} if rest & {*range(30, 38), *range(40, 48), *range(90, 108)} else set()
        kinds |= {"default"} if rest & {39, 49} else set()
    return kinds


def visit_everything(seen: Window) -> None:
    """Open what is our own and what is Textual's: keys, the edit box, the palette, a choice."""
    seen.see("= -1.536", "all keys")
    for keys, shown in (("?", "any key closes this"), ("e", "type a value"), ("\x10", "Search")):
        seen.type(keys)
        seen.see(shown)
        if keys == "e":
            seen.type("12")
            seen.see("12")
        elif keys == "\x10":
            seen.see("Learning from data")
            seen.type("\x1b[B")
        seen.type("\x1b")
        seen.wait(lambda shown=shown: shown not in seen.text)  # type: ignore[misc]
    assert seen.quit() == 0


# Every theme at every depth is looked at without a terminal; here each is tried with some.
@pytest.mark.parametrize(
    ("environment", "expected", "theme"),
    [
        ({"COLORTERM": "truecolor"}, {"24"}, "downslope-dark"),
        ({}, {"256"}, "nord"),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor"}, {"256"}, "projector"),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, {"16"}, "nord"),
        ({"TERM": "xterm"}, {"16"}, "projector"),
        ({"TERM": "linux"}, {"16"}, "downslope-dark"),
        ({"NO_COLOR": "1"}, set(), "nord"),
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, set(), "projector"),
        ({"NO_COLOR": "1", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, set(), "downslope-dark"),
    ],
    ids=str,
)
def test_only_colours_of_the_terminal_are_sent(
    environment: dict[str, str], expected: set[str], theme: str, tmp_path: Path
) -> None:
    with window(
        "open", STEPPED, "--lang", "en", "--theme", theme, home=tmp_path, **environment
    ) as seen:
        visit_everything(seen)
        assert colour_codes(seen.written) - {"default"} == expected
        if not expected:
            assert "default" not in colour_codes(seen.written)
        assert b"Traceback" not in seen.written


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"COLORTERM": "truecolor"}, {"24"}),
        ({}, {"256"}),
        ({"TERM": "xterm"}, {"16"}),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, {"16"}),
        ({"NO_COLOR": "1"}, set()),
        ({"TERM": "dumb"}, set()),
    ],
)
def test_what_is_printed_on_a_terminal_has_only_its_colours(
    environment: dict[str, str], expected: set[str], tmp_path: Path
) -> None:
    with window("show", STEPPED, home=tmp_path, height=200, **environment) as seen:
        assert seen.end() == 0
        assert "= -1.536" in seen.text
        assert colour_codes(seen.written) - {"default"} == expected
        assert expected or b"\x1b" not in seen.written


def test_what_is_piped_has_no_colours_and_no_fills(tmp_path: Path) -> None:
    shown = run("show", STEPPED, home=tmp_path, COLORTERM="truecolor")
    assert b"\x1b" not in shown.stdout
    # The square where the run is now takes a cell or two in each of two pictures.
    assert sum(shown.stdout.decode().count(block) for block in "▘▝▖▗▞▚▛▜▙▟") <= 8


def test_the_chosen_command_is_seen_without_colours(tmp_path: Path) -> None:
    with window("--lang", "en", home=tmp_path, NO_COLOR="1") as seen:
        seen.see("Gradient descent", "all keys")
        seen.type("\x10")
        seen.see("Search", "Learning from data")
        seen.type("\x1b[B")
        seen.wait(lambda: "2 Training data and test data" in reversed_rows(seen))
        seen.quit()


def reversed_rows(seen: Window) -> list[str]:
    """What begins the rows that are turned around for the most part."""
    rows = [
        "".join(line[x].data for x in range(80))
        for _, line in sorted(seen.emulator.buffer.items())
        if sum(line[x].reverse for x in range(80)) > 60
    ]
    return [row.split("·")[0].strip() for row in rows]
