"""The beat of lesson 4 that says why not squares: how hard each loss pulls at the output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, PlaceQuestion, Text, asked, fixed, short
from downslope.lessons.l04_cross_entropy import answers
from downslope.lessons.l04_cross_entropy.captions import pull_status, pulls, start_pulls, waiting

if TYPE_CHECKING:
    from downslope.lessons.l04_cross_entropy.run import Sliding

_TOP = 5.0


def pulled(y: float) -> PlaceQuestion:
    """Where on -ln y does the loss pull with -1/y? The answer slides there."""
    told = {"pull": short(round(1 / y, 6)), "y": short(y)}
    return PlaceQuestion(
        text=Text(
            "Put the mark where `-ln y_2` pulls with {pull}.",
            "`-ln y_2`의 당기는 힘이 {pull}인 곳에 표시를 놓으세요.",
        ).format(**told),
        picture="curve",
        answer=lambda: answers.place_with_pull(-1 / y),
        begin=(0.9, 0.0),
        x_limits=(0.02, 1.0),
        y_limits=(0.0, _TOP),
        curve=_height,
        because=Text(
            "1 / {y} = {pull}. There the squared error pulls only with {s}.",
            "1 / {y} = {pull}. 여기서 오차제곱합의 힘은 {s}뿐이에요.",
        ).format(s=fixed(1 - y, 2), **told),
        reveal=round((0.5 - y) / 0.05),
        settings={"y": 0.5},
    )


def pulled_again(seed: int) -> PlaceQuestion:
    """The same with another pull."""
    return pulled((0.25, 0.1, 0.2, 0.4, 0.05)[seed % 5])


def _height(y: float) -> float:
    return round(float(-np.log(y)), 9)


PULL: Beat[Sliding] = Beat(
    name="pull",
    title=Text("Why not squares?", "왜 제곱이 아닐까요?"),
    minutes=2.0,
    essential=1,
    settings={"y": 0.5, "others": "even", "delta": "1e-7"},
    controls=("y",),
    pictures=("curve",),
    formula=asked(start_pulls, pulls),
    formula_rows=2,
    status=asked(waiting, pull_status),
    text=Text(
        """Learning pulls y_2 up as hard as the curve is steep: `1 / y_2` for the logarithm,
        `1 - y_2` for the square. At 0.5 that is 2 against 0.5. Where the answer is most wrong,
        near 0, the square pulls with 1 at most; the logarithm without limit.""",
        """학습은 곡선이 가파른 만큼 y_2를 끌어올려요. 로그는 `1 / y_2`, 제곱은 `1 - y_2`만큼이에요.
        0.5에서는 2와 0.5예요. 가장 많이 틀린 0 근처에서 제곱의 힘은 1을 넘지 못하지만 로그의 힘은
        끝이 없어요.""",
    ),
    notes=Notes(
        ask=Text(
            "At y = 0.01, how hard does each of them pull?",
            "y = 0.01에서는 각각 얼마나 세게 당길까요?",
        ),
        expect=Text(
            """100 against 0.99. A network that is sure and wrong learns quickly from the one and
            slowly from the other. Behind a softmax the square pulls even less.""",
            """100과 0.99예요. 자신 있게 틀린 신경망은 한쪽에서는 빨리, 다른 쪽에서는 느리게
            배워요. softmax를 거치면 제곱의 힘은 더 약해져요.""",
        ),
        mistake=Text(
            "They look at the height of the curve, not at its steepness.",
            "곡선의 높이를 봐요. 봐야 할 것은 가파른 정도예요.",
        ),
    ),
    question=pulled(0.25),
    again=pulled_again,
    presets=(),
)
