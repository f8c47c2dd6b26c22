"""Keys to moves of a walk: what the lesson screen, recorded goals and tests have in common."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING, Protocol, TypeVar

from downslope.lessons.base.errors import unknown

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

State = TypeVar("State")


class Move(Protocol):
    """What a key does to a walk: the same for every lesson."""

    def __call__(self, walk: Walk[State], /) -> Walk[State]: ...


MOVES: dict[str, Move] = {
    "space": lambda walk: walk.forward(),
    "backspace": lambda walk: walk.back(),
    "r": lambda walk: walk.restart(),
    "tab": lambda walk: walk.choose(1),
    "shift+tab": lambda walk: walk.choose(-1),
    "left": lambda walk: walk.turn(-1),
    "right": lambda walk: walk.turn(1),
    "shift+left": lambda walk: walk.turn(-1, coarse=True),
    "shift+right": lambda walk: walk.turn(1, coarse=True),
    "up": lambda walk: walk.turn(1, vertical=True),
    "down": lambda walk: walk.turn(-1, vertical=True),
    "shift+up": lambda walk: walk.turn(1, coarse=True, vertical=True),
    "shift+down": lambda walk: walk.turn(-1, coarse=True, vertical=True),
    "enter": lambda walk: walk.commit(),
    "c": lambda walk: walk.toggle("code"),
    "g": lambda walk: walk.toggle("ghosts"),
    "v": lambda walk: walk.toggle("arrows"),
    "n": lambda walk: walk.toggle("notes"),
    **{str(digit): methodcaller("digit", digit) for digit in range(1, 10)},
}


def press(walk: Walk[State], key: str) -> Walk[State]:
    """The walk after a key. Raises Refusal for a key that moves no walk."""
    if key not in MOVES:
        raise unknown("key", key, MOVES)
    return MOVES[key](walk)
