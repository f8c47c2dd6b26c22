"""Hands what a terminal sends on to the app, an event at a time, in a thread of its own.

The next event waits until the app has dealt with the one before and what that opened is ready: keys
typed ahead do what they would have done one by one, and a flood of them stays in the terminal.
"""

from __future__ import annotations

import os
import selectors
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.events import InputEvent, Paste

from downslope.tui.terminal.input.reader import InputReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future
    from threading import Event

    from textual.message import Message

_CHUNK = 4_096
"""How many bytes are read at a time at most. The rest waits in the terminal."""
_SOON = 0.02
"""Seconds to wait for the rest of what may be a sequence, and between two looks whether to end."""
_AHEAD = 0.25
"""Seconds after an event within which the next one counts as typed ahead. Later than that the app
has long been ready, and asking it would only take time."""
_PATIENCE = 2.0
"""Seconds after which an app that does not get ready is given the next event nevertheless."""


class Pump:
    """Reads the terminal `source` and hands events on by `deliver`, in the calling thread.

    `settled` asks the app to say when it is ready; `ended` is set when the thread is to end.
    """

    def __init__(
        self,
        source: int,
        deliver: Callable[[Message], None],
        settled: Callable[[], Future[None]],
        ended: Event,
    ) -> None:
        self._source, self._deliver, self._settled = source, deliver, settled
        self._ended = ended
        self._reader = InputReader()
        self._delivered = 0.0
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)

    def run(self, typed: bytes = b"") -> bool:
        """Hand on `typed`, then what is typed from now on, until `stop`.

        Returns whether it ended because the terminal is gone.
        """
        self._hand_on(self._reader.feed(typed))
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self._source, selectors.EVENT_READ)
                selector.register(self._woken, selectors.EVENT_READ)
                return self._read_on(selector)
        finally:
            # What woke this thread must not end the next one.
            with suppress(BlockingIOError):
                os.read(self._woken, _CHUNK)

    def stop(self) -> None:
        """Wake the thread, so that it sees that it is to end: it does not wake by itself."""
        os.write(self._wake, b"!")

    def _read_on(self, selector: selectors.BaseSelector) -> bool:
        while not self._ended.is_set():
            ready = selector.select(_SOON if self._reader.waits else None)
            if not ready:
                self._hand_on(self._reader.flush())
            elif any(key.fd == self._woken for key, _ in ready):
                return False
            elif data := self._read():
                self._hand_on(self._reader.feed(data))
            else:
                return True
        return False

    def _read(self) -> bytes:
        """The bytes that can be read now; none when the terminal is gone."""
        try:
            return os.read(self._source, _CHUNK)
        except OSError:
            return b""

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            if isinstance(message, InputEvent | Paste):
                self._wait_for_the_app()
            if self._ended.is_set():
                return
            self._deliver(message)
            self._delivered = time.monotonic()

    def _wait_for_the_app(self) -> None:
        if time.monotonic() - self._delivered > _AHEAD:
            return
        ready = self._settled()
        until = time.monotonic() + _PATIENCE
        # The app may wait for this thread to end, and would never get ready then.
        while not self._ended.is_set() and time.monotonic() < until:
            with suppress(TimeoutError, CancelledError):
                ready.result(_SOON)
                return
        ready.cancel()
