"""The beats of lesson 9 about the tangent: its slope, its height, and the slopes of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l09_tangent import answers, goals
from downslope.lessons.l09_tangent.captions import (
    with_height,
    with_open_end,
    with_rule,
    with_tangent,
)
from downslope.lessons.l09_tangent.run import BOOK, SLOPE_LINE, TANGENT_LINE

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

TOUCH_BEATS: tuple[Beat[Touch], ...] = (
    Beat(
        name="slope",
        title=Text("The slope at a point", "한 점에서 접선의 기울기"),
        minutes=2,
        essential=1,
        settings={"x": 5.0, "h": 1e-4, "f": BOOK},
        controls=("x",),
        pictures=("curve",),
        formula=with_height,
        code=SLOPE_LINE,
        text=Text(
            """At x = 5 a straight line touches the curve. For every 1 to the right it rises by
            0.2: that is the **derivative** at 5.""",
            """x = 5에서 직선 하나가 곡선에 닿아 있어요. 오른쪽으로 1 갈 때 0.2만큼 올라가요.
            이 값이 5에서의 **미분**(미분계수)이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "How steep is the curve at x = 10? Guess by eye first.",
                "x = 10에서 곡선은 얼마나 가파를까요? 눈으로 먼저 어림해 보세요.",
            ),
            expect=Text(
                "The slope is 0.3 there. For the goal, 0.4 is reached at x = 15.",
                "거기서 기울기는 0.3이에요. 목표인 0.4는 x = 15에서 나와요.",
            ),
            mistake=Text(
                """Doubling x tempts them to double the slope to 0.4. But only the part 0.02x
                doubles; the 0.1 stays.""",
                """x가 두 배니까 기울기도 두 배인 0.4라고 답하기 쉬워요. 두 배가 되는 것은
                0.02x뿐이고 0.1은 그대로예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is the slope at x = 10?", "x = 10에서 기울기는 얼마일까요?"),
            choices=(
                Option(
                    Text("0.2: it is the same curve", "0.2, 같은 곡선이니까"),
                    Text("Only a straight line keeps it.", "기울기가 그대로인 것은 직선뿐이에요."),
                ),
                Text("0.3", "0.3"),
                Option(
                    Text("0.4: twice as far, twice as steep", "0.4, x가 두 배니까"),
                    Text("Only 0.02x doubles.", "두 배는 0.02x뿐이에요."),
                ),
            ),
            answer=answers.slope_at_ten,
            because=Text(
                """Twice as far is not twice as steep. `space` goes on, `backspace` back.""",
                """x가 두 배라고 기울기도 두 배는 아니에요. `space`로 가고 `backspace`로
                돌아와요.""",
            ),
            reveal=10,
        ),
        goal=Goal(
            Text("Find the x where the slope is 0.4.", "기울기가 0.4인 x 찾기."),
            goals.slope_is(0.4),
            ("2", "enter", *["space"] * 10, "enter"),
            goals.lacks_slope(0.4),
        ),
    ),
    Beat(
        name="intercept",
        title=Text("Extending a tangent", "접선을 길게 늘이면"),
        minutes=2,
        essential=2,
        settings={"x": 5.0, "h": 1e-4, "f": BOOK},
        controls=("x",),
        pictures=("extended",),
        formula=asked(with_open_end, with_tangent),
        code=asked(SLOPE_LINE, TANGENT_LINE),
        text=Text(
            """The curve starts at the origin, (0, 0). Now extend the tangent at 5 to the left,
            down to x = 0.""",
            """곡선은 원점 (0, 0)에서 출발해요. 이제 5에서 그은 접선을 왼쪽으로, x = 0까지 늘려
            볼게요.""",
        ),
        notes=Notes(
            ask=Text(
                """Where does the tangent at 5 meet the vertical axis? Come and point at the
                place.""",
                "5에서 그은 접선은 세로축과 어디에서 만날까요? 나와서 짚어 보세요.",
            ),
            expect=Text(
                """Below the origin: at x = 5 it must be 0.75 high, and `0.75 - 0.2 * 5 = -0.25`.
                The goal is met at x = 10, where the tangent is `y = 0.3 x - 1` and touches at
                height 2.""",
                """원점 아래예요. x = 5에서 높이가 0.75여야 하니까 `0.75 - 0.2 * 5 = -0.25`예요.
                목표는 x = 10에서 이뤄져요. 접선은 `y = 0.3 x - 1`이고 높이 2에서 닿아요.""",
            ),
            mistake=Text(
                "The curve passes through the origin, so many think that its tangents do, too.",
                "곡선이 원점을 지나니까 접선도 지난다고 생각하기 쉬워요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where will it pass the origin?", "접선은 원점의 어느 쪽을 지날까요?"),
            choices=(
                Option(
                    Text("exactly through it", "정확히 원점을 지나요"),
                    Text("The curve does, not its tangent.", "원점을 지나는 것은 곡선이에요."),
                ),
                Option(
                    Text("above it", "원점 위쪽"),
                    Text("If the curve bent downward.", "곡선이 아래로 휜다면 그래요."),
                ),
                Text("below it", "원점 아래쪽"),
            ),
            answer=answers.side_of_origin,
            because=Text(
                """At 5 it must be 0.75 high: `0.75 - 0.2 * 5 = -0.25`. So the line is
                `y = 0.2 x - 0.25`.""",
                """x = 5에서 높이가 0.75여야 하니까 `0.75 - 0.2 * 5 = -0.25`예요. 접선은
                `y = 0.2 x - 0.25`가 돼요.""",
            ),
        ),
        goal=Goal(
            Text("Make a tangent hit the star, (0, -1).", "접선이 별 (0, -1)을 지나게 하기."),
            goals.aimed,
            ("3", "enter", *["space"] * 10, "enter"),
            goals.lacks_aim,
        ),
    ),
    Beat(
        name="shape",
        title=Text("Collecting slopes", "기울기를 모아 보면"),
        minutes=2,
        essential=1,
        settings={"x": 0.0, "h": 1e-4, "f": BOOK},
        controls=("x",),
        pictures=("dots", "curve"),
        formula=asked(with_tangent, with_rule),
        code=TANGENT_LINE,
        text=Text(
            """Now we collect slopes. Every step leaves a dot: as far right as x, as high as the
            slope there.""",
            """이제 기울기를 모아 볼게요. 걸음마다 점을 하나 남겨요. 가로는 x, 세로는 그 자리의
            기울기예요.""",
        ),
        notes=Notes(
            ask=Text(
                "What shape will the dots make from 0 to 20? Sketch it first.",
                "0부터 20까지 점들은 어떤 모양이 될까요? 먼저 그려 보세요.",
            ),
            expect=Text(
                """A straight line, from 0.1 at 0 to 0.5 at 20, up by 0.01 a step: the derivative
                of 0.01x² + 0.1x is 0.02x + 0.1. Press `r` and play it slowly with `a`.""",
                """0에서 0.1, 20에서 0.5까지 한 걸음에 0.01씩 올라가는 직선이에요. 0.01x² +
                0.1x의 미분이 0.02x + 0.1이니까요. `r`을 누르고 `a`로 천천히 재생해 보세요.""",
            ),
            mistake=Text(
                "Most draw a curve, because f itself is one.",
                "f가 곡선이라서 대부분 곡선을 그려요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the dots make?", "점들은 어떤 모양이 될까요?"),
            choices=(
                Option(
                    Text("a curve that bends upward", "위로 휘는 곡선"),
                    Text("f bends, its slopes do not.", "f는 휘지만 기울기는 아니에요."),
                ),
                Text("a straight line, rising", "올라가는 직선"),
                Option(
                    Text("a level line", "평평한 직선"),
                    Text("Only if f were straight itself.", "f가 직선이라면 그럴 거예요."),
                ),
            ),
            answer=answers.shape_of_slopes,
            because=Text(
                """Each 1 of x adds 0.02 to the slope: the dots lie on the line 0.02x + 0.1.""",
                """x가 1 늘 때마다 기울기가 0.02씩 커져요. 점들은 직선 0.02x + 0.1 위에
                있어요.""",
            ),
            reveal=40,
        ),
    ),
)
