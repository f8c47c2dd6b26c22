"""The beat of lesson 7 with a hundred samples: is one sample a fair test?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Goal, Notes, NumberQuestion, Text, short
from downslope.lessons.l07_why_a_loss import answers, goals
from downslope.lessons.l07_why_a_loss.captions import of_a_hundred
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State


def smallest_stair(count: int) -> NumberQuestion:
    """By how much does accuracy change when one of so many samples comes right?"""
    return NumberQuestion(
        text=Text(
            "{n} samples, one more comes right: how high is the stair?",
            "샘플 {n}개 중 하나를 더 맞히면 계단의 높이는?",
        ).format(n=count),
        answer=lambda: answers.height_of_a_stair(count),
        because=Text(
            "1 / {n} = {h}. Between stairs it is level: slope 0, as with one sample.",
            "1 / {n} = {h}. 계단 사이는 평평해서 기울기가 똑같이 0이에요.",
        ).format(n=count, h=short(1 / count)),
    )


def smallest_stair_again(seed: int) -> NumberQuestion:
    """The same for another number of samples, drawn from the seed."""
    return smallest_stair(int(np.random.default_rng(seed).choice([4, 5, 8, 10, 20, 25, 40, 50])))


HUNDRED: Beat[State] = Beat(
    name="hundred",
    title=Text("100 samples", "샘플이 100개라면"),
    minutes=2.0,
    essential=2,
    settings=NETWORK,
    controls=("nudge", "move"),
    presets=(),
    pictures=("stairs", "lens"),
    formula=of_a_hundred,
    formula_rows=2,
    text=Text(
        """Is 1 sample a fair test? With 100 of them accuracy seems to climb smoothly while `w23`
        grows. Each sample leaps at a place of its own: a smaller step magnifies it.""",
        """샘플 1개로 따져도 될까요? 100개면 `w23`이 커질 때 정확도가 매끄럽게 오르는 듯 보여요.
        사실은 샘플마다 저마다의 자리에서 뛰어요. 걸음을 줄이면 확대돼요.""",
    ),
    notes=Notes(
        ask=Text(
            "What would accuracy look like for a million samples?",
            "샘플이 백만 개라면 정확도는 어떤 모양일까요?",
        ),
        expect=Text(
            """A million tiny stairs, and still level almost everywhere: a numerical slope says 0,
            or a huge number where it happens to straddle a stair.""",
            """아주 작은 계단이 백만 개까지 생겨도 거의 어디서나 평평해요. 기울기를 재면 0이거나,
            하필 계단에 걸리면 엄청나게 큰 수예요.""",
        ),
        mistake=Text(
            "They take the climb seen from afar for a slope that can be measured.",
            "멀리서 본 오르막을 잴 수 있는 기울기로 여겨요.",
        ),
    ),
    question=smallest_stair(100),
    again=smallest_stair_again,
    goal=Goal(
        Text("Get exactly 90 of the 100 right.", "100개 중 꼭 90개 맞히기."),
        goals.ninety_right,
        ("type 0.01", "enter", *["shift+right"] * 11, *["right"] * 3, "enter"),
        goals.lacks_ninety,
    ),
)
