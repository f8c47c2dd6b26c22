"""A monkey: random keys, clicks, pastes and resizes, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size

from downslope.tui.page.keys import KEYS

if TYPE_CHECKING:
    import random

    from textual.message import Message

Action = tuple[str | int, ...]
"""One action as a failure reports it: ("key", "space"), ("click", 3, 4, 1), ("resize", 1, 1)."""

PUNCTUATION = {
    "space": " ", "minus": "-", "plus": "+", "equals_sign": "=", "asterisk": "*", "comma": ",",
    "slash": "/", "full_stop": ".", "left_parenthesis": "(", "right_parenthesis": ")",
    "question_mark": "?", "semicolon": ";", "percent_sign": "%", "backslash": "\\",
}  # fmt: skip
BOUND = tuple(key for row in KEYS for key in row.keys.split(","))
"""Every key that the program binds."""
LETTERS = tuple("abcdefghijklmnopqrstuvwxyzLXZ0123456789가\u0301")
FOREIGN = tuple("ㅁㅊㅂㅣㅔㅎㅍ왜ＡＬａ２ 　йфсéがCAN")
"""Letters of other scripts, and capitals: most stand on a key of ours, some on none."""
OTHER = (
    *("home", "end", "delete", "insert", "ctrl+a", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+e"),
    *("ctrl+left", "ctrl+right", "alt+left", "f1", "f2", "f12", "ctrl+z", "ctrl+d", "ctrl+l"),
    *("ctrl+shift+left", "shift+home", "ctrl+x", "ctrl+v", "ctrl+c", "ctrl+q", "ctrl+@", "alt+x"),
    *("escape", "enter", "tab", "backspace", "pageup", "pagedown", "up", "down"),
)
STEPPING = ("space", "space", "space", "backspace", "r", "pagedown", "pagedown", "pageup", "enter")
TURNING = ("left", "right", "up", "down", "shift+left", "shift+right", "tab", "1", "2", "3")
PASTES = (
    *("0.1", "-3", "1e308", "1e-320", "nan", "-inf", "1e999", "x0**2 + x1**2", "x0**x1**x0"),
    *("sin(x0)/x1", "1/0", "0*x0", "(" * 400, "\n\n", "\x1b[31m", "한국어 학습률", "\ud800", ""),
    *("theme", "quit", "a\tb\r\nc", "0.1,0.2;1", "9" * 5000, "\u202e\u200f", "\0"),
)


@dataclass
class Monkey:
    """Draws random actions for a screen of some size; the same seed draws the same ones."""

    random: random.Random
    size: tuple[int, int] = (80, 24)

    def acts(self, count: int) -> list[Action]:
        """The next `count` actions."""
        return [self._act() for _ in range(count)]

    def _act(self) -> Action:
        kinds = (self._key, self._mouse, self._scroll, self._paste, self._resize)
        return self.random.choices(kinds, (68, 22, 5, 3, 2))[0]()

    def _key(self) -> Action:
        keys = self.random.choices(
            (STEPPING, TURNING, BOUND, (*LETTERS, *PUNCTUATION), FOREIGN, OTHER),
            (29, 25, 25, 11, 5, 5),
        )[0]
        return "key", self.random.choice(keys)

    def _mouse(self) -> Action:
        kind = self.random.choice(("click", "click", "press", "move", "release"))
        return kind, *self._place(), self.random.choice((1, 1, 1, 2, 3))

    def _scroll(self) -> Action:
        return self.random.choice(("scroll up", "scroll down")), *self._place()

    def _paste(self) -> Action:
        return "paste", self.random.choice(PASTES)

    def _resize(self) -> Action:
        usual = ((80, 24), (80, 24), (120, 40), (1, 1), (40, 10), (100, 30))
        odd = (self.random.randint(1, 130), self.random.randint(1, 45))
        self.size = self.random.choice((*usual, odd, odd))
        return "resize", *self.size

    def _place(self) -> tuple[int, int]:
        """A cell of the screen, or one just outside, as a click can arrive after a resize."""
        width, height = self.size
        return self.random.randint(0, width), self.random.randint(0, height)


def messages(action: Action) -> list[Message]:
    """The messages that the terminal driver would send to the app for an action."""
    match action:
        case ("key", str(key)):
            character = PUNCTUATION.get(key, key if len(key) == 1 else None)
            return [events.Key(key, character)]
        case ("paste", str(text)):
            return [events.Paste(text)]
        case ("resize", int(width), int(height)):
            return [events.Resize(Size(width, height), Size(width, height))]
        case (str(kind), int(x), int(y), *more):
            return [_mouse(event, x, y, *more) for event in _MOUSE[kind]]
    raise ValueError(action)


_MOUSE: dict[str, tuple[type[events.MouseEvent], ...]] = {
    "click": (events.MouseDown, events.MouseUp),
    "press": (events.MouseDown,),
    "release": (events.MouseUp,),
    "move": (events.MouseMove,),
    "scroll up": (events.MouseScrollUp,),
    "scroll down": (events.MouseScrollDown,),
}


def _mouse(event: type[events.MouseEvent], x: int, y: int, button: object = 0) -> events.MouseEvent:
    return event(None, x, y, 0, 0, int(str(button)), False, False, False, x, y)


SEQUENCES = (
    *(b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[1;2A", b"\x1b[1;2C", b"\x1b[1;5D"),
    *(b"\x1b[5~", b"\x1b[6~", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b[3~", b"\x1bOP", b"\x1b[Z"),
    *(b"\x1b[I", b"\x1b[O", b"\x1b[200~0.5\x1b[201~", b"\x1b[999;999H", b"\x1b[?1;2c"),
    *(b"\x1b[<0;9;4M\x1b[<0;9;4m", b"\x1b[<35;5;5M", b"\x1b[<64;9;9M", b"\x1b[<0;999;2M"),
    *(b"\x1b[M", b"\x1b[8;1;1t", b"\x1b", b"\x1b\x1b", b"\x9b", b"\xff\xfe", b"\xec\x95"),
    *("값".encode(), b"\0", b"\x7f", b"\t"),
    *("ㅁㅊㅣ".encode(), "Ａ　２".encode(), "ёф".encode(), "が".encode(), "왜".encode()),
    # kitty: presses, repeats, releases, alternate keys, caps lock, and numbers that are no key
    *(b"\x1b[97;1:1u", b"\x1b[32;;32u", b"\x1b[32;1:3u", b"\x1b[1;1:2C", b"\x1b[99:67;2;67u"),
    *(b"\x1b[57358;65;97u", b"\x1b[57413u", b"\x1b[1114112u", b"\x1b[99999999999u"),
    # X10 and urxvt mice, with bytes that are no text, and a size that nobody has
    *(b"\x1b[M \xa1\x30", b"\x1b[M#\xa1\x30", b"\x1b[M`!!", b"\x1b[32;9;4M", b"\x1b[M\x1b[A"),
    *(b"\x1b[48;9999;9999;1;1t", b"\x1b]11;rgb:1/2/3\x07", b"\x1b[<0;-5;-5m", b"\x1b[12\r"),
)
TYPED = b" " * 8 + b"\r\r" + b"123456789rcgvnae+-?=.,()*xyz/"


def raw(chance: random.Random) -> bytes:
    """A key as a terminal sends it, or bytes that no terminal sends; none of them quits."""
    if chance.random() < 0.4:
        return chance.choice(SEQUENCES)
    return bytes([chance.choice(TYPED)])
