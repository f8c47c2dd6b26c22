"""The beat that closes lesson 10: a partial derivative of another bowl worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, short
from downslope.lessons.l10_partial_derivatives import answers

if TYPE_CHECKING:
    from downslope.lessons.l10_partial_derivatives.run import Stand


def partial_by_hand(a: int, b: int, point: tuple[int, int], free: int) -> NumberQuestion:
    """∂f/∂x0 (`free` 0) or ∂f/∂x1 (1) of f = a x0² + b x1² at a point (x0, x1)."""
    factor, x = (a, b)[free], point[free]
    given = {
        "f": f"{a}x0² + {b}x1²",
        "name": f"∂f/∂x{free}",
        "point": f"({point[0]}, {point[1]})",
        "held": f"x{1 - free}",
        "work": f"2 * {factor} * {x} = {short(2 * factor * x)}",
    }
    return NumberQuestion(
        text=Text(
            "f = {f}. What is {name} at {point}?", "f = {f}. {point}에서 {name}은 얼마일까요?"
        ).format(**given),
        answer=lambda: answers.partial_of_bowl(a, b, point, free),
        because=Text(
            "{work}. The term of {held}, held still, adds no slope.",
            "{work}. 고정한 {held}의 항은 경사를 바꾸지 않아요.",
        ).format(**given),
    )


def partial_by_hand_again(seed: int) -> NumberQuestion:
    """The same on another bowl, at another point, drawn from the seed."""
    rng = np.random.default_rng(seed)
    a, b = (int(k) for k in rng.choice([2, 3, 4, 5], 2, replace=False))
    x0, x1 = (int(k) for k in rng.choice([2, 3, 4, 5, 6], 2, replace=False))
    return partial_by_hand(a, b, (x0, x1), int(rng.integers(2)))


RECAP: Beat[Stand] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={"x0": 3.0, "x1": 4.0, "hold": "x1", "turn": -60.0, "tilt": 30.0},
    controls=("turn", "tilt"),
    presets=(),
    pictures=("surface", "slice"),
    text=Text(
        """Hold all variables still but one, and the slope of that slice is a partial derivative. A
        point has one for each variable, and they need not agree. Which way is downhill then?
        Lesson 11 makes one arrow of them.""",
        """변수 하나만 남기고 모두 고정했을 때 그 단면의 경사가 편미분이에요. 한 점에 변수마다
        하나씩 있고 서로 달라요. 그러면 어느 쪽이 내리막일까요? 11단원에서 화살표 하나로 묶어요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which term does not change while you walk along this variable?",
            "이 변수를 따라 걷는 동안 변하지 않는 항은 무엇일까요?",
        ),
        expect=Text(
            "With x0 held, 3x0² is a constant: only 2 * 2 * 7 = 28 is left.",
            "x0을 고정하면 3x0²은 상수예요. 2 * 2 * 7 = 28만 남아요.",
        ),
        mistake=Text(
            "40 adds the slope along x0, 12, as well.",
            "40은 x0 방향 경사 12까지 더한 답이에요.",
        ),
    ),
    question=partial_by_hand(3, 2, (2, 7), 1),
    again=partial_by_hand_again,
)
