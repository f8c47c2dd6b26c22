"""What a key is, and what it is offered as at a moment of a walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.walk import Walk

State = TypeVar("State")


class Move(Protocol):
    """What a key does to a walk, whichever lesson it belongs to."""

    def __call__(self, walk: Walk[State], /) -> Walk[State]:
        """The walk after the key."""


@dataclass(frozen=True)
class Moment:
    """What decides which keys are of use: the walk, and whether its run plays by itself."""

    walk: Walk[object]
    playing: bool = False


@dataclass(frozen=True)
class Offer:
    """A key as the key row offers it: in which words, and how likely it is wanted now.

    Of a greater `weight` is what is likelier wanted, and it stands further left. `face` replaces
    the key's own where the entry stands for several keys. `ascii_words` replace `words` on
    terminals that only have ASCII, and `brief` where the row is full.
    """

    words: Text
    weight: int
    face: str = ""
    ascii_words: Text | None = None
    brief: Text | None = None


@dataclass(frozen=True)
class Key:
    """A key, or several that do the same, and what it does.

    `keys` are its names in Textual, separated by commas, the usual one first; `shown` is how a
    learner sees it written. On its `screens` it makes a `move` of the walk or runs an `action`,
    and with `pauses` it first pauses a run that plays. `tip` is its line on the help page.

    `now` tells whether it is of use at a moment of a lesson, and in which words; a key without one
    is never in the key row, only on the help page. `idle` tells why it has nothing to do with a
    walk, where the move itself would say nothing; it gives None where there is something to do.
    """

    name: str
    keys: str
    shown: str
    tip: Text
    move: Move | None = None
    action: str = ""
    screens: tuple[str, ...] = ("lesson",)
    pauses: bool = False
    now: Callable[[Moment], Offer | None] | None = None
    idle: Callable[[Walk[object]], Text | None] | None = None

    @property
    def names(self) -> list[str]:
        """Every name that Textual has for the key, the usual one first."""
        return self.keys.split(",")
