"""The program from start to quit in a real terminal, read through an emulator."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from downslope.lessons.engine.catalog import load
from tests.toughness.window import ALTERNATE, CURSOR, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.toughness.window import Window

WIDTH, HEIGHT = 80, 24
BACKSPACE, PAGE_DOWN, RIGHT = "\x7f", "\x1b[6~", "\x1b[C"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_a_lesson_from_start_to_quit(home: Path) -> None:
    """Each step of 0.1 from (-3, 4) on the bowl multiplies both coordinates by 0.8."""
    with window(
        "open",
        "gradient-descent?beat=first-step",
        "--lang",
        "ko",
        home=home,
        PYTHONWARNINGS="error",
    ) as seen:
        seen.see("경사 하강법", "x = [-3.000, 4.000]", "grad f(x) = [-6.000, 8.000]", "모든 키")
        assert seen.modes >= {ALTERNATE, 1000, 1006}
        assert CURSOR not in seen.modes
        assert seen.settings != seen.before
        assert sum(c in "▘▝▖▗▀▄▌▐▚▞▛▜▙▟" for c in seen.text) > 50

        seen.type("2")
        seen.see("▸2 (-2.4, 3.2)")
        seen.type("\r")
        seen.see("x0 ← -3.000 - 0.1 * -6.000 = -2.400", "x1 ←  4.000 - 0.1 *  8.000 =  3.200")
        seen.see("✓")
        seen.type("  ")
        seen.see("3걸음", "= -1.536", "=  2.048")
        seen.type(BACKSPACE)
        seen.see("2걸음", "= -1.920")
        seen.type(PAGE_DOWN)
        seen.see(load("gradient-descent").beats[2].title.ko)
        seen.type(RIGHT)
        # Two steps with eta 0.11 multiply -3 by 0.78 twice.
        seen.see("0.11", f"= {-3 * 0.78**2:.3f}")
        seen.type("L")
        seen.see("Gradient descent", "all keys", f"= {-3 * 0.78**2:.3f}")

        seen.type("q")
        assert seen.end() == 0
        assert seen.restored
        assert b"Traceback" not in seen.written


def test_a_step_sends_only_what_changed(home: Path) -> None:
    """A slow connection should have to carry a step, and not a whole screen."""
    query = "gradient-descent?beat=2&step=2"
    with window("open", query, "--lang", "en", home=home, PYTHONWARNINGS="error") as seen:
        seen.see("= -1.920", "all keys")
        # The first steps may come with some bytes of the start, but not all of them.
        sent = [bytes_of_a_step(seen, step) for step in range(3, 9)]
        assert min(sent) < 1_000, "the whole screen takes more than 8,000"
        seen.type("q")
        assert seen.end() == 0


def bytes_of_a_step(seen: Window, step: int) -> int:
    before = len(seen.written)
    seen.type(" ")
    seen.see(f"step {step}", f"= {-3 * 0.8**step:.3f}")
    return len(seen.written) - before


def test_ctrl_c_quits_and_restores(home: Path) -> None:
    with window("--lang", "en", home=home, PYTHONWARNINGS="error") as seen:
        seen.see("Downslope", "Gradient descent", "all keys")
        seen.type("\x03")
        assert seen.end() == 0
        assert seen.restored


@pytest.mark.parametrize("reason", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_told_to_end_restores_the_terminal(
    reason: signal.Signals, home: Path
) -> None:
    with window(
        "open",
        "gradient-descent?beat=first-step",
        "--lang",
        "en",
        home=home,
        PYTHONWARNINGS="error",
    ) as seen:
        seen.see("Gradient descent", "all keys")
        seen.child.send_signal(reason)
        seen.end()
        assert seen.restored


def test_a_window_that_changes_its_size_is_filled_again(home: Path) -> None:
    query = "gradient-descent?beat=2&step=3"
    with window("open", query, "--lang", "en", home=home, PYTHONWARNINGS="error") as seen:
        seen.see("= -1.536", "all keys")
        seen.resize(20, 5)
        seen.child.send_signal(signal.SIGWINCH)
        seen.see("enlarge")
        seen.resize(WIDTH, HEIGHT)
        seen.child.send_signal(signal.SIGWINCH)
        seen.see("= -1.536", "all keys")
        seen.type("q")
        assert seen.end() == 0
        assert seen.restored
