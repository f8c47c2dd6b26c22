"""Asks the terminal what its environment does not tell, while the program is still being loaded.

The question is sent first and the answer read last, so that no start waits for it: only a terminal
that is slower than the loading is given up, and what it says later is no key (see input.py).
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from downslope.tui.terminal.replies import Terminal, answered, question, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO

PATIENCE = 0.08
"""Seconds from the question after which no answer is waited for."""
_LIKELY = ("alacritty", "contour", "foot", "ghostty", "iterm", "kitty", "konsole", "mlterm", "rio",
           "rxvt", "screen", "st-", "tmux", "vscode", "wezterm", "xterm")  # fmt: skip
"""How TERM begins for terminals that answer, or at least pass over what they do not know."""
_LONGEST = 65_536


class Asked:
    """A question on its way. `answer` is what the terminal has told, and `typed` what came with
    it: keys typed ahead, and replies, which the input thread takes out."""

    def __init__(self) -> None:
        self.answer = Terminal()
        self.typed = b""
        self._until = 0.0

    def ask(self, *, width: bool) -> None:
        """Send the question; a terminal that is gone by now is none of our business here."""
        with suppress(OSError):
            os.write(_number(sys.__stdout__), question(width=width).encode())
            self._until = time.monotonic() + PATIENCE

    def read(self) -> None:
        """Read what has come; wait for the rest only as long as patience is left."""
        if not self._until:
            return
        while not answered(self._text) and len(self.typed) < _LONGEST:
            if not (chunk := self._chunk()):
                break
            self.typed += chunk
        self.answer = told(self._text)

    def _chunk(self) -> bytes:
        """What has come meanwhile, or comes before patience is at an end; else nothing."""
        source, left = _number(sys.__stdin__), max(0.0, self._until - time.monotonic())
        with suppress(OSError):
            if select.select([source], [], [], left)[0]:
                return os.read(source, _LONGEST)
        return b""

    @property
    def _text(self) -> str:
        return self.typed.decode("utf-8", errors="ignore")


@contextmanager
def asking(environment: Mapping[str, str], *, width: bool) -> Iterator[Asked]:
    """Send the question, if this terminal is likely to answer; call `read` in it at the end.

    Within it the terminal does not echo, and what is typed is kept. `width` asks for the width of
    a character too, which takes UTF-8.
    """
    asked = Asked()
    if not _answers(environment):
        yield asked
        return
    with _silent() as silent:
        if silent:
            asked.ask(width=width)
        yield asked


def _answers(environment: Mapping[str, str]) -> bool:
    return sys.platform != "win32" and environment.get("TERM", "").startswith(_LIKELY)


@contextmanager
def _silent() -> Iterator[bool]:
    """Let bytes be read at once and without being echoed for a while; whether that could be done.

    A program that is ended meanwhile leaves the terminal as it was.
    """
    import termios

    source = _number(sys.__stdin__)
    try:
        before = termios.tcgetattr(source)
    except termios.error:
        yield False
        return
    quiet = [*before[:3], before[3] & ~(termios.ECHO | termios.ICANON), *before[4:]]
    termination = signal.signal(signal.SIGTERM, _end)
    try:
        with suppress(termios.error):
            termios.tcsetattr(source, termios.TCSANOW, quiet)
        yield True
    finally:
        with suppress(termios.error):
            termios.tcsetattr(source, termios.TCSANOW, before)
        signal.signal(signal.SIGTERM, termination)


def _number(stream: TextIO | None) -> int:
    """The file descriptor of a stream that is known to be a terminal."""
    assert stream is not None
    return stream.fileno()


def _end(number: int, _: object) -> None:
    """End as by the signal, but with the terminal as it was."""
    sys.exit(128 + number)
