"""The terminal is asked at the start, and what it answers decides; late answers are no keys."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from downslope.tui.terminal.asking import PATIENCE
from tests.toughness.window import run, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.toughness.window import Window

WHO, KIND = b"\x1b[c", b"\x1b[?62;22c"
"""How a terminal is asked what it is, and what it answers."""
NARROW, WIDE = b"\x1b[9;1R\x1b[9;2R", b"\x1b[9;1R\x1b[9;3R"
LIGHT, DARK = b"\x1b]11;rgb:ffff/ffff/dddd\x1b\\", b"\x1b]11;rgb:1111/1111/1111\x07"
STEPPED = "gradient-descent?beat=2&step=3"
ASKED = "gradient-descent?beat=first-step"
"""Its first beat asks a question, whose choices are picked with digits."""
DARK_GROUND, LIGHT_GROUND = "11151c", "fbfaf6"


def answer(seen: Window, *replies: bytes) -> None:
    """Answer as a terminal does, as soon as the question has come."""
    seen.wait(lambda: WHO in seen.written)
    seen.send(b"".join(replies))


def ground(seen: Window) -> str:
    return str(seen.emulator.buffer[12][40].bg)


def quit_cleanly(seen: Window) -> None:
    seen.type("q")
    assert seen.end() == 0
    assert seen.restored
    assert b"Traceback" not in seen.written


@pytest.mark.parametrize(
    ("replies", "expected"),
    [((NARROW, LIGHT, KIND), LIGHT_GROUND), ((NARROW, DARK, KIND), DARK_GROUND),
     ((KIND,), DARK_GROUND)],
)  # fmt: skip
def test_a_light_ground_opens_the_light_theme(
    replies: tuple[bytes, ...], expected: str, tmp_path: Path
) -> None:
    with window("open", STEPPED, home=tmp_path, COLORTERM="truecolor") as seen:
        answer(seen, *replies)
        seen.see("= -1.536")
        assert ground(seen) == expected
        quit_cleanly(seen)


def test_a_theme_that_was_asked_for_counts_more_than_the_ground(tmp_path: Path) -> None:
    words = ("open", STEPPED, "--theme", "downslope-dark")
    with window(*words, home=tmp_path, COLORTERM="truecolor") as seen:
        answer(seen, NARROW, LIGHT, KIND)
        seen.see("= -1.536")
        assert ground(seen) == DARK_GROUND
        quit_cleanly(seen)


def test_a_terminal_that_draws_symbols_wide_gets_plain_ones_and_is_told_so_once(
    tmp_path: Path,
) -> None:
    with window("open", STEPPED, "--lang", "en", home=tmp_path) as seen:
        answer(seen, WIDE, DARK, KIND)
        seen.see("= -1.536", "two cells wide")
        start = seen.written.index(b"\x1b[?1049h")
        assert not {c for c in seen.written[start:].decode() if c > "\x7f"} - set("한국어")
        seen.type(" ")
        seen.see("= -1.229")
        assert "two cells wide" not in seen.text
        quit_cleanly(seen)


def test_who_asks_for_symbols_gets_them_wherever(tmp_path: Path) -> None:
    with window("open", STEPPED, "--unicode", "--lang", "en", home=tmp_path) as seen:
        answer(seen, WIDE, DARK, KIND)
        seen.see("= -1.536", "■ now")
        assert "two cells wide" not in seen.text
        quit_cleanly(seen)


def test_keys_typed_between_the_answers_are_kept(tmp_path: Path) -> None:
    with window("open", STEPPED, home=tmp_path) as seen:
        answer(seen, b" ", NARROW, b" ", DARK, KIND, b" ")
        # Six steps of 0.1 from -3.
        seen.see(f"= {-3 * 0.8**6:.3f}")
        quit_cleanly(seen)


@pytest.mark.parametrize("cut", range(2, len(WIDE + DARK + KIND), 4))
def test_late_answers_are_no_keys_wherever_they_are_cut(cut: int, tmp_path: Path) -> None:
    """Of a report like `9;3R` the digits would pick a choice. Only an escape that stays alone for a
    while is a key, as it must be."""
    late = WIDE + DARK + KIND
    with window("open", ASKED, "--lang", "en", home=tmp_path) as seen:
        seen.see("Gradient descent", "all keys")
        before = seen.text
        seen.send(late[:cut])
        # Longer than the program waits for the rest of anything, and for an escape alone.
        for _ in range(4):
            seen.read(0.05)
        seen.send(late[cut:] + b"?")
        seen.see("any key closes this")
        seen.type("x")
        seen.wait(lambda: seen.text == before)
        quit_cleanly(seen)


@pytest.mark.parametrize("kind", ["linux", "vt220", "xterm"])
def test_only_terminals_that_may_answer_are_asked(kind: str, tmp_path: Path) -> None:
    with window("open", STEPPED, home=tmp_path, TERM=kind) as seen:
        seen.see("= -1.536")
        assert (WHO in seen.written) == (kind == "xterm")
        quit_cleanly(seen)


def test_without_utf8_no_symbol_is_drawn_to_be_measured(tmp_path: Path) -> None:
    with window("open", STEPPED, home=tmp_path, LC_ALL="C") as seen:
        answer(seen, DARK, KIND)
        seen.see("= -1.536")
        assert b"\x1b[6n" not in seen.written
        quit_cleanly(seen)


def test_in_a_pipe_nothing_is_asked(tmp_path: Path) -> None:
    for words in (["open", STEPPED], ["show", STEPPED], ["list"]):
        done = run(*words, home=tmp_path)
        assert b"\x1b" not in done.stdout + done.stderr


def test_a_terminal_that_says_nothing_is_hardly_waited_for(tmp_path: Path) -> None:
    """The question is on its way while the program is loaded, which takes longer than patience."""
    with window("open", STEPPED, home=tmp_path) as seen:
        seen.wait(lambda: WHO in seen.written)
        asked = time.monotonic()
        seen.wait(lambda: b"\x1b[?1049h" in seen.written)
        loaded = time.monotonic() - asked
        seen.see("= -1.536")
        quit_cleanly(seen)
    assert loaded > PATIENCE, "or this machine is so fast that patience should be shorter"


def test_a_program_ended_while_it_asks_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    with window("open", STEPPED, home=tmp_path) as seen:
        seen.wait(lambda: WHO in seen.written)
        seen.child.terminate()
        seen.end()
        assert seen.settings == seen.before
        assert b"Traceback" not in seen.written
