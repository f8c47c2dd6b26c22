"""The beats of lesson 12 on the bowl: one step, a run, and the drop of a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l12_gradient_descent import answers, goals
from downslope.lessons.l12_gradient_descent.captions import without_prediction

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

BOWL_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="first-step",
        title=Text("The first step", "첫걸음"),
        minutes=1,
        essential=1,
        pictures=("map", "losses"),
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        formula=without_prediction,
        text=Text(
            """You stand at (-3, 4) on a bowl. The gradient there is (-6, 8): the way **up**.
            Gradient descent goes the other way: `x ← x - eta * grad`.
            `eta`, the **learning rate**, is 0.1 here.""",
            """그릇 모양 지형의 (-3, 4)에 서 있어요. 이곳의 기울기는 (-6, 8), **올라가는**
            방향이에요. 경사 하강법은 반대로 가요: `x ← x - eta * grad`.
            `eta`는 **학습률**이고 지금은 0.1이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where does the first step land, in numbers? Answer before anyone touches a key.",
                "첫걸음은 어디에 닿을까요? 키를 누르기 전에 좌표로 답해 보세요.",
            ),
            expect=Text(
                "(-2.4, 3.2): each coordinate loses 0.1 times its own slope.",
                "(-2.4, 3.2)예요. 좌표마다 자기 경사의 0.1배를 빼요.",
            ),
            mistake=Text(
                """Many add the gradient and say (-3.6, 4.8). It points the way up, so it has to
                be subtracted.""",
                """기울기를 더해서 (-3.6, 4.8)이라고 답하는 학생이 많아요. 기울기는 올라가는
                방향이라 빼야 해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does the first step land?", "첫걸음은 어디에 닿을까요?"),
            choices=(
                Option(
                    Text.plain("(-3.6, 4.8)"),
                    Text(
                        "That adds the gradient: it leads up.",
                        "기울기를 더했네요. 그쪽은 오르막이에요.",
                    ),
                ),
                Text.plain("(-2.4, 3.2)"),
                Option(
                    Text.plain("(-9.0, 12.0)"),
                    Text(
                        "That adds all of the gradient, as if `eta` were 1.",
                        "`eta`가 1인 것처럼 기울기를 통째로 더했네요.",
                    ),
                ),
            ),
            answer=answers.first_step,
            because=Text(
                """Each coordinate loses `eta` times its own slope: -3 - 0.1 * -6 = -2.4.
                The same line stands below the picture.""",
                """좌표마다 자기 기울기에 `eta`를 곱한 만큼 빼요: -3 - 0.1 * -6 = -2.4.
                그림 아래 식에도 같은 줄이 있어요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="downhill",
        title=Text("The way down", "내려가는 길"),
        minutes=1,
        essential=1,
        pictures=("map", "losses"),
        controls=("eta",),
        formula=without_prediction,
        text=Text(
            """Press `space` and watch the point. `eta` stays as it is, and still the steps get
            shorter. Why? `backspace` takes a step back, `a` plays by itself.""",
            """`space`를 누르면서 점을 보세요. `eta`는 그대로인데 걸음이 점점 짧아져요. 왜 그럴까요?
            `backspace`는 한 걸음 뒤로, `a`는 자동으로 걸어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Nobody changes eta. Why do the steps get shorter?",
                "eta는 그대로예요. 걸음은 왜 점점 짧아질까요?",
            ),
            expect=Text(
                """The slope gets smaller: at the bottom it is 0. Every step multiplies both
                coordinates by 0.8, and after 23 steps f is below 0.001.""",
                """경사가 작아져요. 바닥에서는 0이죠. 한 걸음마다 두 좌표가 0.8배가 되고,
                23걸음이면 f가 0.001보다 작아져요.""",
            ),
            mistake=Text(
                "Many say that eta shrinks. It stays 0.1: what it is multiplied by gets smaller.",
                """eta가 줄어든다고 답하는 학생이 많아요. eta는 0.1 그대로이고, 거기에 곱하는
                기울기가 작아져요.""",
            ),
        ),
        goal=Goal(
            Text("Get f below 0.001.", "f를 0.001보다 작게 만들기."),
            goals.low,
            (*["space"] * 23, "enter"),
            goals.lacks_low,
        ),
    ),
    Beat(
        name="promise",
        title=Text("The predicted drop", "예측한 감소량"),
        minutes=1.5,
        essential=2,
        pictures=("map", "losses"),
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
        controls=("eta",),
        text=Text(
            """A step is `eta * grad`: it got shorter because the slope did. The gradient also
            predicts: a step lowers f by about `eta * |grad|²`. At (-3, 4) that is
            0.1 * 100 = 10.""",
            """걸음은 `eta * grad`라서 경사가 완만해진 만큼 짧아졌어요. 기울기로 감소량도 예측할
            수 있어요. 한 걸음에 약 `eta * |grad|²`예요. (-3, 4)에서는
            0.1 * 100 = 10이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """By how much will f really drop in this step? Then set eta to 0.01: how good
                is the prediction now?""",
                """이 한 걸음에 f는 실제로 얼마나 줄어들까요? eta를 0.01로 바꾸면 예측이 얼마나
                맞을까요?""",
            ),
            expect=Text(
                "The drop is 9, not 10. With 0.01 the prediction is 1 and the drop 0.99.",
                "실제 감소량은 10이 아니라 9예요. 0.01이면 예측은 1이고 실제는 0.99예요.",
            ),
            mistake=Text(
                """The gradient is taken to hold for the whole step. It is exact only at the
                point; on the way the slope changes.""",
                """기울기가 걸음 내내 맞는다고 생각해요. 기울기는 그 점에서만 정확하고, 가는
                동안 경사가 달라져요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How far does f really drop?", "f는 실제로 얼마나 줄어들까요?"),
            choices=(
                Text("less than 10", "10보다 적게"),
                Option(
                    Text("exactly 10", "정확히 10"),
                    Text(
                        "Only if the slope stayed the same.", "경사가 내내 그대로라면 그럴 거예요."
                    ),
                ),
                Option(
                    Text("more than 10", "10보다 많이"),
                    Text(
                        "Only if it got steeper on the way.", "가는 동안 가팔라진다면 그럴 거예요."
                    ),
                ),
            ),
            answer=answers.actual_drop,
            because=Text(
                """25 falls to 16: a drop of 9. The slope flattens on the way, so the
                prediction is only good for short steps. Try a smaller `eta`.""",
                """25에서 16으로, 9만큼 줄었어요. 가는 동안 경사가 완만해져서 이 예측은 짧은
                걸음에서만 잘 맞아요. `eta`를 줄여서 비교해 보세요.""",
            ),
            reveal=1,
        ),
    ),
)
