"""The beat of lesson 14 on the slopes by the scores: where y - t comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, fixed
from downslope.lessons.l14_network_gradient import answers
from downslope.lessons.l14_network_gradient.answers import OPENING
from downslope.lessons.l14_network_gradient.score_pictures import score_formula

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

ASKED = (2, 2), (0, 2), (1, 0), (0, 0), (1, 1), (2, 0)
"""What is asked in turn: the score, and the right class."""


def slope_by_score(seed: int) -> NumberQuestion:
    """What the slope of the loss by one score is, for one right class."""
    k, label = ASKED[seed % len(ASKED)]
    state = answers.answering(label)
    given = {"k": k, "label": label, "p": fixed(float(state.y[k])), "t": int(k == label)}
    return NumberQuestion(
        text=Text(
            "Class {label} is right and `y[{k}]` is {p}. What is the slope of E by `a{k}`?",
            "정답은 {label}번이고 `y[{k}]`는 {p}. `a{k}`에 대한 E의 편미분은?",
        ).format(**given),
        answer=lambda: answers.score_slope(state, k),
        because=Text(
            """`y[{k}]` - {t}. The logarithm gives `y`, the score of the right class takes 1
            away: together `y - t`. A weight moves its score by its input, so `dW[i,k]` is
            `x[i] * (y[k] - t[k])`.""",
            """`y[{k}]` - {t}. 로그에서 `y`가 나오고 정답의 점수에서 1을 빼요. 그래서 `y - t`예요.
            가중치는 입력만큼 점수를 움직이니까 `dW[i,k]`는 `x[i] * (y[k] - t[k])`예요.""",
        ).format(**given),
        settings={"target": str(label)},
    )


SCORE_BEATS: tuple[Beat[Learning], ...] = (
    Beat(
        name="error-term",
        title=Text("Where y - t comes from", "y - t는 어디서 올까요"),
        minutes=2.0,
        essential=1,
        settings=OPENING,
        controls=("target",),
        presets=(),
        pictures=("score-slopes", "score-nudges", "answers"),
        formula=score_formula,
        text=Text(
            """Take the softmax and the logarithm apart: the loss is a logarithm less the right
            score. Raise score `ak` a little: the logarithm grows `y[k]` times as much. If class
            k is right, subtract all of it.""",
            """softmax와 로그를 풀어 쓰면 손실은 로그에서 정답의 점수를 뺀 값이에요. 점수 `ak`를
            조금 올리면 로그는 그 `y[k]`배만큼 커져요. k번이 정답이면 올린 만큼을 다시 빼요.""",
        ),
        notes=Notes(
            ask=Text(
                "Why does the slope of the logarithm by `ak` equal `y[k]`?",
                "`ak`에 대한 로그의 편미분은 왜 `y[k]`일까요?",
            ),
            expect=Text(
                """By the chain rule it is exp(ak) over the sum of all three: that is softmax
                itself. The slopes are 0.365, 0.239 and -0.605, and sum to 0.""",
                """연쇄 법칙으로 exp(ak)를 셋의 합으로 나눈 값이고, 그게 바로 softmax예요. 편미분은
                0.365, 0.239, -0.605이고 합은 0이에요.""",
            ),
            mistake=Text(
                "Many forget the 1 of the right class and get 0.395.",
                "정답의 1을 빼지 않고 0.395라고 답하기 쉬워요.",
            ),
        ),
        question=slope_by_score(0),
        again=slope_by_score,
    ),
)
