"""The beats of lesson 12 on other landscapes: a valley, flat ground, four minima."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l12_gradient_descent import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

TERRAIN_BEATS: tuple[Beat[Descent], ...] = (
    Beat(
        name="valley",
        title=Text("The long valley", "긴 골짜기"),
        minutes=1.5,
        essential=1,
        pictures=("map", "losses"),
        settings={"eta": 1.05, "x0": -7.0, "x1": 2.0, "landscape": "valley"},
        text=Text(
            """A long valley: f = x0²/20 + x1². Across, along x1, it is steep; lengthwise,
            along x0, it is nearly flat. `eta` is 1.05.""",
            """긴 골짜기예요: f = x0²/20 + x1². x1 방향은 가파르고 x0 방향은 거의 평평해요.
            `eta`는 1.05예요.""",
        ),
        notes=Notes(
            ask=Text(
                """What does a step multiply x0 by, and what x1? Which of them sets the limit
                for eta?""",
                "한 걸음은 x0과 x1에 각각 얼마를 곱할까요? eta의 한계는 어느 쪽이 정할까요?",
            ),
            expect=Text(
                """x1 is multiplied by 1 - 2 * 1.05 = -1.1 and runs away, x0 by 0.895 and comes
                home. There is one eta for both, so the steep one sets the limit: 1.0.""",
                """x1에는 1 - 2 * 1.05 = -1.1을 곱해서 달아나고, x0에는 0.895를 곱해서 다가와요.
                eta는 하나라서 가파른 쪽이 한계 1.0을 정해요.""",
            ),
            mistake=Text(
                "The long way along x0 looks like the hard one. It is only slow.",
                "먼 x0 방향이 어려워 보여요. 그쪽은 느릴 뿐이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which direction will make trouble?", "어느 방향에서 탈이 날까요?"),
            choices=(
                Option(
                    Text("the flat one, x0", "평평한 x0 방향"),
                    Text("It is only slow.", "느릴 뿐이에요."),
                ),
                Text("the steep one, x1", "가파른 x1 방향"),
            ),
            answer=answers.limiting_direction,
            because=Text(
                """The steepest direction sets the limit for `eta`; the flat one then has to
                creep. Find an `eta` that serves both.""",
                """가장 가파른 방향이 `eta`의 한계를 정하고, 평평한 방향은 기어갈 수밖에 없어요.
                둘 다 살리는 `eta`를 찾아보세요.""",
            ),
            reveal=20,
        ),
        goal=Goal(
            Text("Get f below 0.001 within 60 steps.", "60걸음 안에 f를 0.001보다 작게 만들기."),
            goals.across_the_valley,
            ("2", "enter", *["left"] * 11, *["space"] * 40, "enter"),
            goals.lacks_across_the_valley,
        ),
        computed={"0.895": lambda: 1 - 0.1 * 1.05},
        presets=(
            Preset(Text("creeps", "기어가요"), {"eta": 0.1}, good=False),
            Preset(Text("good", "좋아요"), {"eta": 0.9}),
            Preset(Text("runs away", "달아나요"), {"eta": 1.05}, good=False),
        ),
    ),
    Beat(
        name="flat-ground",
        title=Text("A flat plateau", "평평한 고원"),
        minutes=1,
        essential=2,
        pictures=("map", "losses"),
        settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "plateau"},
        text=Text(
            """A dent in a flat **plateau**: f = 1 - exp(-(x0² + x1²)/2). Its only minimum is at
            (0, 0). `eta` is 0.1, for 100 steps.""",
            """평평한 **고원**에 움푹 팬 곳이 있어요: f = 1 - exp(-(x0² + x1²)/2). 최소점은 (0, 0)
            하나뿐이에요. `eta`는 0.1, 100걸음이에요.""",
        ),
        notes=Notes(
            ask=Text(
                """How far do 100 steps lead? Then presets 2 and 3: is every place with gradient
                0 a minimum?""",
                "100걸음이면 얼마나 갈까요? 설정 2와 3도 보세요. 기울기가 0이면 모두 최소점일까요?",
            ),
            expect=Text(
                """At (-3, 4) the slope is about 2e-5, so 100 steps of 0.1 lead nowhere. On the
                saddle (1, 0) sticks for ever; (1, 1e-6) escapes after about 80 steps.""",
                """(-3, 4)에서 경사가 2e-5쯤이라 0.1로 100걸음을 가도 제자리예요. 안장에서 (1,
                0)은 영영 갇히고 (1, 1e-6)은 80걸음쯤 뒤에 빠져나가요.""",
            ),
            mistake=Text(
                "A run that stands still is taken for one that has arrived.",
                "점이 멈추면 최소점에 닿은 줄 알아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where will the point be?", "점은 어디에 있을까요?"),
            choices=(
                Option(
                    Text("in the dent", "움푹 팬 곳에"),
                    Text("From nearer it would.", "더 가까이에서라면 그래요."),
                ),
                Text("hardly moved", "거의 제자리에"),
                Option(
                    Text("off the picture", "그림 밖에"),
                    Text("If a step went too far.", "걸음이 너무 길다면 그래요."),
                ),
            ),
            answer=answers.on_the_plateau,
            because=Text(
                """Far out the slope is about 0.00002, so there is nothing to follow. A gradient
                of 0 is no proof of a minimum: see the **saddle**, `2` and `3`.""",
                """멀리서는 기울기가 0.00002쯤이라 따라갈 것이 없어요. 기울기가 0이라고 최소점인
                것은 아니에요. **안장점**도 보세요, `2`와 `3`이에요.""",
            ),
            reveal=100,
        ),
        presets=(
            Preset(
                Text("plateau", "고원"),
                {"landscape": "plateau", "x0": -3.0, "x1": 4.0},
                good=False,
            ),
            Preset(
                Text("saddle, stuck", "안장에 갇힘"),
                {"landscape": "saddle", "x0": 1.0, "x1": 0.0},
                good=False,
            ),
            Preset(
                Text("saddle, escapes", "안장을 벗어남"),
                {"landscape": "saddle", "x0": 1.0, "x1": 1e-6},
            ),
        ),
    ),
    Beat(
        name="four-minima",
        title=Text("Four minima", "네 개의 최소점"),
        minutes=1.5,
        essential=3,
        pictures=("map", "losses"),
        settings={"eta": 0.01, "x0": -3.0, "x1": 4.0, "landscape": "himmelblau"},
        text=Text(
            """Four minima, all at height 0. Which one you reach depends on where you start.
            Choose the start with `tab`; then `←` `→` `↑` `↓` move it. `v` shows the arrows of
            -grad.""",
            """높이가 모두 0인 최소점이 네 개 있어요. 어디로 갈지는 출발점에 달렸어요. `tab`으로
            시작점을 고르고 `←` `→` `↑` `↓`로 옮기세요. `v`는 -grad 화살표예요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which of the four minima will it reach? Vote before each start.",
                "네 최소점 가운데 어디로 갈까요? 출발하기 전에 매번 투표해 보세요.",
            ),
            expect=Text(
                """From (-3, 4) it goes to (-2.81, 3.13). Near the ridges a nudge of 0.1 changes
                the minimum.""",
                """(-3, 4)에서는 (-2.81, 3.13)으로 가요. 산등성이 근처에서는 출발점을 0.1만
                옮겨도 다른 최소점으로 가요.""",
            ),
            mistake=Text(
                """The nearest minimum is expected. The path follows the slope and knows no
                distances.""",
                "가장 가까운 최소점으로 간다고 생각해요. 길은 거리가 아니라 경사를 따라가요.",
            ),
        ),
        goal=Goal(
            Text("Reach the minimum at (3.58, -1.85).", "(3.58, -1.85)의 최소점에 닿기."),
            goals.at_far_minimum,
            ("tab", *["shift+right"] * 6, *["shift+down"] * 6, *["space"] * 12, "enter"),
            goals.lacks_far_minimum,
        ),
        presets=(
            Preset(Text("good", "좋아요"), {"eta": 0.01}),
            Preset(Text("jumps about", "튀어요"), {"eta": 0.02}, good=False),
            Preset(Text("diverges", "발산"), {"eta": 0.1}, good=False),
        ),
    ),
)
