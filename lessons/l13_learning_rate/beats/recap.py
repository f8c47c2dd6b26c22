"""The beat that closes lesson 13: the limit of eta on another parabola."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, short
from downslope.lessons.l13_learning_rate import answers
from downslope.lessons.l13_learning_rate.run import one_run

if TYPE_CHECKING:
    from downslope.lessons.l13_learning_rate.run import Descent

FIRST = 4
_OTHERS = (2, 5, 8, 10, 20, 25, 40, 50, 100)
"""The a of f(x) = a x² that are asked for: each has a limit of few digits."""


def limit_on(a: int) -> NumberQuestion:
    """From which eta on does no run on f(x) = a x² arrive?"""
    given = {"a": a, "c": 2 * a, "limit": short(1 / a)}
    return NumberQuestion(
        text=Text(
            "On {a}x² the slope is {c}x. From which eta on does no run arrive?",
            "{a}x²의 경사는 {c}x예요. eta가 얼마일 때부터 수렴하지 않을까요?",
        ).format(**given),
        answer=lambda: answers.limit_of_square(float(a)),
        because=Text(
            "At {limit} the factor 1 - {c} * eta is -1: x jumps to and fro.",
            "{limit}에서 배율 1 - {c} * eta가 -1이라서 x가 왔다 갔다 해요.",
        ).format(**given),
        reveal=130,
    )


def limit_again(seed: int) -> NumberQuestion:
    """The same on another parabola, drawn from the seed."""
    return limit_on(int(np.random.default_rng(seed).choice(_OTHERS)))


RECAP: Beat[Descent] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={"eta": 0.93, "landscape": "valley"},
    controls=(),
    presets=(),
    pictures=("whole-map", "x", "terrain"),
    code=one_run,
    text=Text(
        """Where the slope is c * x, a step multiplies x by 1 - c * `eta`. The steepest axis sets
        the limit. And in a network? Lesson 14.""",
        """경사가 c * x면 한 걸음은 x에 1 - c * `eta`를 곱하고, 가장 가파른 축이 한계를 정해요.
        신경망에서는 어떨까요? 14단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which factor is the last that still shrinks x? Which eta gives it?",
            "x가 줄어드는 배율은 어디까지일까요? 그 배율이 되는 eta는 얼마일까요?",
        ),
        expect=Text(
            "The factor must stay above -1: 1 - 8 * eta = -1 at eta 0.25. In general 2 / c.",
            """배율이 -1보다 커야 해요. eta가 0.25일 때 1 - 8 * eta = -1이에요. 일반적으로
            2 / c예요.""",
        ),
        mistake=Text(
            "1 / c = 0.125 is the fastest eta, not the limit.",
            "1 / c = 0.125는 한계가 아니라 가장 빠른 eta예요.",
        ),
    ),
    computed={"0.125": lambda: 1 / (2 * FIRST)},
    question=limit_on(FIRST),
    again=limit_again,
)
