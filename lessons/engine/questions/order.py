"""A question that gives lines of code to be put in order."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Self

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine import notices
from downslope.lessons.engine.listing import source
from downslope.lessons.engine.questions.question import Answer, Guard, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from downslope.lessons.base.text import Text

    Function = Callable[..., object]


@dataclass(frozen=True, eq=False, kw_only=True)
class OrderQuestion(Question):
    """A question whose answer is the order of the lines of `function`, whose `def` line stays.

    The lines are shown in the order `mixed` (their indices from 0, in another than the right
    order). An answer holds these indices in the learner's order, and behind them the position of
    the chosen line. It is right if the function that it makes runs and `works` says so: there may
    be several right orders.
    """

    function: Function
    mixed: tuple[int, ...]
    works: Callable[[Function], bool]

    @cached_property
    def head(self) -> str:
        """The `def` line."""
        return source(self.function)[0]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the function's body in their right order."""
        return source(self.function)[1:]

    @cached_property
    def truth(self) -> Answer:
        """The lines as they stand in the function."""
        return (*range(len(self.lines)), 0)

    @property
    def start(self) -> Answer:
        """The mixed lines, the first of them chosen."""
        return (*self.mixed, 0)

    @property
    def takes_arrows(self) -> bool:
        """The arrow keys choose a line and carry it."""
        return True

    @property
    def answer_first(self) -> Text:
        """The keys that change the answer."""
        return notices.ORDER_FIRST

    def right(self, answer: Answer) -> bool:
        """Whether the function with its lines in this order runs and works."""
        return _right(self, self.order(answer))

    def order(self, answer: Answer) -> tuple[int, ...]:
        """The indices of the lines in the order of an answer."""
        return tuple(int(k) for k in answer[:-1]) if isinstance(answer, tuple) else self.mixed

    def cursor(self, answer: Answer) -> int:
        """The position of the chosen line in an answer."""
        return int(answer[-1]) if isinstance(answer, tuple) else 0

    def picked(self, guess: Answer | None, digit: int) -> Answer | None:
        """The chosen line carried to place number `digit`."""
        if digit > len(self.lines):
            return None
        return self._carried(self.start if guess is None else guess, digit - 1)

    def moved(
        self, guess: Answer | None, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Answer | None:
        """Up and down choose another line; with shift, or left and right, they carry it along."""
        answer = self.start if guess is None else guess
        steps = -clicks if vertical else clicks
        place = min(len(self.lines) - 1, max(0, self.cursor(answer) + steps))
        if coarse or not vertical:
            return self._carried(answer, place)
        return (*self.order(answer), place)

    def _carried(self, answer: Answer, place: int) -> Answer:
        order = list(self.order(answer))
        order.insert(place, order.pop(self.cursor(answer)))
        return (*order, place)

    def guarded(self, guard: Guard) -> Self:
        """The same question with its functions wrapped."""
        return replace(self, works=guard("the order", self.works))

    def write(self, answer: Answer) -> str:
        """The lines' numbers from 1 in their order, with ~ between, and the chosen position."""
        return "~".join(str(int(k) + 1) for k in (*self.order(answer), self.cursor(answer)))

    def read(self, raw: str) -> Answer:
        """The order that `raw` stands for. Raises Refusal unless it holds every line once."""
        words, count = raw.split("~"), len(self.lines)
        numbers = [int(word) - 1 for word in words if word.isascii() and word.isdigit()]
        if sorted(numbers[:-1]) != list(range(count)) or not 0 <= numbers[-1] < count:
            raise Refusal(
                f"{clip(raw)}: must hold the lines 1 to {count} in some order and the chosen one",
                f"{clip(raw)}: 1부터 {count}까지의 줄을 순서대로 쓰고 고른 줄을 덧붙여야 해요.",
            )
        return tuple(numbers)


def assembled(function: Function, lines: Sequence[str]) -> Function | None:
    """The function that these lines make, with the globals of `function`; None if they make none.

    The lines are those of a lesson, in another order: nothing that a learner typed is run.
    """
    found: dict[str, object] = {}
    try:
        code = compile(textwrap.dedent("\n".join(lines)), f"<{function.__name__}>", "exec")
        exec(code, dict(function.__globals__), found)
    except Exception:
        return None
    made = found.get(function.__name__)
    return made if callable(made) else None


@lru_cache(maxsize=256)
def _right(question: OrderQuestion, order: tuple[int, ...]) -> bool:
    """Whether the lines work in this order. It is remembered: to find out, the code is run."""
    if order == tuple(range(len(question.lines))):
        return True
    lines = [question.head, *(question.lines[k] for k in order)]
    function = assembled(question.function, lines)
    return function is not None and _works(question.works, function)


def _works(works: Callable[[Function], bool], function: Function) -> bool:
    """What `works` says; a function that raises an exception does not work."""
    try:
        return bool(works(function))
    except Exception:
        return False
