"""The terminal's end of the app, where Textual's own takes more on trust than a classroom allows.

Bytes that are no UTF-8 are no keys; a paste is one event of bounded length, whatever it holds; a
terminal that is gone ends the app; and where the terminal has only ASCII, nothing else is sent.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, ClassVar, cast

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste

from downslope.tui.painter.glyphs import to_ascii
from downslope.tui.terminal.sgr import thrifty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import App


LONGEST_PASTE = 4_000
"""Characters of a paste that are kept: nobody types a formula as long."""
_CHUNK = 65_536
_PATIENCE = 0.1
"""Seconds until the input thread looks whether the app has ended."""
_SOON = 0.02
"""Seconds in which the rest of a mark follows its beginning."""


class Inlet:
    """Bytes from a terminal, cut into what was typed and what was pasted."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        self._rest = ""
        self._pasted: str | None = None

    def feed(self, data: bytes) -> Iterator[str | Paste]:
        """Typed text as it is, and a Paste for each paste that has come to its end."""
        text, self._rest = self._rest + self._decode(data), ""
        while text:
            mark = BRACKETED_PASTE_START if self._pasted is None else BRACKETED_PASTE_END
            before, found, text = text.partition(mark)
            if not found:
                before, self._rest = _without_part_of(mark, before)
            if self._pasted is not None:
                self._pasted = (self._pasted + before)[:LONGEST_PASTE]
            elif before:
                yield before
            if found:
                yield from self._turn()

    @property
    def waits(self) -> bool:
        """Whether something is held back that may be the beginning of a mark, or a key."""
        return bool(self._rest) and self._pasted is None

    def flush(self) -> Iterator[str]:
        """What was held back, when nothing came after it: the escape key, most likely."""
        if self.waits:
            yield self._rest
            self._rest = ""

    def _turn(self) -> Iterator[Paste]:
        """A paste begins, or has ended."""
        if self._pasted is None:
            self._pasted = ""
            return
        yield Paste(self._pasted.replace("\0", ""))
        self._pasted = None


def _without_part_of(mark: str, text: str) -> tuple[str, str]:
    """The text, and what may be the beginning of a mark at its end."""
    for size in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:size]):
            return text[:-size], text[-size:]
    return text, ""


class TerminalDriver(LinuxDriver):
    """What drives a terminal on Linux and macOS; see `driver_class`."""

    ASCII_ONLY: ClassVar[bool] = False
    KIOSK: ClassVar[bool] = False

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("Any", _Line(cast("IO[str]", self._file)))
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            # The default would leave the terminal in raw mode and on the alternate screen; of
            # SIGINT the library tells no exit code.
            self._loop.add_signal_handler(number, self._end, number)
        if self.KIOSK:
            # Again: the library has just put its own handler in the place of the kiosk's.
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a suspension; a signal that wakes nobody switches nothing on again."""
        if self._must_signal_resume:
            super()._sigcont_application()

    def write(self, data: str) -> None:
        """Send text to the terminal."""
        super().write(thrifty(to_ascii(data) if self.ASCII_ONLY else data))

    def run_input_thread(self) -> None:
        """Hand keys and pastes to the app until it ends, or until the terminal is gone."""
        parser, inlet = XTermParser(self._debug), Inlet()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if not selector.select(_SOON if inlet.waits else _PATIENCE):
                    self._hand_on(inlet.flush(), parser)
                elif data := self._read():
                    self._hand_on(inlet.feed(data), parser)
                else:
                    self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)
                    return
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        """What is there to read; nothing when the terminal is gone."""
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""

    def _hand_on(self, pieces: Iterable[str | Paste], parser: XTermParser) -> None:
        for piece in pieces:
            for event in [piece] if isinstance(piece, Paste) else parser.feed(piece):
                self.process_message(event)

    def _end(self, reason: signal.Signals) -> None:
        self._app.exit(return_code=128 + reason)


def driver_class(*, ascii_only: bool, kiosk: bool) -> type[TerminalDriver]:
    """A driver for the app to make: one that sends nothing but ASCII, or that cannot be suspended.

    The screen library wants a class and hands it nothing but the app.
    """

    class ConfiguredDriver(TerminalDriver):
        ASCII_ONLY = ascii_only
        KIOSK = kiosk

    return ConfiguredDriver


class _Line:
    """The way to the terminal. What is sent when nobody is there is lost, and that is no error:
    the writing thread would die of it, and whoever waits for its queue would wait for ever."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()
