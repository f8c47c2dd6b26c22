"""A terminal window for tests: a pseudo-terminal, the program in it, and an emulator."""

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
from wcwidth import wcwidth

from downslope import tui

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(tui.__file__).parent.parent
PATIENCE = 12.0
"""Seconds after which waiting for something fails."""
ALTERNATE, CURSOR, PASTE, FOCUS = 1049, 25, 2004, 1004
MOUSE = (1000, 1002, 1003, 1006, 1015, 1016)


class Window:
    """The program in a terminal of its own, with `environment` added to a bare one.

    The terminal is its `controlling` one unless told otherwise; without that, the program is not
    told when its window is closed. Another `program`, such as a shell, can be run in its place.
    """

    def __init__(
        self,
        *words: str,
        home: Path,
        controlling: bool = True,
        program: list[str] | None = None,
        width: int = 80,
        height: int = 24,
        **environment: str,
    ) -> None:
        self._ours, self._theirs = pty.openpty()
        self.resize(width, height)
        self.before = termios.tcgetattr(self._theirs)
        self.emulator = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self.emulator)
        self.written = b""
        self.child = subprocess.Popen(
            program or command(*words),
            cwd=home,
            env=bare_environment(home, **environment),
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            start_new_session=True,
            preexec_fn=_own_terminal if controlling else None,
        )

    @property
    def rows(self) -> list[str]:
        """The rows as a person sees them."""
        return [shown_row(self.emulator, y) for y in range(self.emulator.lines)]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def modes(self) -> set[int]:
        """The numbers of the private modes that are on."""
        return {mode >> 5 for mode in self.emulator.mode if mode >= 32}

    @property
    def restored(self) -> bool:
        """Whether all that the program switched on is off again, so that a shell can be used."""
        left = self.modes & {ALTERNATE, *MOUSE, PASTE, FOCUS}
        return not left and CURSOR in self.modes and self.settings == self.before

    @property
    def settings(self) -> list[Any]:
        """The settings of the terminal's line discipline."""
        return termios.tcgetattr(self._theirs)

    @property
    def keyboard(self) -> int:
        """The file descriptor into which keys are typed."""
        return self._ours

    def resize(self, width: int, height: int) -> None:
        """Change the size of the terminal without telling the program."""
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, size)

    def type(self, keys: str) -> None:
        """Send keys, all of them at once."""
        self.send(keys.encode())

    def send(self, left: bytes) -> None:
        """Send bytes. What is drawn meanwhile is read, or both sides would wait for each other."""
        deadline = time.monotonic() + PATIENCE
        while left:
            assert time.monotonic() < deadline, "the program reads its keys no longer"
            _, writable, _ = select.select([], [self._ours], [], 0.05)
            if writable:
                left = left[os.write(self._ours, left[:512]) :]
            self.read(0)

    def wait(self, seen: Callable[[], bool]) -> None:
        """Read what is drawn until `seen` is true."""
        deadline = time.monotonic() + PATIENCE
        while not seen():
            left = deadline - time.monotonic()
            ended = self.child.poll()
            if not self.read(left) and (left < 0 or (ended is not None and not seen())):
                raise AssertionError(f"never seen (ended: {ended}); the screen shows\n{self.text}")

    def see(self, *words: str) -> None:
        """Wait until the screen shows all of these."""
        self.wait(lambda: all(part in self.text for part in words))

    def quit(self) -> int:
        """Quit from any state, even with keys still on their way; returns the exit code.

        A bracketed-paste end closes a paste, escape closes what is open, and q quits. They are sent
        repeatedly, because a box that opens meanwhile takes one of the keys, and because a letter
        right after an escape counts as alt and that letter.
        """
        deadline = time.monotonic() + PATIENCE
        while self.child.poll() is None:
            assert time.monotonic() < deadline, f"it does not quit; the screen shows\n{self.text}"
            for key in (b"\x1b[201~", b"\x1b", b"q"):
                self.send(key)
                for _ in range(8):
                    self.read(0.05)
        return self.end()

    def end(self) -> int:
        """Wait for the program to end and read the rest; returns the exit code."""
        self.wait(lambda: self.child.poll() is not None)
        while self.read(0):
            pass
        return int(self.child.returncode)

    def hang_up(self) -> None:
        """Close the terminal, as when the window is closed or the line drops."""
        os.close(self._ours)
        os.close(self._theirs)
        self._ours = self._theirs = -1

    def close(self) -> None:
        """End the program and close the terminal, as far as they are still open."""
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGKILL)
            self.child.wait()
        if self._ours >= 0:
            self.hang_up()

    def read(self, patience: float) -> bool:
        """Read what is drawn once; False if there was nothing."""
        # The wait is short, because the end of the program is no input and must be noticed too.
        ready, _, _ = select.select([self._ours], [], [], min(max(patience, 0), 0.05))
        if ready:
            chunk = os.read(self._ours, 65536)
            self.written += chunk
            self._stream.feed(chunk)
        return bool(ready)


def stopped(seen: Window) -> bool:
    """Whether the process is stopped until it is told to go on, as by ctrl+z."""
    stat = Path(f"/proc/{seen.child.pid}/stat").read_text(encoding="utf8")
    return stat.rpartition(") ")[2].startswith("T")


def shown_row(emulator: pyte.Screen, y: int) -> str:
    """A row of the emulator; a wide character that has lost its left half leaves a blank."""
    cells = [emulator.buffer[y][x].data for x in range(emulator.columns)]
    after_wide = [False, *(wcwidth(data[:1]) == 2 for data in cells)]
    return "".join(data or " " * (not wide) for data, wide in zip(cells, after_wide, strict=False))


@contextmanager
def window(*words: str, home: Path, **options: Any) -> Iterator[Window]:
    """A window that is closed whatever happens."""
    opened = Window(*words, home=home, **options)
    try:
        yield opened
    finally:
        opened.close()


def command(*words: str) -> list[str]:
    """How a user's shell starts the program."""
    return [sys.executable, "-m", "downslope", *words]


def bare_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a fresh login; an empty string removes a variable."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TERM": "xterm-256color"}
    whole = {**kept, **own, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), **more}
    return {name: value for name, value in whole.items() if value}


def run(*words: str | bytes, home: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program with pipes instead of a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "downslope", *words],
        cwd=home,
        env=bare_environment(home, **environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


def _own_terminal() -> None:
    """Make the terminal the controlling one of the new session, as for a shell in a window."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
