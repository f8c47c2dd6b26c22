"""A question whose answer is a place on a picture, where the learner puts a mark."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short
from downslope.lessons.engine import notices
from downslope.lessons.engine.questions.number import number_in
from downslope.lessons.engine.questions.question import Answer, Guard, Question
from downslope.lessons.pictures.figure import Plot, Points

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Text
    from downslope.lessons.pictures.figure import Figure

TENTH = 0.1
"""How far from the truth a place may be, as a share of each axis, to count as right."""
FINE, COARSE = 40, 8
"""Into how many clicks of an arrow key an axis is divided, alone and with shift."""

Limits = tuple[float, float]


@dataclass(frozen=True, eq=False, kw_only=True)
class PlaceQuestion(Question):
    """A question whose answer is a point (x, y) of the picture called `picture`.

    The arrow keys move a mark within `x_limits` and `y_limits`, from `begin`; `answer` really
    computes the right point. Where `curve` gives the height at an x, the mark slides along that
    curve and only its x is asked for. A place is right within a tenth of each axis.
    """

    picture: str
    answer: Callable[[], tuple[float, float]]
    begin: tuple[float, float]
    x_limits: Limits
    y_limits: Limits
    curve: Callable[[float], float] | None = None

    @cached_property
    def truth(self) -> tuple[float, float]:
        """The right point, computed once."""
        return self._on_curve(self.answer())

    @property
    def start(self) -> Answer:
        """Where the mark stands before a key was pressed."""
        return self._on_curve(self.begin)

    @property
    def takes_arrows(self) -> bool:
        """The arrow keys move the mark."""
        return True

    @property
    def answer_first(self) -> Text:
        """The keys that change the answer."""
        return notices.MARK_FIRST

    def right(self, answer: Answer) -> bool:
        """Whether the place is near enough to the truth."""
        return self.distance(answer) <= TENTH * (1 + 1e-9)

    def distance(self, answer: Answer) -> float:
        """How far a place is from the truth: the larger of its shares of the two axes."""
        place, limits = point(answer), (self.x_limits, self.y_limits)
        axes = 1 if self.curve else 2
        return max(
            abs(place[k] - self.truth[k]) / (limits[k][1] - limits[k][0]) for k in range(axes)
        )

    def moved(
        self, guess: Answer | None, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Answer | None:
        """The mark one click further, held within the picture; along a curve sideways only."""
        x, y = point(self.start if guess is None else guess)
        parts = COARSE if coarse else FINE
        if self.curve or not vertical:
            x = _held(x + clicks * (self.x_limits[1] - self.x_limits[0]) / parts, self.x_limits)
        else:
            y = _held(y + clicks * (self.y_limits[1] - self.y_limits[0]) / parts, self.y_limits)
        return self._on_curve((x, y))

    def guarded(self, guard: Guard) -> Self:
        """The same question with its functions wrapped."""
        curve = self.curve and guard("the curve", self.curve)
        return replace(self, answer=guard("answer", self.answer), curve=curve)

    def write(self, answer: Answer) -> str:
        """Both coordinates, with ~ between."""
        return "~".join(short(value) for value in point(answer))

    def read(self, raw: str) -> Answer:
        """The place written as x~y. Raises Refusal unless it is one within the picture."""
        words = raw.split("~")
        if len(words) != 2:
            raise Refusal(
                f"{clip(raw)}: must be a place, written as x~y",
                f"{clip(raw)}: x~y처럼 쓴 점이어야 해요.",
            )
        x, y = (number_in(word) for word in words)
        return _held(x, self.x_limits), _held(y, self.y_limits)

    def _on_curve(self, place: tuple[float, float]) -> tuple[float, float]:
        """The place, or the point of the curve at its x, as it reads back from a token."""
        x, y = place
        return _held(x, self.x_limits), _held(self.curve(x) if self.curve else y, self.y_limits)


def point(answer: Answer) -> tuple[float, float]:
    """An answer as a point; one that is none is (nan, nan)."""
    if isinstance(answer, tuple) and len(answer) == 2:
        return float(answer[0]), float(answer[1])
    return math.nan, math.nan


def with_marks(
    figure: Figure, question: PlaceQuestion, guess: Answer | None, answer: Answer | None
) -> Figure:
    """The picture with the learner's mark ◆ on it, and once it is committed with the truth ◎."""
    place = guess if answer is None else answer
    if not isinstance(figure, Plot) or place is None:
        return figure
    marks = [_mark(point(place), "mark", "◆")]
    if answer is not None:
        marks.append(_mark(question.truth, "good", "◎"))
    return replace(figure, parts=(*figure.parts, *marks))


def _mark(place: tuple[float, float], role: str, glyph: str) -> Points:
    return Points(np.array(place[:1]), np.array(place[1:]), role, glyph)


def _held(value: float, limits: Limits) -> float:
    # A few digits, so that a walk to and fro ends where it began.
    return float(f"{min(limits[1], max(limits[0], value)):.9g}")
