"""Bytes from a terminal, cut into what was typed and what was pasted."""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START
from textual.events import Paste

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PASTE = 4_000
"""How many characters of a paste are kept, far more than any formula has."""


class InputSplitter:
    """Decodes the bytes from a terminal and separates typed text from pastes.

    The terminal sends a marker (an escape sequence) before and after each paste. The bytes may come
    in any pieces, so a possible beginning of a marker is held back until more is known.
    """

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        self._rest = ""
        self._pasted: str | None = None

    def feed(self, data: bytes) -> Iterator[str | Paste]:
        """The typed text, and a Paste for each paste that ends within `data`, in order.

        Bytes that are not UTF-8 are dropped. A Paste has at most LONGEST_PASTE characters, and no
        NUL characters.
        """
        text, self._rest = self._rest + self._decode(data), ""
        while text:
            marker = BRACKETED_PASTE_START if self._pasted is None else BRACKETED_PASTE_END
            before, found, text = text.partition(marker)
            if not found:
                before, self._rest = _without_part_of(marker, before)
            if self._pasted is not None:
                self._pasted = (self._pasted + before)[:LONGEST_PASTE]
            elif before:
                yield before
            if found:
                yield from self._turn()

    @property
    def waits(self) -> bool:
        """Whether typed text is held back because it may be the beginning of a marker."""
        return bool(self._rest) and self._pasted is None

    def flush(self) -> Iterator[str]:
        """The text held back; to be called when nothing followed, as after the escape key."""
        if self.waits:
            yield self._rest
            self._rest = ""

    def _turn(self) -> Iterator[Paste]:
        """Begin a paste, or end it and yield it."""
        if self._pasted is None:
            self._pasted = ""
            return
        yield Paste(self._pasted.replace("\0", ""))
        self._pasted = None


def _without_part_of(marker: str, text: str) -> tuple[str, str]:
    """`text` in two parts: what is certain, and an end that may be the beginning of `marker`."""
    for size in range(min(len(marker) - 1, len(text)), 0, -1):
        if text.endswith(marker[:size]):
            return text[:-size], text[-size:]
    return text, ""
