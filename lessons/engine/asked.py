"""Hiding an answer: what a beat shows while its question waits, and what from the answer on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.engine.situation import Situation

State = TypeVar("State")
Shown = TypeVar("Shown")


def asked(
    waiting: Callable[[Situation[State]], Shown], settled: Callable[[Situation[State]], Shown]
) -> Callable[[Situation[State]], Shown]:
    """A picture, formula, status or listing that does not give the answer of its beat away.

    It is that of `waiting` while the question waits, and that of `settled` once it is answered.
    """

    def show(situation: Situation[State]) -> Shown:
        return (waiting if situation.asking else settled)(situation)

    return show
