"""A question whose answer is a number that the learner types."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short
from downslope.lessons.engine import notices
from downslope.lessons.engine.questions.question import Answer, Guard, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text

NEAR = 0.006
"""How far from the truth a number may be, as a share of it, to count as right."""


@dataclass(frozen=True, eq=False, kw_only=True)
class NumberQuestion(Question):
    """A question whose answer is a number, typed by the learner and scored by its distance.

    `answer` really computes it. A number counts as right within `near`, a share of the truth; where
    the truth is 0, within `near` itself. `unit` is shown behind the number.
    """

    answer: Callable[[], float]
    near: float = NEAR
    unit: Text | None = None

    @cached_property
    def truth(self) -> float:
        """The right number, computed once."""
        return float(self.answer()) + 0.0  # -0.0 is 0

    @property
    def answer_first(self) -> Text:
        """The keys that change the answer."""
        return notices.TYPE_FIRST

    def right(self, answer: Answer) -> bool:
        """Whether the number is near enough to the truth."""
        return self.distance(answer) <= self.near * (1 + 1e-9)

    def distance(self, answer: Answer) -> float:
        """How far a number is from the truth, as a share of it; from 0, the number's size."""
        off = abs(one_number(answer) - self.truth)
        return off / abs(self.truth) if self.truth else off

    def guarded(self, guard: Guard) -> Self:
        """The same question with its functions wrapped."""
        return replace(self, answer=guard("answer", self.answer))

    def write(self, answer: Answer) -> str:
        """The number with all its digits."""
        return short(one_number(answer))

    def read(self, raw: str) -> Answer:
        """The number that is written in `raw`. Raises Refusal unless it is a finite one."""
        return number_in(raw)


def number_in(raw: str) -> float:
    """The finite number that is written in `raw`. Raises Refusal for anything else."""
    try:
        value = float(raw)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Refusal(f"{clip(raw)}: must be a number", f"{clip(raw)}: 숫자여야 해요.")
    return value + 0.0


def one_number(answer: Answer) -> float:
    """An answer as a number: of several, the first; none at all is nan."""
    if isinstance(answer, tuple):
        return float(answer[0]) if answer else math.nan
    return float(answer)
