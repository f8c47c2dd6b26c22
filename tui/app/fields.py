"""What can be typed now: the answer to a question, a control's value, or both values of a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.text import Text
from downslope.lessons.engine.questions import NumberQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.engine.controls import Control
    from downslope.lessons.engine.walk import Walk


class Typed(Protocol):
    """What something typed does: the walk after it."""

    def __call__(self, walk: Walk[object], /) -> Walk[object]:
        """The walk with what was typed."""


ANSWER = Text("your answer", "내 답")


@dataclass(frozen=True)
class Field:
    """A line to type in: its label, the text it begins with, and what a typed text does.

    `read` gives the move that sets what was typed. It raises Refusal, in words for the learner.
    """

    label: Text
    text: str
    read: Callable[[str], Typed]


def field_of(walk: Walk[object]) -> Field | None:
    """The line to type in, or None if nothing can be typed now."""
    question = walk.pending
    if isinstance(question, NumberQuestion):
        return _answer_field(question, walk)
    control = walk.chosen_control
    if control is None or (question and not control.view):
        return None
    partner = next((c for c in walk.usable if c.axis == "y"), None) if control.axis else None
    if partner is not None and partner is not control:
        return _point_field(control, partner, walk)
    return _control_field(control, walk)


def _answer_field(question: NumberQuestion, walk: Walk[object]) -> Field:
    text = "" if walk.guess is None else question.write(walk.guess)

    def read(raw: str) -> Typed:
        answer = question.read(raw)
        return lambda walk: walk.guessed(answer).commit()

    return Field(ANSWER, text, read)


def _control_field(control: Control, walk: Walk[object]) -> Field:
    value = walk.shown_values[control.name]

    def read(raw: str) -> Typed:
        typed = control.typed(raw, value)
        return lambda walk: walk if typed == value else walk.put({control.name: typed})

    return Field(control.label, control.field(value), read)


def _point_field(x: Control, y: Control, walk: Walk[object]) -> Field:
    """Both coordinates of a point, as (x, y); one number alone sets x."""
    values = walk.shown_values
    text = f"({x.write(values[x.name])}, {y.write(values[y.name])})"

    def read(raw: str) -> Typed:
        words = [word.strip() for word in raw.strip().strip("()[]").split(",")]
        if len(words) > 2:
            raise Refusal(
                f"{clip(raw)}: must be two numbers, such as (1, 2)",
                f"{clip(raw)}: (1, 2)처럼 숫자 두 개여야 해요.",
            )
        controls = (x, y)
        typed = {c.name: c.read(word) for c, word in zip(controls, words, strict=False)}
        return lambda walk: walk.put(typed)

    return Field(x.point or x.label, text, read)
