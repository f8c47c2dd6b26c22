"""The mouse, in the encodings that terminals have for it, written in the one that Textual reads.

That one is xterm's SGR mode, `ESC [ < button ; column ; row M`, with `m` at the end for a button
that is let go. GNU screen sends X10's, three raw bytes after `ESC [ M`, and urxvt its own.
"""

from __future__ import annotations

import re

_SGR = re.compile(r"\x1b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])")
_URXVT = re.compile(r"\x1b\[(\d{1,4});(\d{1,5});(\d{1,5})M")
_X10 = re.compile(r"\x1b\[M([^\x1b])([^\x1b])([^\x1b])", re.DOTALL)
_OFFSET = 32
"""What X10 and urxvt add to the button, and X10 to column and row, so that each is printable."""
_LET_GO, _BUTTONS, _MOVED = 3, 3, 32
_FIRST_OTHER = 64
"""From this button code on it is the wheel, or a button beyond the third."""


def sgr(sequence: str) -> str | None:
    """What the mouse did, in SGR form; None for a sequence that tells nothing of it."""
    if _SGR.fullmatch(sequence):
        return sequence
    if match := _URXVT.fullmatch(sequence):
        button, column, row = map(int, match.groups())
        return _written(button - _OFFSET, column, row)
    if match := _X10.fullmatch(sequence):
        button, column, row = (ord(character) - _OFFSET for character in match.groups())
        # Beyond column 223 a byte does not suffice, and it starts again from 0.
        return _written(button, column, row) if min(button, column - 1, row - 1) >= 0 else None
    return None


def _written(button: int, column: int, row: int) -> str:
    """In SGR form; the older encodings do not tell which button is let go, so it is the first."""
    let_go = button < _FIRST_OTHER and button & _BUTTONS == _LET_GO and not button & _MOVED
    shown = button - _LET_GO if let_go else button
    return f"\x1b[<{shown};{column};{row}{'m' if let_go else 'M'}"
