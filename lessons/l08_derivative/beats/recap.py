"""The beat that closes lesson 8: a forward difference worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, short
from downslope.lessons.l08_derivative import answers
from downslope.lessons.l08_derivative.captions import quotients

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l08_derivative.run import Shrinking

_SIZES = (0.1, 0.2, 0.5)
"""Values of h with which x² is easy to work out, and far enough from the derivative."""


def by_hand(x: float, h: float) -> NumberQuestion:
    """The forward difference of f(x) = x² with this `h`, to be worked out without a machine."""
    given = {"x": short(x), "h": short(h), "slope": short(2 * x)}
    return NumberQuestion(
        text=Text(
            "For f(x) = x², what is the forward difference at x = {x} with h = {h}?",
            "f(x) = x²일 때 x = {x}에서 h = {h}인 전방 차분은 얼마일까요?",
        ).format(**given),
        answer=lambda: answers.forward_of_square(x, h),
        near=0.002,
        because=Text(
            "It is 2x + h. The central one gives {slope}, as the derivative 2x does.",
            "2x + h예요. 중앙 차분은 미분 2x와 똑같이 {slope}.",
        ).format(**given),
        reveal=17,
    )


def by_hand_again(seed: int) -> NumberQuestion:
    """The same with another x and h, drawn from the seed."""
    rng = np.random.default_rng(seed)
    return by_hand(float(rng.choice([2, 4, 5, 6, 7, 8])), float(rng.choice(_SIZES)))


def _differences(situation: Situation[Shrinking]) -> Listing:
    del situation
    return Listing((chapter.forward_diff, chapter.numerical_diff))


RECAP: Beat[Shrinking] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={
        "function": "sin",
        "dtype": "float64",
        "method": "central",
        "h": 1.0,
        "shrink": "10",
    },
    controls=(),
    presets=(),
    pictures=("both-errors", "both-curve", "both-table"),
    formula=quotients("forward", "central"),
    code=_differences,
    text=Text(
        """The derivative is where the secant's slope goes. Truncation falls with `h`, fastest for
        the central difference; rounding climbs. What does a slope look like on the curve?
        Lesson 9.""",
        """미분은 할선의 기울기가 다가가는 극한이에요. `h`가 줄면 절단 오차는 줄고(중앙 차분이 더
        빨리), 반올림 오차는 커져요. 이 기울기는 곡선 위에서 어떤 모습일까요? 9단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Work it out on paper: (f(x + h) - f(x)) / h. No machine.",
            "종이에 계산해 보세요: (f(x + h) - f(x)) / h. 계산기 없이요.",
        ),
        expect=Text(
            "At 3 with 0.5: (12.25 - 9) / 0.5 = 6.5. `t` asks with other numbers.",
            "x = 3, h = 0.5이면 (12.25 - 9) / 0.5 = 6.5예요. `t`를 누르면 다른 숫자로 물어요.",
        ),
        mistake=Text(
            "Some give the derivative 2x. The forward difference is off by h here.",
            "미분 2x를 답해요. 여기서 전방 차분은 h만큼 달라요.",
        ),
    ),
    question=by_hand(3.0, 0.5),
    again=by_hand_again,
    computed={"12.25": lambda: 3.5**2},
)
