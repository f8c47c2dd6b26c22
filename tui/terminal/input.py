"""Bytes from a terminal, cut into what was typed and what was pasted."""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START
from textual.events import Paste

from downslope.tui.terminal.replies import begun, without_replies

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PASTE = 4_000
"""How many characters of a paste are kept, far more than any formula has."""
_ESCAPE = "\x1b"
_TURNS = 25
"""After how many turns without input the beginning of a reply is given up: half a second."""


class InputSplitter:
    """Decodes the bytes from a terminal, and separates typed text from pastes and from replies.

    The terminal sends a marker (an escape sequence) before and after each paste. Late replies to
    what was asked at the start are dropped, or their letters would be keys. The bytes may come in
    any pieces, so a possible beginning of a marker or reply is held back until more is known.
    """

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        self._rest = ""
        self._pasted: str | None = None
        self._turns = 0

    def feed(self, data: bytes) -> Iterator[str | Paste]:
        """The typed text, and a Paste for each paste that ends within `data`, in order.

        Bytes that are not UTF-8 are dropped. A Paste has at most LONGEST_PASTE characters, and no
        NUL characters.
        """
        text, self._rest = self._rest + self._decode(data), ""
        self._turns = 0
        while text:
            marker = BRACKETED_PASTE_START if self._pasted is None else BRACKETED_PASTE_END
            before, found, text = text.partition(marker)
            if self._pasted is None:
                before = without_replies(before)
            if not found:
                before, self._rest = self._without_beginning(marker, before)
            if self._pasted is not None:
                self._pasted = (self._pasted + before)[:LONGEST_PASTE]
            elif before:
                yield before
            if found:
                yield from self._turn()

    @property
    def waits(self) -> bool:
        """Whether typed text is held back: the possible beginning of a marker or of a reply."""
        return bool(self._rest) and self._pasted is None

    def flush(self) -> Iterator[str]:
        """The text held back; to be called when nothing followed, as after the escape key.

        More than an escape is no key but part of a sequence: on a slow line the rest of it may
        still come, and if it does not, nobody gets the part.
        """
        if not self.waits:
            return
        self._turns += 1
        if self._rest == _ESCAPE:
            yield self._rest
        elif self._turns < _TURNS:
            return
        self._rest = ""

    def _turn(self) -> Iterator[Paste]:
        """Begin a paste, or end it and yield it."""
        if self._pasted is None:
            self._pasted = ""
            return
        yield Paste(self._pasted.replace("\0", ""))
        self._pasted = None

    def _without_beginning(self, marker: str, text: str) -> tuple[str, str]:
        """`text` in two parts: what is certain, and what may be a beginning."""
        _, held = _without_part_of(marker, text)
        size = max(len(held), begun(text) if self._pasted is None else 0)
        return text[: len(text) - size], text[len(text) - size :]


def _without_part_of(marker: str, text: str) -> tuple[str, str]:
    """`text` in two parts: what is certain, and an end that may be the beginning of `marker`."""
    for size in range(min(len(marker) - 1, len(text)), 0, -1):
        if text.endswith(marker[:size]):
            return text[:-size], text[-size:]
    return text, ""
