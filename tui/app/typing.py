"""What was typed: the key that was meant, and when the app is ready for the next one."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.events import Key

from downslope.lessons.base.text import Text
from downslope.tui.terminal.input.latin import latin_keys
from downslope.tui.terminal.input.reader import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.message_pump import MessagePump
    from textual.screen import Screen

SWITCH = Text(
    "No key here is called that. Switch the keyboard to English (한/영).",
    "여기에는 그런 키가 없어요. 한/영 키를 눌러 영어로 바꿔 보세요.",
)
_PATIENCE = 1.0
"""Seconds after which an app counts as ready even if it has not said so."""
_MOMENT = 0.002
"""Seconds between two looks at a screen that is being opened."""


def is_foreign(key: Key, *, in_text_box: bool) -> bool:
    """Whether no key of ours may be called so: a capital, or a character of another script.

    In a text box letters are letters, and only one with ctrl or alt is a command.
    """
    held, letter = _parts(key)
    if in_text_box and not held:
        return False
    return len(letter) == 1 and (letter.isupper() or not letter.isascii())


def meant(key: Key, known: Callable[[str], bool]) -> list[Key]:
    """The keys that were meant by a foreign one; none where nobody knows.

    `known` tells whether a key of this name does something now: a capital may.
    """
    if known(key.key):
        return [key]
    held, letter = _parts(key)
    if held:
        return [Key(f"{held}+{latin.lower()}", None) for latin in latin_keys(letter)]
    return [found if known(found.key) else _small(found) for found in keys_of(latin_keys(letter))]


def _parts(key: Key) -> tuple[str, str]:
    """What is held with a key, and its character: a name such as "ideographic space" is none."""
    held, _, name = key.key.rpartition("+")
    return held, name if held or len(name) == 1 else key.character or name


def _small(key: Key) -> Key:
    return keys_of(key.key.lower())[0] if len(key.key) == 1 and key.key.isupper() else key


async def settled(app: App[Any]) -> None:
    """Return when the app has dealt with all input so far, and what that opened takes more."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            await _turn(app)
            # A key goes to what has the focus, and from there upwards to the app.
            for node in (app.focused or app.screen).ancestors_with_self:
                await _turn(node)
            while not _takes_keys(app.screen):
                await asyncio.sleep(_MOMENT)


async def _turn(pump: MessagePump) -> None:
    """Wait until all that is in this queue now has been dealt with."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        await done.wait()


def _takes_keys(screen: Screen[Any]) -> bool:
    """Whether a screen is there, and its line to type in, if it has one, has the focus."""
    return screen.is_mounted and (screen.focused is not None or not screen.query("Input"))
