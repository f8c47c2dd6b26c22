"""The beat of lesson 1 about a gate that lacks a bias."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l01_pipelines import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.kit import Values
    from downslope.lessons.l01_pipelines.run import State

LEARNING: Values = {"scene": "gate", "by": "data", "w1": 0.0, "w2": 0.0, "b": 0.0}
"""The control values of a gate that learns from weights 0."""

NO_BIAS: Beat[State] = Beat(
    name="no-bias",
    title=Text("A gate without a bias", "편향이 없는 게이트"),
    minutes=1.0,
    essential=3,
    settings={**LEARNING, "gate": "NAND"},
    controls=(),
    pictures=("line", "table"),
    text=Text(
        """This gate learns NAND too, in 100 rows, with `w1` and `w2`. NAND is [1, 1, 1, 0].""",
        """이 게이트도 NAND를 100줄 동안 배워요. `w1`과 `w2`로요. NAND는 [1, 1, 1, 0]이에요.""",
    ),
    notes=Notes(
        ask=Text(
            "What is the weighted sum at (0, 0)? Which w could change it?",
            "(0, 0)에서 가중합은 얼마일까요? w를 어떻게 하면 바꿀 수 있을까요?",
        ),
        expect=Text(
            """It is 0 whatever w is, and 0 is not above 0: the line is tied to the
            origin. In the repair a column of 1s makes b a third weight; a bias is
            nothing more.""",
            """w가 무엇이든 0이고, 0은 0보다 크지 않아요. 직선이 원점에 묶인 셈이에요.
            고친 코드에서는 1로만 된 열을 붙여서 b가 셋째 가중치가 돼요. 편향은 그게
            전부예요.""",
        ),
        mistake=Text(
            "Many say yes, since the gate before learned NAND. That one had b.",
            """앞의 게이트가 NAND를 배웠으니 된다고 답하기 쉬워요. 그 게이트에는 b가
            있었어요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Does it learn?", "배울 수 있을까요?"),
        choices=(
            Option(
                Text("yes, all 4 rows", "네, 4줄 모두"),
                Text("With `b`, as before, it would.", "앞에서처럼 `b`가 있다면요."),
            ),
            Text("no, some row stays wrong", "아니요, 틀린 줄이 남아요"),
        ),
        answer=answers.without_bias,
        because=Text(
            """At (0, 0) the sum is 0 for any `w`, so the answer is 0. The line needs a
            **bias** to leave the origin.""",
            """(0, 0)에서는 `w`가 무엇이든 합이 0이라 답도 0이에요. 직선이 원점을 벗어나려면
            **편향**이 필요해요.""",
        ),
    ),
    pitfall=Pitfall(
        pitfalls.no_bias,
        pitfalls.with_bias,
        repairs=(pitfalls.other_start, pitfalls.with_bias, pitfalls.larger_inputs),
    ),
    presets=(),
)
