"""What the tests of lessons do as a learner would: open a screen, press keys, read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from downslope.lessons.engine import catalog, token

if TYPE_CHECKING:
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.walk import Walk


def load(name: str) -> Lesson[Any]:
    """The lesson called `name`."""
    return catalog.load(name)


def read(words: str) -> Walk[Any]:
    """The walk that a token names."""
    return token.read(words)
