"""Keys in the forms of kitty and xterm, written as Textual reads them.

The full form is `ESC [ key : shifted : base ; modifiers : event ; text u`, of which most parts may
be missing (https://sw.kovidgoyal.net/kitty/keyboard-protocol/). Textual reads key, modifiers and
text, and raises an error at anything else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from textual._keyboard_protocol import FUNCTIONAL_KEYS

_FORM = re.compile(r"\x1b\[([\d:]{0,40})(?:;([\d:]{0,40}))?(?:;([\d:]{0,200}))?([u~ABCDEFHPQS])")
_SHIFT, _CAPS_LOCK, _NUM_LOCK = 1, 64, 128
_RELEASE = 3
_MODIFIERS = frozenset({*range(57358, 57361), *range(57441, 57455)})
"""Codes of keys that type nothing by themselves: locks, shift, ctrl, alt and their kin."""
_PLAIN = frozenset({8, 13, 32, 127})
"""Codes of enter, space and backspace, which mean with shift what they mean without it."""
_KEYPAD = {57399 + digit: str(digit) for digit in range(10)} | dict(
    zip(range(57409, 57414), "./*-+", strict=True)
) | {57415: "=", 57416: ","}  # fmt: skip
"""What the keys of the numeric keypad type, by their codes."""
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True)
class KeyForm:
    """A key as a terminal wrote it: its code, the modifiers held (bits), its text, how it ends."""

    code: int
    modifiers: int
    text: str
    end: str

    @property
    def sequence(self) -> str:
        """The key as Textual reads it."""
        codes = ":".join(str(ord(character)) for character in self.text)
        held = str(self.modifiers + 1) if self.modifiers else ""
        parts = [str(self.code), held, codes]
        if self.end not in "u~" and not held:
            parts = []
        return f"\x1b[{';'.join(parts).rstrip(';')}{self.end}"

    @property
    def caps(self) -> bool:
        """Whether caps lock is on."""
        return bool(self.modifiers & _CAPS_LOCK)


def key_form(sequence: str) -> KeyForm | None:
    """The key that a sequence names, in its plain form.

    None for what is no key: another sequence, one with impossible numbers, a key that is released,
    and a modifier by itself.
    """
    match = _FORM.fullmatch(sequence)
    if match is None:
        return None
    codes, held, texts = (_numbers(group or "") for group in match.groups()[:3])
    code, modifiers, event = codes[0] or 1, (held[0] or 1) - 1, [*held, 1][1]
    text = "".join(chr(number) for number in texts if _is_text(number))
    possible = _is_key(code, match[4]) and 0 <= modifiers < 256
    if not possible or event == _RELEASE or code in _MODIFIERS:
        return None
    return _plain(KeyForm(code, modifiers, text, match[4]))


def _is_key(code: int, end: str) -> bool:
    """Whether there is a key of this code: a character, or one of those that have a name."""
    return f"{code}{end}" in FUNCTIONAL_KEYS or (end == "u" and code >= 32 and _is_character(code))


def _plain(form: KeyForm) -> KeyForm:
    """The key of the main keyboard that does the same, without modifiers that change nothing."""
    if form.end == "u" and form.code in _KEYPAD:
        typed = _KEYPAD[form.code]
        form = replace(form, code=ord(typed), text=form.text or typed)
    if form.modifiers == _SHIFT and form.end == "u" and chr(form.code).isalpha():
        form = replace(form, text=form.text or chr(form.code).upper())
    if form.code in _PLAIN:
        form = replace(form, modifiers=form.modifiers & ~_SHIFT)
    return replace(form, modifiers=form.modifiers & ~_NUM_LOCK)


def _numbers(group: str) -> list[int]:
    """The numbers of a parameter; 0 where one is missing, and -1 for one too long to mean any."""
    parts = group.split(":")
    return [int(part) if 0 < len(part) < 8 else -bool(part) for part in parts]


def _is_character(code: int) -> bool:
    return 0 < code <= _LAST and code not in _SURROGATES


def _is_text(code: int) -> bool:
    return _is_character(code) and chr(code).isprintable()
