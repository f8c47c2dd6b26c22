"""A program in a pseudo-terminal: keys are pressed, and its answers timed and counted."""

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
import tty
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
OURS = (str(Path(sys.executable).with_name("downslope")), "open")
"""The command that a user types, up to the token."""
FLOOR = (sys.executable, str(Path(__file__).with_name("floor_app.py")))
PATIENCE = 30.0
"""Seconds after which an answer is given up."""
QUIET = 0.05
"""Seconds of silence that end an answer: three frames at Textual's 60 a second."""

Size = tuple[int, int]
SMALL: Size = (80, 24)
LARGE: Size = (200, 50)


@dataclass(frozen=True)
class Answer:
    """The answer to one key: milliseconds until its last byte, and the number of bytes."""

    ms: float
    size: int


@dataclass(frozen=True)
class Chunk:
    """Some bytes, and when they were read (in seconds of `perf_counter`)."""

    at: float
    data: bytes


class Console:
    """A program in a pseudo-terminal; with `raw`, its bytes are handed on unchanged."""

    def __init__(self, words: Sequence[str], size: Size, home: Path, *, raw: bool = False) -> None:
        self._ours, theirs = pty.openpty()
        if raw:
            tty.setraw(theirs)
        _set_size(theirs, size)
        self._emulator = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._emulator)
        self._unread: list[Chunk] = []
        self.started = time.perf_counter()
        self.child = subprocess.Popen(
            words,
            cwd=ROOT,
            env=_environment(home),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(theirs)

    @property
    def rows(self) -> list[str]:
        """The rows of the screen as a person sees them now."""
        for chunk in self._unread:
            self._stream.feed(chunk.data)
        self._unread.clear()
        return [row.rstrip() for row in self._emulator.display]

    @property
    def text(self) -> str:
        """The rows of the screen as one string."""
        return "\n".join(self.rows)

    def type(self, keys: str) -> float:
        """Press keys without waiting for an answer; returns when they were pressed."""
        at = time.perf_counter()
        os.write(self._ours, keys.encode())
        return at

    def press(self, keys: str, quiet: float = QUIET) -> Answer:
        """Press a key and wait until its answer has ended. Raises RuntimeError if none comes."""
        at = self.type(keys)
        chunks = self.listen(quiet)
        return Answer(1000 * (chunks[-1].at - at), sum(len(chunk.data) for chunk in chunks))

    def listen(self, quiet: float = QUIET, patience: float = PATIENCE) -> list[Chunk]:
        """Everything that is written from the next byte until a silence of `quiet` seconds."""
        chunks: list[Chunk] = []
        while chunk := self.read(quiet if chunks else patience):
            chunks.append(chunk)
        if not chunks:
            raise RuntimeError(f"no answer; the screen shows\n{self.text}")
        return chunks

    def read(self, patience: float) -> Chunk | None:
        """The next bytes, or None when none come within `patience` seconds."""
        if not select.select([self._ours], [], [], patience)[0]:
            return None
        data = os.read(self._ours, 1 << 16)
        chunk = Chunk(time.perf_counter(), data)
        self._unread.append(chunk)
        return chunk

    def resize(self, size: Size) -> None:
        """Give the window another size."""
        _ = self.rows
        self._emulator.resize(lines=size[1], columns=size[0])
        _set_size(self._ours, size)
        self.child.send_signal(signal.SIGWINCH)

    def close(self) -> None:
        """End the program, whatever it is doing."""
        self.child.kill()
        self.child.wait()
        os.close(self._ours)


def replay(chunks: Sequence[Chunk], size: Size) -> Iterator[tuple[float, list[str]]]:
    """The screen after each chunk, and when that chunk was read.

    The terminal is emulated only afterwards, so that the emulator takes no time from what is
    measured.
    """
    emulator = pyte.Screen(*size)
    stream = pyte.ByteStream(emulator)
    for chunk in chunks:
        stream.feed(chunk.data)
        yield chunk.at, [row.rstrip() for row in emulator.display]


@contextmanager
def consoles(
    programs: Mapping[str, Sequence[str]], size: Size = SMALL, *, raw: frozenset[str] = frozenset()
) -> Iterator[dict[str, Console]]:
    """Programs side by side, each ready for its first key and with a home folder of its own."""
    with TemporaryDirectory(prefix="bench-") as folder, ExitStack() as stack:
        opened = {}
        for name, words in programs.items():
            opened[name] = Console(words, size, Path(folder), raw=name in raw)
            stack.callback(opened[name].close)
            opened[name].listen(quiet=0.8)
        yield opened


def in_turn(
    opened: Mapping[str, Console], keys: Mapping[str, str], quiet: float = QUIET
) -> dict[str, Answer]:
    """One key for each program; they take turns, so that a drift of the machine affects all."""
    return {name: opened[name].press(key, quiet) for name, key in keys.items()}


def _set_size(terminal: int, size: Size) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


def _own_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _environment(home: Path) -> dict[str, str]:
    """An environment that touches nobody's progress and uses nobody's settings."""
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TERM": "xterm-256color"}
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **own}
