"""The beats of lesson 12 on a bent valley, on a kink, and on formulas that a learner types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l12_gradient_descent import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

FORMULA_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="bent-valley",
        title=Text("The bent valley", "굽은 골짜기"),
        minutes=1.5,
        essential=3,
        pictures=("map", "losses"),
        settings={"eta": 0.001, "x0": 0.0, "x1": 2.0, "landscape": "rosenbrock"},
        text=Text(
            """Rosenbrock's function: a narrow, bent valley. Its walls are steep, its floor
            falls gently to the minimum at (1, 1). `eta` is 0.001, for 100 steps.""",
            """로젠브록 함수, 좁고 굽은 골짜기예요. 벽은 가파르고 바닥은 최소점 (1, 1) 쪽으로
            조금씩 낮아져요. `eta`를 0.001로 하고 100걸음을 가요.""",
        ),
        notes=Notes(
            ask=Text(
                "Does it reach the minimum? How large may eta be before the run flies off?",
                "최소점에 닿을까요? eta를 얼마까지 키워도 날아가지 않을까요?",
            ),
            expect=Text(
                """It ends at (0.235, 0.052): down the wall within a few steps, then hardly on.
                0.005 gets f to 0.24, 0.01 flies off.""",
                """(0.235, 0.052)에서 끝나요. 몇 걸음 만에 벽을 내려오고 그다음에는 거의 못
                가요. 0.005면 f가 0.24까지 줄고 0.01이면 날아가요.""",
            ),
            mistake=Text(
                """More steps seem to be the cure. But one eta serves wall and floor, and this
                floor is not even straight: chapter 6 looks for better steps.""",
                """걸음 수만 늘리면 된다고 생각해요. eta 하나가 벽과 바닥을 다 맡는데 바닥이
                곧지도 않아요. 그래서 6장에서 더 나은 걸음을 찾아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where will the point be?", "점은 어디에 있을까요?"),
            choices=(
                Option(
                    Text("at (1, 1)", "(1, 1)에"),
                    Text("After many thousand steps.", "몇만 걸음 뒤라면 그래요."),
                ),
                Text("on the floor, far from it", "바닥이지만 아직 먼 곳에"),
                Option(
                    Text("off the picture", "그림 밖에"),
                    Text("With eta 0.01 it would.", "eta가 0.01이라면 그래요."),
                ),
            ),
            answer=answers.along_the_bend,
            because=Text(
                """Steep walls want a small `eta`; on the floor that is a crawl. How far can you
                raise it?""",
                """벽이 가팔라서 `eta`가 작아야 하는데 바닥에서는 기어가요. 얼마나 키울 수
                있을까요?""",
            ),
            reveal=100,
        ),
        goal=Goal(
            Text("Get f below 0.3 within 100 steps.", "100걸음 안에 f를 0.3보다 작게 만들기."),
            goals.around_the_bend,
            ("2", "enter", "shift+right", "shift+right", "enter"),
            goals.lacks_around_the_bend,
        ),
        star=Goal(
            Text("f below 0.3 again, within 60 steps.", "다시 f를 0.3보다 작게, 60걸음 안에."),
            goals.around_the_bend_fast,
            (*["right"] * 21, "r", *["space"] * 60, "enter"),
            goals.lacks_around_the_bend_fast,
        ),
        presets=(
            Preset(Text("crawls", "기어가요"), {"eta": 0.001}, good=False),
            Preset(Text("better", "나아요"), {"eta": 0.004}),
            Preset(Text("diverges", "발산"), {"eta": 0.01}, good=False),
        ),
    ),
    Beat(
        name="your-own",
        title=Text("A kink, and your formula", "꺾인 곳과 나만의 식"),
        minutes=1.5,
        essential=3,
        pictures=("map", "losses"),
        settings={"eta": 0.4, "x0": -3.0, "x1": 3.5, "landscape": answers.KINK},
        controls=("eta", "x0", "x1", "landscape"),
        text=Text(
            """On f = abs(x0) + abs(x1) the slope along each axis is 1 or -1, right up to the
            kink at (0, 0). `eta` is 0.4.""",
            """f = abs(x0) + abs(x1)에서는 축마다 경사가 1이나 -1이고, 꺾이는 (0, 0) 바로 앞까지
            그대로예요. `eta`는 0.4예요.""",
        ),
        notes=Notes(
            ask=Text(
                "How long is a step near the kink, and how long far away?",
                "꺾이는 곳 가까이에서는 걸음이 얼마나 길까요? 멀리서는요?",
            ),
            expect=Text(
                """No step is shorter than 0.4, so it goes to and fro between (0.2, 0.3) and
                (-0.2, -0.1).""",
                "걸음이 0.4보다 짧아지지 않아서 (0.2, 0.3)과 (-0.2, -0.1) 사이를 왔다 갔다 해요.",
            ),
            mistake=Text(
                """A power is ** or ², never ^. Behind a formula may stand what is shown:
                `x0=-10..10`. Nobody has to work out its derivative: the gradient is
                numerical.""",
                """거듭제곱은 **나 ²이고 ^가 아니에요. 식 뒤에 `x0=-10..10`처럼 보일 범위를 쓸 수
                있어요. 수치 미분이라서 도함수를 몰라도 돼요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How do 30 steps end?", "30걸음 뒤에는?"),
            choices=(
                Option(
                    Text("at rest at (0, 0)", "(0, 0)에서 멈춰요"),
                    Text("If the steps got shorter.", "걸음이 짧아진다면 그래요."),
                ),
                Text("jumping about (0, 0)", "(0, 0) 둘레를 뛰어다녀요"),
                Option(
                    Text("far away", "멀리 가 버려요"),
                    Text("No step leads outwards for long.", "바깥으로는 오래 가지 않아요."),
                ),
            ),
            answer=answers.at_the_kink,
            because=Text(
                """Each step is 0.4 * 1, near or far. Your own landscape: `tab` to it, `e`, a
                formula.""",
                """가까워도 걸음은 0.4 * 1이에요. 이제 `tab`, `e`로 지형의 식을 직접 써 보세요.""",
            ),
            reveal=30,
        ),
        goal=Goal(
            Text(
                f"On a formula, f below -0.9: `{answers.WAVE}`, say.",
                f"식으로 f를 -0.9 아래로, 예: `{answers.WAVE}`.",
            ),
            goals.low_on_a_formula,
            ("2", "enter", "2", "enter"),
            goals.lacks_low_on_a_formula,
        ),
        presets=(
            Preset(Text("kink", "꺾임"), {"landscape": answers.KINK}, good=False),
            Preset(Text("wave", "물결"), {"landscape": answers.WAVE}),
        ),
    ),
)
