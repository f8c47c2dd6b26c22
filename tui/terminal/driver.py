"""The terminal driver, which trusts the terminal less than Textual's own driver does.

Bytes that are not UTF-8 are ignored. A paste is one event of limited length, whatever it holds.
The app ends when the terminal is gone, and an ASCII terminal is sent nothing but ASCII.
"""

from __future__ import annotations

import os
import re
import selectors
import signal
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, ClassVar, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste, Resize

from downslope.tui.painter.glyphs import to_ascii
from downslope.tui.terminal.input import InputSplitter
from downslope.tui.terminal.sgr import without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.message import Message


_CHUNK = 65_536
"""How many bytes are read at a time at most."""
_PATIENCE = 0.1
"""Seconds without input after which the input thread checks whether the app has ended."""
WHOLE = 1_000
"""Characters from which on what is sent may be a whole screen."""
_CHANGES_CELLS = re.compile(r"\x1b\[(\d+;\d+H|\?1049[hl])")
"""What begins a paint, or turns to another screen; modes and questions change no cell."""
_SOON = 0.02
"""Seconds to wait for the rest of what may be the mark of a paste, before it is taken for keys."""


class TerminalDriver(LinuxDriver):
    """The driver of a terminal on Linux and macOS; `driver_class` makes one for the app.

    With ASCII_ONLY it sends nothing but ASCII, without COLOURS not one colour, whoever asks for it;
    with KIOSK it ignores the suspend key (ctrl+z). TYPED is what was typed before it was there.
    """

    ASCII_ONLY: ClassVar[bool] = False
    COLOURS: ClassVar[bool] = True
    TYPED: ClassVar[bytes] = b""
    KIOSK: ClassVar[bool] = False
    _sent = 0
    _whole = ""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._terminal = _TerminalFile(cast("IO[str]", self._file))
        self._file = cast("Any", self._terminal)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            # By default these would end the process with the terminal still in raw mode; and after
            # SIGINT Textual gives no exit code.
            self._loop.add_signal_handler(number, self._end, number)
        # Textual's handler may interrupt the writing of a piece of output, and would then wait for
        # ever to write its own: within the loop it comes between two pieces.
        self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        if self.KIOSK:
            self._loop.remove_signal_handler(signal.SIGTSTP)
            # `enter_kiosk` has done this already, but Textual has just installed its own handler.
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a suspension; ignore a SIGCONT that comes when nothing was suspended."""
        if self._must_signal_resume:
            super()._sigcont_application()

    def write(self, data: str) -> None:
        """Send text to the terminal, in fewer bytes, and as ASCII if it has nothing else.

        Textual paints the whole screen several times as it opens. What is the same as before, with
        nothing sent since, is on the screen already and not sent again.
        """
        if data == self._whole:
            return
        if _CHANGES_CELLS.search(data):
            self._whole = data if len(data) >= WHOLE else ""
        shown = to_ascii(data) if self.ASCII_ONLY else data
        brief = without_repeats(shown, colours=self.COLOURS)
        self._sent += len(brief)
        super().write(brief)

    @property
    def backlog(self) -> int:
        """How many characters the terminal has not taken yet."""
        return self._sent - self._terminal.taken

    def process_message(self, message: Message) -> None:
        """Hand on a message; after a resize the terminal may show anything: all is sent again."""
        if isinstance(message, Resize):
            self._whole = ""
        super().process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        self._whole = ""
        return super()._get_terminal_size()

    def run_input_thread(self) -> None:
        """Hand keys and pastes to the app until it ends; end it when the terminal is gone."""
        parser, splitter = XTermParser(self._debug), InputSplitter()
        self._hand_on(splitter.feed(self._typed_before()), parser)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if not selector.select(_SOON if splitter.waits else _PATIENCE):
                    self._hand_on(splitter.flush(), parser)
                elif data := self._read():
                    self._hand_on(splitter.feed(data), parser)
                else:
                    self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)
                    return
                for event in parser.tick():
                    self.process_message(event)

    def _typed_before(self) -> bytes:
        """What was typed before the first run of the input thread; nothing in later ones."""
        typed, type(self).TYPED = self.TYPED, b""
        return typed

    def _read(self) -> bytes:
        """The bytes that can be read now; none when the terminal is gone."""
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


def driver_class(
    *, ascii_only: bool, kiosk: bool, colours: bool = True, typed: bytes = b""
) -> type[TerminalDriver]:
    """A class of drivers with these options; `typed` is handed on before what is typed later.

    Textual makes the driver itself and hands over nothing of ours, so a class carries the options.
    """

    class ConfiguredDriver(TerminalDriver):
        ASCII_ONLY = ascii_only
        COLOURS = colours
        KIOSK = kiosk
        TYPED = typed

    return ConfiguredDriver


class _TerminalFile:
    """The file for output to the terminal, without errors: after a hang-up, output is discarded.

    An error would end Textual's writing thread, and the app, waiting for that thread's queue, would
    then hang for ever.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.taken = 0

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)
        self.taken += len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()
