"""The beat of lesson 10 in which a partial derivative is put together from its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, OrderQuestion, Text, asked
from downslope.lessons.l10_partial_derivatives import answers
from downslope.lessons.l10_partial_derivatives.pitfalls import partial_of

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l10_partial_derivatives.run import Stand

LINES, BEGINNING = 5, (4, 2, 0, 3, 1)
"""The lines of `partial_of` without its `def` line, and the order in which they are shown."""


def order_of_lines(mixed: tuple[int, ...]) -> OrderQuestion:
    """The lines of `partial_of` in the order `mixed`, to be put right."""
    return OrderQuestion(
        text=Text("Put it in order: `shift` `↑` `↓`.", "차례로 놓기: `shift` `↑` `↓`."),
        function=partial_of,
        mixed=mixed,
        works=answers.finds_partials,
        because=Text(
            "Only entry k moves: all others are held, without a word about them.",
            "k번 원소만 움직여요. 나머지는 그대로 두면 저절로 고정돼요.",
        ),
    )


def order_again(seed: int) -> OrderQuestion:
    """The same lines in another wrong order, drawn from the seed."""
    rng = np.random.default_rng(seed)
    while True:
        question = order_of_lines(tuple(int(k) for k in rng.permutation(LINES)))
        if question.mixed != BEGINNING and not question.right(question.start):
            return question


def _called(_: Situation[Stand]) -> Listing:
    return Listing((chapter.function_2,))


def _partial(_: Situation[Stand]) -> Listing:
    return Listing((partial_of, chapter.function_2))


IN_ORDER: Beat[Stand] = Beat(
    name="in-order",
    title=Text("For any variable", "어느 변수든"),
    minutes=2.0,
    essential=2,
    settings={"x0": 3.0, "x1": 4.0, "hold": "x1"},
    controls=(),
    presets=(),
    pictures=("both-slices",),
    code=asked(_called, _partial),
    text=Text(
        "One function for the partial derivative by any entry k of an array x.",
        "배열 x의 k번 원소에 대한 편미분을 구하는 함수예요.",
    ),
    notes=Notes(
        ask=Text(
            "Why two copies of x, and not x itself?", "왜 x가 아니라 x의 복사본 두 개를 쓸까요?"
        ),
        expect=Text(
            "The point must be left as it was. Lesson 11 nudges it in place and puts it back.",
            "원래 점은 그대로 있어야 해요. 11단원에서는 x를 직접 바꿨다가 되돌려요.",
        ),
    ),
    question=order_of_lines(BEGINNING),
    again=order_again,
)
