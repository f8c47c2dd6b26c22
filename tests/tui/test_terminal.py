"""The program from start to quit in a real terminal, read by a terminal emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyte
import pytest

import tui

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(tui.__file__).parent.parent
WIDTH, HEIGHT = 80, 24
PATIENCE = 30.0
"""Seconds after which what was waited for counts as never to come."""
ALTERNATE, CURSOR, PASTE, FOCUS = 1049, 25, 2004, 1004
MOUSE = (1000, 1002, 1003, 1006, 1015, 1016)
BACKSPACE, PAGE_DOWN, RIGHT = "\x7f", "\x1b[6~", "\x1b[C"


class Terminal:
    """A pseudo-terminal with the program in it, and an emulator that shows what it draws."""

    def __init__(self, *words: str, home: Path) -> None:
        self._ours, self._theirs = pty.openpty()
        size = struct.pack("HHHH", HEIGHT, WIDTH, 0, 0)
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, size)
        self.before = termios.tcgetattr(self._theirs)
        self._emulator = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.ByteStream(self._emulator)
        self.written = b""
        self.child = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            cwd=ROOT,
            env=_environment(home),
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )

    @property
    def screen(self) -> list[str]:
        """The rows as a person sees them (a wide character fills two cells of the emulator)."""
        return list(self._emulator.display)

    @property
    def text(self) -> str:
        return "\n".join(self.screen)

    @property
    def modes(self) -> set[int]:
        """The private modes that are on."""
        return {mode >> 5 for mode in self._emulator.mode if mode >= 32}

    @property
    def settings(self) -> list[Any]:
        """What the terminal's line discipline is set to."""
        return termios.tcgetattr(self._theirs)

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait(self, seen: Callable[[], bool]) -> None:
        """Read what is drawn until something is seen."""
        deadline = time.monotonic() + PATIENCE
        while not seen():
            left = deadline - time.monotonic()
            assert left > 0, f"never seen; the screen shows\n{self.text}"
            self._read(left)

    def see(self, *words: str) -> None:
        self.wait(lambda: all(part in self.text for part in words))

    def end(self) -> int:
        """Wait for the program to end and read the rest; its exit code."""
        self.wait(lambda: self.child.poll() is not None)
        while self._read(0):
            pass
        return int(self.child.returncode)

    def close(self) -> None:
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        os.close(self._ours)
        os.close(self._theirs)

    def _read(self, patience: float) -> bool:
        # A short wait only: the end of the program is no input, and must be noticed as well.
        ready, _, _ = select.select([self._ours], [], [], min(patience, 0.05))
        if ready:
            chunk = os.read(self._ours, 65536)
            self.written += chunk
            self._stream.feed(chunk)
        return bool(ready)


def _own_terminal() -> None:
    """The new session's controlling terminal, as a terminal window gives it to a shell."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TERM": "xterm-256color"}
    return {**kept, **own, "LANG": "C.UTF-8", "PYTHONWARNINGS": "error"}


@contextmanager
def terminal(*words: str, home: Path) -> Iterator[Terminal]:
    window = Terminal(*words, home=home)
    try:
        yield window
    finally:
        window.close()


def assert_restored(window: Terminal) -> None:
    """Nothing that the program switched on is left, and the shell can be typed in again."""
    assert ALTERNATE not in window.modes
    assert CURSOR in window.modes
    assert not window.modes & {*MOUSE, PASTE, FOCUS}
    assert window.settings == window.before


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_a_lesson_from_start_to_quit(home: Path) -> None:
    """(-3, 4) with eta 0.1 on the bowl: every step multiplies by 0.8."""
    with terminal("open", "gradient-descent", "--lang", "ko", home=home) as window:
        window.see("경사 하강법", "x = [-3.000, 4.000]", "grad f(x) = [-6.000, 8.000]", "종료")
        assert window.modes >= {ALTERNATE, 1000, 1006}
        assert CURSOR not in window.modes
        assert window.settings != window.before
        assert sum("\u2800" < c <= "\u28ff" for c in window.text) > 100

        window.type("2")
        window.see("▸2 (-2.4, 3.2)")
        window.type("\r")
        window.see("x0 ← -3.000 - 0.1 * -6.000 = -2.400", "x1 ←  4.000 - 0.1 *  8.000 =  3.200")
        window.see("✓")
        window.type("  ")
        window.see("3걸음", "= -1.536", "=  2.048")
        window.type(BACKSPACE)
        window.see("2걸음", "= -1.920")
        window.type(PAGE_DOWN)
        window.see("장면 2/")
        window.type(RIGHT)
        # The second of two steps with eta 0.11: -3 * 0.78, then times 0.78 again.
        window.see("0.11", f"= {-3 * 0.78**2:.3f}")
        window.type("L")
        window.see("Gradient descent", "quit", f"= {-3 * 0.78**2:.3f}")

        window.type("q")
        assert window.end() == 0
        assert_restored(window)
        assert b"Traceback" not in window.written


def test_a_step_sends_only_what_changed(home: Path) -> None:
    """A slow line (ssh from a train) should carry a step, not a screen."""
    with terminal("open", "gradient-descent?beat=2&step=2", "--lang", "en", home=home) as window:
        window.see("= -1.920", "quit")
        # After one step for certain nothing of the start is still on its way.
        window.type(" ")
        window.see("step 3", "= -1.536")
        before = len(window.written)
        window.type(" ")
        window.see("step 4", "= -1.229")
        # The whole screen takes more than 9,000 bytes.
        assert len(window.written) - before < 4_000
        window.type("q")
        assert window.end() == 0


def test_ctrl_c_quits_and_restores(home: Path) -> None:
    with terminal("--lang", "en", home=home) as window:
        window.see("Downslope", "Gradient descent", "quit")
        window.type("\x03")
        assert window.end() == 0
        assert_restored(window)


@pytest.mark.parametrize("reason", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_told_to_end_restores_the_terminal(
    reason: signal.Signals, home: Path
) -> None:
    with terminal("open", "gradient-descent", "--lang", "en", home=home) as window:
        window.see("Gradient descent", "quit")
        window.child.send_signal(reason)
        window.end()
        assert_restored(window)


def test_a_window_that_changes_its_size_is_filled_again(home: Path) -> None:
    with terminal("open", "gradient-descent?beat=2&step=3", "--lang", "en", home=home) as window:
        window.see("= -1.536", "quit")
        fcntl.ioctl(window._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 5, 20, 0, 0))
        window.child.send_signal(signal.SIGWINCH)
        window.see("enlarge")
        fcntl.ioctl(window._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        window.child.send_signal(signal.SIGWINCH)
        window.see("= -1.536", "quit")
        window.type("q")
        assert window.end() == 0
        assert_restored(window)
