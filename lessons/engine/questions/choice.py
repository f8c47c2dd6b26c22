"""A question with a few answers to choose from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine import notices
from downslope.lessons.engine.questions.question import Answer, Guard, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text


@dataclass(frozen=True)
class Option:
    """One answer to choose, and what to say to somebody who chose it although it is wrong."""

    text: Text
    because: Text | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class ChoiceQuestion(Question):
    """A question whose answer is the index of one of its `choices`, picked with a digit key.

    A choice is a Text, or an Option where a learner who picks it should be told something of its
    own. `answer` really computes the right one and returns its index.
    """

    choices: tuple[Text | Option, ...]
    answer: Callable[[], int]

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """Every choice as an Option."""
        return tuple(c if isinstance(c, Option) else Option(c) for c in self.choices)

    @cached_property
    def truth(self) -> int:
        """The index of the right choice, computed once."""
        return self.answer()

    @property
    def nothing_picked(self) -> Text:
        """A choice has to be picked first."""
        return notices.PICK_FIRST

    def right(self, answer: Answer) -> bool:
        """Whether it is the index of the right choice."""
        return answer == self.truth

    def because_of(self, answer: Answer) -> Text | None:
        """What the choice itself has to say, if it is a wrong one."""
        return None if self.right(answer) else self.option(answer).because

    def option(self, answer: Answer) -> Option:
        """The choice with this index."""
        index = answer[0] if isinstance(answer, tuple) else answer
        return self.options[int(index)]

    def picked(self, guess: Answer | None, digit: int) -> Answer | None:
        """The index of choice number `digit`."""
        del guess
        return digit - 1 if digit <= len(self.choices) else None

    def guarded(self, guard: Guard) -> Self:
        """The same question with its functions wrapped."""
        return replace(self, answer=guard("answer", self.answer))

    def write(self, answer: Answer) -> str:
        """The number of the choice, from 1."""
        index = answer[0] if isinstance(answer, tuple) else answer
        return str(int(index) + 1)

    def read(self, raw: str) -> Answer:
        """The index of a choice by its number from 1. Raises Refusal for any other text."""
        most = len(self.choices)
        if not (raw.isascii() and raw.isdigit() and len(raw) < 4 and 1 <= int(raw) <= most):
            raise Refusal(
                f"{clip(raw)}: must be the number of a choice, from 1 to {most}",
                f"{clip(raw)}: 1부터 {most}까지, 고를 답의 번호여야 해요.",
            )
        return int(raw) - 1
