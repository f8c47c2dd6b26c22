"""The beat of lesson 3 that says why E is squared and halved: a small move changes it by y - t."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import (
    Y_A,
    Beat,
    Notes,
    NumberQuestion,
    T,
    Text,
    fixed,
    join_entries,
    short,
)
from downslope.lessons.l03_squared_error import answers
from downslope.lessons.l03_squared_error.run import Y_START

if TYPE_CHECKING:
    from downslope.lessons.l03_squared_error.run import Adding

MOVE = 0.01
"""How far an output is raised."""


def raised(k: int) -> NumberQuestion:
    """How much E changes when output k is raised by MOVE."""
    y, t = float(Y_A[k]), float(T[k])
    told = {"k": k, "y": fixed(y, 2), "t": short(t), "miss": short(round(y - t, 6))}
    return NumberQuestion(
        text=Text(
            "Raise `y_{k}` from {y} by 0.01. How much does E change? (A minus if it falls.)",
            "`y_{k}`를 {y}에서 0.01 올리면 E는 얼마나 변할까요? (줄면 마이너스)",
        ).format(**told),
        answer=lambda: answers.change_of(k, MOVE),
        because=Text(
            "About ({y} - {t}) * 0.01 = {miss} * 0.01. The half takes away the 2 of the square.",
            "약 ({y} - {t}) * 0.01 = {miss} * 0.01. 제곱에서 나온 2를 절반이 지워요.",
        ).format(**told),
        near=0.15,
        reveal=10,
        settings={"y": join_entries(tuple(Y_A.tolist()), k)},
    )


def raised_again(seed: int) -> NumberQuestion:
    """The same for another of the outputs."""
    return raised((2, 0, 1, 5, 4, 7)[seed % 6])


HALF: Beat[Adding] = Beat(
    name="half",
    title=Text("Why squared, why halved?", "왜 제곱하고 왜 반으로?"),
    minutes=2.0,
    essential=1,
    settings={"y": Y_START, "target": 2.0},
    controls=("y",),
    pictures=("valley", "outputs"),
    text=Text(
        """Squared: no minus cancels a plus, and large misses weigh most. Halved: then E changes,
        for a small move of `y_k`, by `y_k - t_k` times the move. That is all that learning will
        ask.""",
        """제곱하면 +와 -가 지워지지 않고 크게 틀린 곳이 가장 무거워요. 반으로 나누면 `y_k`를 조금
        옮길 때 E는 옮긴 만큼의 `y_k - t_k`배만큼 변해요. 학습에는 이것만 있으면 돼요.""",
    ),
    notes=Notes(
        ask=Text(
            "Multiply (y + h - t)² out. Which part matters for a small h?",
            "(y + h - t)²을 풀어 보세요. h가 작으면 어느 항이 중요할까요?",
        ),
        expect=Text(
            """(y - t)² + 2h(y - t) + h². Half of the middle is h(y - t): -0.004 for class 2. The
            rest, h²/2, is 0.00005: E changes by -0.00395.""",
            """(y - t)² + 2h(y - t) + h²이에요. 가운데 항의 절반이 h(y - t)라서 2번은 -0.004예요.
            나머지 h²/2는 0.00005, 그래서 E는 -0.00395만큼 변해요.""",
        ),
        mistake=Text(
            "They answer 0.01, the move itself, or forget that E falls.",
            "옮긴 만큼인 0.01이라고 하거나, E가 줄어든다는 것을 잊어요.",
        ),
    ),
    question=raised(2),
    again=raised_again,
    presets=(),
    computed={
        "-0.00395": lambda: answers.change_of(2, MOVE),
    },
)
