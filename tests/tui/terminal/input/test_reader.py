"""What terminals send, by their documentation, is the key, the click or the paste that it means."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import AppBlur, AppFocus, Key, MouseEvent, Paste
from textual.messages import TerminalSupportsSynchronizedOutput

from downslope.tui.terminal.input.reader import InputReader

KEYS = {
    # xterm, in both cursor modes, with modifiers, and the Linux console
    "\x1b[A": "up",
    "\x1bOA": "up",
    "\x1b[1;2D": "shift+left",
    "\x1b[1;5C": "ctrl+right",
    "\x1b[5~": "pageup",
    "\x1b[6~": "pagedown",
    "\x1bOP": "f1",
    "\x1b[[A": "f1",
    "\x1b[Z": "shift+tab",
    "\x1b[3~": "delete",
    "\r": "enter",
    "\x7f": "backspace",
    "\x03": "ctrl+c",
    "\x1bq": "alt+q",
    "경": "경",
    # kitty: presses, repeats, releases, alternate keys
    "\x1b[97u": "a",
    "\x1b[97;;97u": "a",
    "\x1b[97;1:1u": "a",
    "\x1b[97;1:2;97u": "a",
    "\x1b[97;1:3u": None,
    "\x1b[1;1:2C": "right",
    "\x1b[1;1:3C": None,
    "\x1b[97:65;2u": "A",
    "\x1b[97:65;2;65u": "A",
    "\x1b[13u": "enter",
    "\x1b[13;2u": "enter",
    "\x1b[27u": "escape",
    "\x1b[9;2u": "shift+tab",
    "\x1b[32;2;32u": "space",
    "\x1b[127;2u": "backspace",
    "\x1b[99;5u": "ctrl+c",
    "\x1b[12628;5u": "ctrl+ㅔ",
    "\x1b[12610;;12610u": "ㅂ",
    "\x1b[5;1:1~": "pageup",
    # kitty: the keypad, caps lock and num lock, and modifiers alone
    "\x1b[57413u": "plus",
    "\x1b[57412;;45u": "minus",
    "\x1b[57401;129;50u": "2",
    "\x1b[57414u": "enter",
    "\x1b[57417u": "left",
    "\x1b[97;65;65u": "a",
    "\x1b[97;66;97u": "A",
    "\x1b[97;129;97u": "a",
    "\x1b[57358;65;97u": None,
    "\x1b[57441;2u": None,
    # what no key sends
    "\x1b[1114112u": None,
    "\x1b[55296u": None,
    "\x1b[99999999999u": None,
    "\x1b[97;999u": None,
    "\x1b[97;1;1114112u": "a",
    "\x1b[97;0u": "a",
    "\x1b[;u": None,
    "\x1b[999~": None,
    "\x1b[48;9999;9999;1;1t": None,
    "\x1b[q": None,
    # what a terminal tells
    "\x1b[?62;22c": None,
    "\x1b[12;3R": None,
    "\x1b]11;rgb:1d1d/1f1f/2121\x1b\\": None,
    "\x1b]10;rgb:ffff/ffff/ffff\x07": None,
    "\x1bP>|tmux 3.4\x1b\\": None,
    "\x1b[?2048;2$y": None,
    "\x1b[>1;10;0c": None,
}


def events(sent: bytes) -> list[object]:
    reader = InputReader()
    return [*reader.feed(sent), *reader.flush()]


@pytest.mark.parametrize(("sent", "name"), KEYS.items(), ids=map(repr, KEYS))
def test_a_sequence_is_the_key_that_it_means(sent: str, name: str | None) -> None:
    keys = events(sent.encode())
    assert all(isinstance(key, Key) for key in keys)
    assert [key.key for key in keys if isinstance(key, Key)] == ([name] if name else [])


@pytest.mark.parametrize(
    ("sent", "kind", "place", "button"),
    [
        # SGR, X10 (with columns beyond 95, which are no UTF-8), and urxvt
        (b"\x1b[<0;10;5M", "MouseDown", (9, 4), 1),
        (b"\x1b[<0;10;5m", "MouseUp", (9, 4), 1),
        (b"\x1b[<65;10;5M", "MouseScrollDown", (9, 4), 0),
        (b"\x1b[<35;120;5M", "MouseMove", (119, 4), 0),
        (b"\x1b[M *%", "MouseDown", (9, 4), 1),
        (b"\x1b[M#*%", "MouseUp", (9, 4), 1),
        (b"\x1b[M \xa1\x30", "MouseDown", (128, 15), 1),
        (b"\x1b[M`\xa1\x30", "MouseScrollUp", (128, 15), 0),
        (b"\x1b[MC*%", "MouseMove", (9, 4), 0),
        (b"\x1b[32;120;5M", "MouseDown", (119, 4), 1),
        (b"\x1b[35;120;5M", "MouseUp", (119, 4), 1),
    ],
)
def test_the_mouse_is_read_in_every_encoding(
    sent: bytes, kind: str, place: tuple[int, int], button: int
) -> None:
    (event,) = events(sent)
    assert isinstance(event, MouseEvent)
    assert (type(event).__name__, (event.x, event.y), event.button) == (kind, place, button)


def test_focus_a_paste_and_a_mode_are_events_of_their_own() -> None:
    sent = b"\x1b[I\x1b[O\x1b[200~x0\r\n\x1b[201~\x1b[?2026;2$y"
    focus, blur, paste, mode = events(sent)
    assert isinstance(focus, AppFocus)
    assert isinstance(blur, AppBlur)
    assert isinstance(paste, Paste)
    assert paste.text == "x0\r\n"
    assert isinstance(mode, TerminalSupportsSynchronizedOutput)


ALPHABET = [b"\x1b", b"[", b"<", b"M", b"O", b"]", b"P", b";", b":", b"u", b"~", b"m", b"t", b"?"]
bits = st.one_of(
    st.sampled_from([*ALPHABET, *(key.encode() for key in KEYS)]),
    st.integers(0, 10**12).map(lambda number: str(number).encode()),
    st.binary(max_size=4),
)


@given(st.lists(bits, max_size=40), st.integers(0, 99))
def test_no_bytes_raise_and_all_events_are_of_known_kinds(sent: list[bytes], seed: int) -> None:
    whole, reader, found = b"".join(sent), InputReader(), []
    cuts = sorted(random.Random(seed).sample(range(len(whole) + 1), k=min(3, len(whole))))
    for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True):
        found += [*reader.feed(whole[start:end])]
    kinds = Key | MouseEvent | Paste | AppFocus | AppBlur | TerminalSupportsSynchronizedOutput
    assert all(isinstance(event, kinds) for event in found)
