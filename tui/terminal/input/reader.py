"""The events of what a terminal sends: keys, the mouse, pastes, and what the terminal tells."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.events import AppBlur, AppFocus, Key, Paste
from textual.keys import Keys
from textual.messages import TerminalSupportsSynchronizedOutput

from downslope.tui.terminal.input.keyboard import key_form
from downslope.tui.terminal.input.mouse import sgr
from downslope.tui.terminal.input.pieces import Alt, Pasted, Sequence, Splitter, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.message import Message

    from downslope.tui.terminal.input.pieces import Piece

_FOCUS: dict[str, type[Message]] = {"\x1b[I": AppFocus, "\x1b[O": AppBlur}
_SYNCHRONISED = re.compile(r"\x1b\[\?2026;[1-4]\$y")
"""The terminal can show a whole paint at once. (Other modes are told the same way; the one in which
it would write its size among the keys is not used, as anybody could forge that.)"""
_REPORT = re.compile(r"\x1b\[\d+;\d+R")
"""Where the cursor is; some old terminals write F3 with a modifier so."""


class _Keys(XTermParser):
    """Textual's tables of keys. Its reading of a whole stream is not used: it trusts what comes."""

    def of(self, sequence: str, *, alt: bool = False) -> list[Key]:
        """The keys in a sequence or of one character: none where it cannot be read."""
        with suppress(ValueError, OverflowError):
            found = list(self._sequence_to_key_events(sequence, alt))
            return [key for key in found if key.key != Keys.Ignore]
        return []


class InputReader:
    """Turns bytes into events; they may come in any portions, and may hold anything."""

    def __init__(self) -> None:
        self._splitter = Splitter()
        self._keys = _Keys()

    def feed(self, data: bytes) -> Iterator[Message]:
        """The events that are complete with `data`, in order."""
        return self._events(self._splitter.feed(data))

    @property
    def waits(self) -> bool:
        """Whether something is held back that may count when nothing follows."""
        return self._splitter.waits

    def flush(self) -> Iterator[Message]:
        """What is held back and now counts; to be called when nothing has followed for a while."""
        return self._events(self._splitter.flush())

    def _events(self, pieces: Iterable[Piece]) -> Iterator[Message]:
        for piece in pieces:
            match piece:
                case Pasted():
                    yield Paste(piece.text)
                case Sequence():
                    yield from self._of_sequence(piece.text)
                case Alt():
                    yield from self._with_alt(piece.character)
                case Typed():
                    for character in piece.text:
                        yield from self._keys.of(character)

    def _of_sequence(self, sequence: str) -> Iterator[Message]:
        if sequence in _FOCUS:
            yield _FOCUS[sequence]()
        elif _SYNCHRONISED.fullmatch(sequence):
            yield TerminalSupportsSynchronizedOutput()
        elif (button := sgr(sequence)) is not None:
            event = self._keys.parse_mouse_code(button)
            yield from [event] if event else []
        elif (form := key_form(sequence)) is not None:
            keys = self._keys.of(form.sequence)
            yield from map(_as_if_caps_were_off, keys) if form.caps else keys
        elif sequence in ANSI_SEQUENCES_KEYS and not _REPORT.fullmatch(sequence):
            yield from self._keys.of(sequence)

    def _with_alt(self, character: str) -> list[Key]:
        """A character typed with alt; some of them have a name of their own in Textual's table."""
        if f"\x1b{character}" in ANSI_SEQUENCES_KEYS:
            return self._keys.of(f"\x1b{character}")
        return self._keys.of(character, alt=True) if character.isprintable() else []


def keys_of(text: str) -> list[Key]:
    """The keys with which these characters are typed."""
    known = _Keys()
    return [key for character in text for key in known.of(character)]


def _as_if_caps_were_off(key: Key) -> Key:
    """The same key under the name that it has without caps lock; what it types is unchanged."""
    typed = key.character or ""
    if len(key.key) != 1 or not typed.isalpha():
        return key
    return Key(key.key.swapcase(), key.character)
