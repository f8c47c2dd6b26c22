"""The terminal driver, which trusts the terminal less than Textual's own driver does.

Bytes that are not UTF-8 are ignored. A paste is one event of limited length, whatever it holds.
The app ends when the terminal is gone, and an ASCII terminal is sent nothing but ASCII.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, ClassVar, Protocol, cast

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize

from downslope.tui.painter.glyphs import to_ascii
from downslope.tui.terminal.input.pump import Pump
from downslope.tui.terminal.sgr import without_repeats

if TYPE_CHECKING:
    from concurrent.futures import Future

    from textual.app import App
    from textual.message import Message


LARGEST = (500, 200)
"""Columns and rows of the largest screen that is painted; a terminal can claim any size."""
WHOLE = 1_000
"""Characters from which on what is sent may be a whole screen."""
_CHANGES_CELLS = re.compile(r"\x1b\[(\d+;\d+H|\?1049[hl])")
"""What begins a paint, or turns to another screen; modes and questions change no cell."""


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
        self._pump = Pump(self.fileno, self.process_message, self._settled, self.exit_event)
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
        """The size that the terminal has, whatever COLUMNS and LINES say; at most LARGEST."""
        self._whole = ""
        try:
            width, height = os.get_terminal_size(self.fileno)
        except OSError:
            width, height = 0, 0
        return min(width or 80, LARGEST[0]), min(height or 24, LARGEST[1])

    def run_input_thread(self) -> None:
        """Hand keys and pastes to the app until it ends; end it when the terminal is gone."""
        # What was typed before the start is for the first run of this thread.
        typed, type(self).TYPED = self.TYPED, b""
        if self._pump.run(typed):
            self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)

    def disable_input(self) -> None:
        """Hand on no more input."""
        if self._key_thread is not None and self._key_thread.is_alive():
            self._pump.stop()
        super().disable_input()

    def _settled(self) -> Future[None]:
        return asyncio.run_coroutine_threadsafe(cast("_Settling", self._app).settled(), self._loop)

    def _end(self, reason: signal.Signals) -> None:
        self._app.exit(return_code=128 + reason)


def driver_class(
    *,
    ascii_only: bool,
    kiosk: bool,
    colours: bool = True,
    typed: bytes = b"",
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


class _Settling(Protocol):
    """An app that tells when it has dealt with the events it was given."""

    async def settled(self) -> None:
        """Return then."""


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
