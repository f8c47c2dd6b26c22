"""The beat of lesson 4 that says why there is a logarithm: chances multiply, losses add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, asked, fixed, short
from downslope.lessons.l04_cross_entropy import answers
from downslope.lessons.l04_cross_entropy.captions import joint, joint_status, separate, waiting

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

SECOND = 0.1
"""The output for the right class of the other sample."""


def both_right(first: float) -> NumberQuestion:
    """The loss of two answers together, from the loss of each."""
    one, two = (fixed(answers.growth(1.0, y), 4) for y in (first, SECOND))
    return NumberQuestion(
        text=Text(
            "{y} and 0.1 have the losses {a} and {b}. Both are right with {c}: what is its loss?",
            "{y}의 손실은 {a}, 0.1의 손실은 {b}. 둘 다 맞을 확률 {c}의 손실은?",
        ).format(y=short(first), a=one, b=two, c=short(round(first * SECOND, 6))),
        answer=lambda: answers.of_both(first, SECOND),
        because=Text(
            "The chances multiply, so the logarithms add: {a} + {b}",
            "확률은 곱하고 로그는 더해요: {a} + {b}",
        ).format(a=one, b=two),
        settings={"y": first},
    )


def both_right_again(seed: int) -> NumberQuestion:
    """The same with another first chance."""
    return both_right((0.6, 0.8, 0.5, 0.2, 0.3, 0.7, 0.4)[seed % 7])


CHANCES: Beat[Sliding] = Beat(
    name="chances",
    title=Text("Why a logarithm?", "왜 로그일까요?"),
    minutes=2.0,
    essential=1,
    settings={"y": 0.6, "others": "y_b", "delta": "1e-7"},
    controls=("y",),
    pictures=("both", "curve"),
    formula=asked(separate, joint),
    formula_rows=2,
    status=asked(waiting, joint_status),
    text=Text(
        """A good network gives the truth a high chance, for all samples at once. Chances of
        separate samples multiply; of thousands, the product is a number too small for any
        computer. Losses should simply add up.""",
        """좋은 신경망은 모든 샘플에서 정답의 확률이 높아요. 서로 다른 샘플의 확률은 곱해야 하는데,
        수천 개를 곱하면 컴퓨터가 다루지 못할 만큼 작아져요. 손실은 더하기만 하면 좋겠죠.""",
    ),
    notes=Notes(
        ask=Text(
            "Which function turns products into sums? And why the minus?",
            "곱을 합으로 바꾸는 함수는 무엇일까요? 마이너스는 왜 붙을까요?",
        ),
        expect=Text(
            """ln(a * b) = ln a + ln b: 0.5108 + 2.3026 = 2.8134. The logarithm of a chance is
            negative; the minus makes the least loss the best answer.""",
            """ln(a * b) = ln a + ln b라서 0.5108 + 2.3026 = 2.8134예요. 확률의 로그는 음수라서
            마이너스를 붙여야 손실이 작을수록 좋은 답이 돼요.""",
        ),
        mistake=Text("They multiply the losses: 1.18.", "손실끼리 곱해서 1.18이라고 해요."),
    ),
    question=both_right(0.6),
    again=both_right_again,
    presets=(),
    computed={"1.18": lambda: answers.growth(1.0, 0.6) * answers.growth(1.0, SECOND)},
)
