"""The bytes from a terminal, cut into typed text, escape sequences and pastes.

The grammar is that of ECMA-48, with what terminals added: three raw bytes after the mouse's
`ESC [ M`, function keys of the Linux console after `ESC [ [`, a marker before and after a paste.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PASTE = 4_000
"""How many characters of a paste are kept, far more than any formula has."""
LONGEST_HELD = 256
"""How many bytes of a sequence are held back until its end has come; no key has as many."""
ESCAPE = b"\x1b"
_START, _END = b"\x1b[200~", b"\x1b[201~"
_TURNS = 25
"""After how many turns without input the beginning of a sequence is given up: half a second."""

_WHOLE = re.compile(
    rb"\x1b\[M[^\x1b]{3}"
    rb"|\x1b\[\[[ -~]"
    rb"|\x1b\[(?![M\[])[ -?]*[@-~]"
    rb"|\x1bO[0-9;]*[@-~]"
    rb"|\x1b\]\d{1,4};[^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b(?:P[01>!]|_G)[^\x07\x1b]*\x1b\\",
    re.DOTALL,
)
"""A sequence that is complete."""
_BEGUN = re.compile(
    rb"\x1b(?:\[(?:M[^\x1b]{0,2}|\[|[ -?]*)?|O[0-9;]*"
    rb"|\](?:\d{0,4}|\d{1,4};[^\x07\x1b]*\x1b?)|_|P|(?:P[01>!]|_G)[^\x07\x1b]*\x1b?)?\Z",
    re.DOTALL,
)
"""What may be the beginning of one."""
_BROKEN = re.compile(rb"\x1b\[[ -?]+|\x1b\]\d{1,4};[^\x07\x1b]*|\x1b(?:P[01>!]|_G)[^\x07\x1b]*")
"""One that is broken off by a byte which cannot stand there: nothing of it is a key."""


@dataclass(frozen=True)
class Typed:
    """Characters as they were typed."""

    text: str


@dataclass(frozen=True)
class Alt:
    """A character typed while alt was held."""

    character: str


@dataclass(frozen=True)
class Sequence:
    """A whole escape sequence; each byte of it is one character."""

    text: str


@dataclass(frozen=True)
class Pasted:
    """A paste, of at most LONGEST_PASTE characters and without NUL."""

    text: str


Piece = Typed | Alt | Sequence | Pasted


class Splitter:
    """Cuts bytes into pieces; they may come in any portions.

    What may be the beginning of something longer is held back until more has come.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._pasted: bytes | None = None
        self._turns = 0
        self._decoder = getincrementaldecoder("utf-8")(errors="ignore")

    def feed(self, data: bytes) -> Iterator[Piece]:
        """The pieces that are complete with `data`. Bytes that are not UTF-8 are dropped."""
        left, self._rest, self._turns = self._rest + data, b"", 0
        while left:
            cut = self._cut_paste if self._pasted is not None else self._cut
            piece, left = cut(left)
            if piece:
                yield piece

    @property
    def waits(self) -> bool:
        """Whether something is held back that counts as typed when nothing follows."""
        return bool(self._rest) and self._pasted is None

    def flush(self) -> Iterator[Piece]:
        """The escape key, if that is held back; to be called when nothing has followed for a while.

        More than an escape is no key but part of a sequence: on a slow line the rest of it may
        still come, and if it does not, nobody gets the part.
        """
        if not self.waits:
            return
        self._turns += 1
        if self._rest == ESCAPE:
            yield Typed("\x1b")
        elif self._turns < _TURNS:
            return
        self._rest = b""

    def _cut(self, left: bytes) -> tuple[Piece | None, bytes]:
        """The first piece of these bytes, or None, and what comes after it."""
        if not left.startswith(ESCAPE):
            text, found, after = left.partition(ESCAPE)
            return self._decoded(text, final=bool(found)), found + after
        if left.startswith(_START):
            self._pasted = b""
            return None, left[len(_START) :]
        if whole := _WHOLE.match(left):
            return Sequence(whole[0].decode("latin-1")), left[whole.end() :]
        if _BEGUN.match(left):
            self._rest = _shortened(left)
            return None, b""
        if broken := _BROKEN.match(left):
            return None, left[broken.end() :]
        return _after_escape(left)

    def _cut_paste(self, left: bytes) -> tuple[Piece | None, bytes]:
        """The paste, if its end has come, and what comes after it."""
        inside, found, after = left.partition(_END)
        if not found:
            size = _size_of_beginning(_END, inside)
            inside, self._rest = inside[: len(inside) - size], inside[len(inside) - size :]
        # A character has at most four bytes.
        self._pasted = ((self._pasted or b"") + inside)[: 4 * LONGEST_PASTE]
        if not found:
            return None, b""
        text, self._pasted = self._pasted.decode("utf-8", errors="ignore"), None
        return Pasted(text.replace("\0", "")[:LONGEST_PASTE]), after

    def _decoded(self, data: bytes, *, final: bool) -> Typed | None:
        text = self._decoder.decode(data, final)
        return Typed(text) if text else None


def _after_escape(left: bytes) -> tuple[Piece, bytes]:
    """What an escape means that begins no sequence: alt and a character, or the escape key."""
    following = left[1:2].decode("ascii", errors="ignore")
    if following and following != "\x1b":
        return Alt(following), left[2:]
    return Typed("\x1b"), left[1:]


def _shortened(begun: bytes) -> bytes:
    """The beginning of a sequence; of one too long to be a key, as much as tells where it ends."""
    if len(begun) <= LONGEST_HELD:
        return begun
    # No key has `<?` in it, so whatever follows, the whole will be unreadable, as it was.
    return b"\x1b[<?" if begun.startswith(b"\x1b[") else begun[:8] + begun[-1:]


def _size_of_beginning(marker: bytes, data: bytes) -> int:
    """How many bytes at the end of `data` may be the beginning of `marker`."""
    sizes = range(min(len(marker) - 1, len(data)), 0, -1)
    return next((size for size in sizes if data.endswith(marker[:size])), 0)
