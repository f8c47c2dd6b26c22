"""What all questions have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ParamSpec, Protocol, Self, TypeAlias, TypeVar

from downslope.lessons.engine import notices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.controls import Value

Given = ParamSpec("Given")
Result = TypeVar("Result")

Answer: TypeAlias = float | tuple[float, ...]
"""A choice's index (from 0), a number, the (x, y) of a place, or line numbers (from 0) in order."""


class Guard(Protocol):
    """Wraps a function of a lesson's code; `part` says what it is for."""

    def __call__(self, part: str, function: Callable[Given, Result], /) -> Callable[Given, Result]:
        """The function that is called in its place."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Question(ABC):
    """A question of a beat, answered before the learner sees what happens.

    Once an answer is committed, the run takes `reveal` steps and `because` explains the truth.
    `settings` are control values that are set when it is asked again with other numbers.
    """

    text: Text
    because: Text
    reveal: int = 0
    settings: Mapping[str, Value] = field(default_factory=dict)

    @property
    @abstractmethod
    def truth(self) -> Answer:
        """The right answer, computed once."""

    @property
    def start(self) -> Answer | None:
        """The answer that is picked before a key was pressed, or None if none is."""
        return None

    @property
    def takes_arrows(self) -> bool:
        """Whether the arrow keys change the answer; otherwise they are left to the controls."""
        return False

    @property
    def answer_first(self) -> Text:
        """What to tell somebody whose key has to wait for the answer: which keys give one."""
        return notices.GUESS_FIRST

    @property
    def nothing_picked(self) -> Text:
        """What to tell somebody who commits before there is anything to commit."""
        return self.answer_first

    @abstractmethod
    def right(self, answer: Answer) -> bool:
        """Whether an answer counts as right."""

    def because_of(self, answer: Answer) -> Text | None:
        """What there is to say about this wrong answer in particular, or None."""
        del answer
        return None

    def picked(self, guess: Answer | None, digit: int) -> Answer | None:
        """The guess after a digit key (1 to 9), or None if that digit picks nothing."""
        del guess, digit
        return None

    def moved(
        self, guess: Answer | None, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Answer | None:
        """The guess after an arrow key: `clicks` is -1 for left or down and 1 for right or up."""
        del clicks, coarse, vertical
        return guess

    @abstractmethod
    def guarded(self, guard: Guard) -> Self:
        """The same question, whose functions from the lesson's code are wrapped by `guard`."""

    @abstractmethod
    def write(self, answer: Answer) -> str:
        """Text that `read` turns back into exactly this answer, without commas, = and &."""

    @abstractmethod
    def read(self, raw: str) -> Answer:
        """The answer that `raw` stands for. Raises Refusal, which says what would be valid."""
