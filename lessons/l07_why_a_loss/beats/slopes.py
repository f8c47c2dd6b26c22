"""The beats of lesson 7 on the network: the slopes of loss and accuracy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l07_why_a_loss import answers, goals
from downslope.lessons.l07_why_a_loss.captions import formula, without_slopes
from downslope.lessons.l07_why_a_loss.settings import NETWORK

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

SLOPE_BEATS: tuple[Beat[State], ...] = (
    Beat(
        name="slope",
        title=Text("What a slope tells", "기울기가 알려 주는 것"),
        minutes=2.0,
        essential=1,
        settings={**NETWORK, "nudge": 0.0},
        controls=("nudge",),
        pictures=("values-later", "slopes-later", "outputs"),
        formula=asked(without_slopes, formula),
        text=Text(
            """To learn, a network asks of each weight: up or down? The slope of the curve
            answers, its **derivative**. At nudge 0 the loss has slope -0.544: more `w23`,
            less loss.""",
            """신경망이 학습하려면 가중치마다 올릴지 내릴지 알아야 해요. 답은 곡선의 기울기, 곧
            **미분**에 있어요. 변화량 0에서 손실의 기울기는 -0.544라서 `w23`을 올리면 손실이
            줄어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is accuracy a little to the left of nudge 0, and a little to the right?",
                "변화량 0의 조금 왼쪽과 조금 오른쪽에서 정확도는 얼마일까요?",
            ),
            expect=Text(
                """1 on both sides: (1 - 1) / 0.0002 = 0. Then let them turn the nudge: the
                hollow dot stays on 0 wherever it goes, the full one never gets to 0. -0.544
                is the entry of dW that they will meet in lesson 14.""",
                """양쪽 모두 1이에요: (1 - 1) / 0.0002 = 0. 이어서 변화량을 바꾸게 하세요. 빈
                점은 어디서나 0이고 꽉 찬 점은 0에 닿지 않아요. -0.544는 14단원에서 만날 dW의
                원소예요.""",
            ),
            mistake=Text(
                "They mix up value and slope: accuracy is 1, so its slope must be large.",
                "값과 기울기를 헷갈려요. 정확도가 1이니까 기울기도 크다고 생각해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is accuracy's slope there?", "거기서 정확도의 기울기는?"),
            choices=(
                Option(
                    Text("-0.544 as well", "똑같이 -0.544"),
                    Text(
                        "Then accuracy would fall when `w23` rises.",
                        "그러면 `w23`을 올릴 때 정확도가 줄어야 해요.",
                    ),
                ),
                Text("0", "0"),
                Option(
                    Text("1, it is all right there", "1, 맞힌 상태니까"),
                    Text(
                        "1 is its value. A slope says how the value changes.",
                        "1은 정확도의 값이에요. 기울기는 값이 변하는 정도예요.",
                    ),
                ),
            ),
            answer=answers.slope_of_accuracy,
            because=Text(
                "Accuracy is 1 a little up and 1 a little down, so (1 - 1) / 0.0002 = 0.",
                "조금 올려도 1, 조금 내려도 1이라서 (1 - 1) / 0.0002 = 0이에요.",
            ),
        ),
        presets=(),
    ),
    Beat(
        name="two-slopes",
        title=Text("Two slopes on one road", "같은 길, 두 기울기"),
        minutes=1.5,
        essential=2,
        settings=NETWORK,
        controls=("nudge", "move"),
        pictures=("values", "slopes", "outputs"),
        text=Text(
            """Walk the way once more. Both slopes are drawn, too. One changes smoothly and always
            tells where to go; the other is 0 all along.""",
            """한 번 더 걸어 봐요. 두 기울기도 그렸어요. 하나는 부드럽게 변하며 늘 갈 길을 알려
            주는데, 다른 하나는 내내 0이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which of the two slopes would you follow, and why?",
                "두 기울기 가운데 어느 것을 따라가겠어요? 왜 그런가요?",
            ),
            expect=Text(
                """The loss's: it runs from -0.711 to -0.345 and is never 0, as even a right
                answer can become surer. Slope -0.5 lies near nudge 0.2.""",
                """손실의 기울기예요. -0.711에서 -0.345까지 변하고 0이 되지 않아요. 맞힌 답도 더
                확실해질 수 있으니까요. 기울기 -0.5는 변화량 0.2 근처예요.""",
            ),
            mistake=Text(
                """They look for a slope of accuracy at the jump. There is none, and no step of
                0.1 meets it.""",
                """계단에는 정확도의 기울기가 있을 거라고 생각해요. 기울기가 없고, 0.1짜리 걸음은
                그 점을 밟지도 않아요.""",
            ),
        ),
        goal=Goal(
            Text(
                "Find where the loss has slope -0.5 (within 0.01).",
                "손실 기울기가 -0.5인 곳 찾기 (오차 0.01).",
            ),
            goals.slope_is_half,
            (*["space"] * 12, "enter"),
            goals.lacks_half,
        ),
        star=Goal(
            Text(
                "Find a nudge at which accuracy's slope is not 0.",
                "정확도의 기울기가 0이 아닌 변화량 찾기.",
            ),
            goals.on_the_leap,
            (
                *["shift+right"] * 9,
                *["right"] * 12,
                "tab",
                *["right"] * 3,
                *["backspace"] * 5,
                "enter",
            ),
            goals.lacks_slope_of_accuracy,
        ),
        presets=(),
    ),
)
