"""The beat that closes lesson 11: one partial derivative of a gradient worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, short
from downslope.lessons.l11_gradient_field import answers
from downslope.lessons.l11_gradient_field.captions import without_count
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.l11_gradient_field.run import Call


def slope_by_hand(a: int, b: int, point: tuple[int, int]) -> NumberQuestion:
    """The slope along x0 of f = a x0² + b x0 x1 at a point (x0, x1)."""
    x0, x1 = point
    given = {
        "f": f"{'' if a == 1 else a}x0² + {b}x0*x1",
        "point": f"({x0}, {x1})",
        "rule": f"{2 * a}x0 + {b}x1",
        "slope": short(2 * a * x0 + b * x1),
    }
    return NumberQuestion(
        text=Text(
            "f = {f}. What is the first number of its gradient at {point}?",
            "f = {f}. {point}에서 기울기의 첫째 수는 얼마일까요?",
        ).format(**given),
        answer=lambda: answers.slope_along_x0(a, b, point),
        because=Text(
            "Hold x1 still: the slope along x0 is {rule} = {slope}.",
            "x1을 멈춰 두면 x0 방향 경사는 {rule} = {slope}.",
        ).format(**given),
        reveal=1,
    )


def slope_by_hand_again(seed: int) -> NumberQuestion:
    """The same with other numbers, drawn from the seed."""
    rng = np.random.default_rng(seed)
    a, b = int(rng.integers(2, 5)), int(rng.integers(2, 6))
    x0, x1 = int(rng.integers(1, 5)), int(rng.choice([-3, -2, -1, 1, 2, 3]))
    return slope_by_hand(a, b, (x0, x1))


RECAP: Beat[Call] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings=opening(-1.5, 1.0),
    controls=(),
    presets=(),
    pictures=("field", "sizes"),
    formula=without_count,
    text=Text(
        """The gradient holds all partial derivatives and points the steepest way up, so
        **-gradient** leads down. `numerical_gradient` finds it by nudging one coordinate at a time.
        And if we follow it? Lesson 12.""",
        """기울기는 편미분을 모두 모은 벡터예요. 가장 가파른 오르막을 가리키니까 **-기울기**는
        내리막이에요. `numerical_gradient`는 좌표를 하나씩 조금 움직여서 구해요. 따라가면 어떻게
        될까요? 12단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which coordinate is held still for the first number?",
            "첫째 수를 구할 때 멈춰 두는 좌표는 어느 것일까요?",
        ),
        expect=Text(
            "x1 is: x0² + 3x0*x1 has the slope 2x0 + 3x1 along x0, at (2, 1) 7.",
            "x1이에요. x0² + 3x0*x1의 x0 방향 경사는 2x0 + 3x1, (2, 1)에서 7이에요.",
        ),
        mistake=Text(
            "Many drop the product, as if x1 held still meant x1 = 0.",
            "x1을 멈춰 두는 것을 x1 = 0으로 알고 곱을 빼먹기 쉬워요.",
        ),
    ),
    question=slope_by_hand(1, 3, (2, 1)),
    again=slope_by_hand_again,
)
