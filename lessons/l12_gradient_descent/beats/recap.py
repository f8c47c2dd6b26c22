"""The beat that closes lesson 12: the lines of the descent, put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, OrderQuestion, Text, asked, descending
from downslope.lessons.l12_gradient_descent import answers
from downslope.lessons.l12_gradient_descent.pitfalls import descend

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent, Situation

LINES = 5
"""The lines of `descend` without its `def` line."""


def order_question(mixed: tuple[int, ...]) -> OrderQuestion:
    """The lines of `descend` in the order `mixed`, to be put right."""
    return OrderQuestion(
        text=Text("Put the lines in order: `shift` `↑` `↓`.", "줄을 차례로 놓기: `shift` `↑` `↓`."),
        function=descend,
        mixed=mixed,
        works=answers.descends,
        because=Text(
            "Copy once; then slope, then step.",
            "한 번 복사하고, 걸음마다 기울기부터 구해요.",
        ),
        reveal=40,
    )


def mixed_again(seed: int) -> OrderQuestion:
    """The same lines in another wrong order, drawn from the seed."""
    right, first = tuple(range(LINES)), BEGINNING
    order = right
    rng = np.random.default_rng(seed)
    while order in (right, first):
        order = tuple(int(k) for k in rng.permutation(LINES))
    return order_question(order)


def _called(situation: Situation[Descent]) -> Listing:
    """What the descent calls, which does not tell the order of its own lines."""
    del situation
    return Listing((chapter.numerical_gradient,))


def _descent(situation: Situation[Descent]) -> Listing:
    return descending(situation.step)


BEGINNING = (4, 3, 1, 0, 2)
"""The order in which the lines are shown at first."""

RECAP: Beat[Descent] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    pictures=("map", "losses"),
    settings={"eta": 0.9, "x0": -7.0, "x1": 2.0, "landscape": "valley"},
    controls=(),
    presets=(),
    code=asked(_called, _descent),
    text=Text(
        """Each step goes against the gradient, with one `eta` for all directions. Which `eta` is
        best? Lesson 13.""",
        """걸음마다 기울기의 반대쪽으로, 모든 방향에 `eta` 하나로 가요. 가장 좋은 `eta`는?
        13단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Write the descent on paper first: copy, loop, slope, step, return.",
            "먼저 종이에 경사 하강법을 써 보세요. 복사, 반복, 기울기, 걸음, 반환이에요.",
        ),
        expect=Text(
            "Only one order works. With the step before the slope, Python does not know `slope`.",
            "맞는 순서는 하나뿐이에요. 걸음이 먼저면 Python이 `slope`를 몰라요.",
        ),
        mistake=Text(
            "`return x` inside the loop ends the descent after one step.",
            "`return x`를 반복문 안에 두면 한 걸음 만에 끝나요.",
        ),
    ),
    question=order_question(BEGINNING),
    again=mixed_again,
)
