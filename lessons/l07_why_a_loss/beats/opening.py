"""The beat that opens lesson 7: the network, and what it should learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l07_why_a_loss.captions import one_weight
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

OPENING: Beat[State] = Beat(
    name="opening",
    title=Text("What should it learn from?", "무엇을 보고 배울까"),
    kind="opening",
    minutes=1.5,
    essential=1,
    settings={**NETWORK, "nudge": 0.0, "move": "0.001"},
    controls=("weight",),
    presets=(),
    pictures=("drawing",),
    formula=one_weight,
    formula_rows=1,
    text=Text(
        """We want right answers, yet lessons 3 to 6 built a loss. Why not let the network learn
        from the share of right answers itself? To find out, take a small network of 6 weights, 2
        inputs and 3 classes. `w23` stands in row 2, column 3 of W: it leads from the second input
        to the third class. `→` shows the others.""",
        """우리가 바라는 것은 정답인데, 3단원부터 6단원까지는 손실을 만들었어요. 맞힌 비율을 보고
        바로 배우면 안 될까요? 입력 2개, 클래스 3개, 가중치 6개인 작은 신경망으로 알아봐요. `w23`은
        W의 2행 3열, 둘째 입력에서 셋째 클래스로 가는 가중치예요. `→`로 다른 가중치도 보세요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which weights lead to the class that is right, class 2?",
            "정답인 2번 클래스로 가는 가중치는 무엇일까요?",
        ),
        expect=Text(
            "`w13` and `w23`, column 3. Lesson 14 trains this very network.",
            "`w13`과 `w23`, 3열이에요. 14단원에서 바로 이 신경망을 학습시켜요.",
        ),
        mistake=Text(
            "Classes count from 0, the book's weights from 1: `w23` is `W[1, 2]`.",
            "클래스는 0부터, 책의 가중치는 1부터 세요. `w23`은 `W[1, 2]`예요.",
        ),
    ),
)
