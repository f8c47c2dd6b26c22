"""The beats of lesson 9 about a mistake in `tangent_line` and one in `numerical_diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core.chapter import function_1, numerical_diff
from downslope.lessons.kit import (
    Beat,
    ChoiceQuestion,
    Notes,
    NumberQuestion,
    Option,
    Pitfall,
    Text,
    asked,
)
from downslope.lessons.l09_tangent import answers, pitfalls
from downslope.lessons.l09_tangent.captions import (
    line_asked,
    lines_at_five,
    rise_alone,
    with_and_without_parentheses,
)
from downslope.lessons.l09_tangent.run import BOOK

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

MISTAKES: tuple[Beat[Touch], ...] = (
    Beat(
        name="lost-intercept",
        title=Text("A line that does not touch", "닿지 않는 접선"),
        minutes=1.5,
        essential=2,
        settings={"x": 5.0, "h": 1e-4, "f": BOOK},
        controls=(),
        pictures=("lost-line",),
        formula=asked(line_asked, lines_at_five),
        text=Text(
            """`tangent_line` returns a function, the line. Its slope d is right, 0.2. But at 0 the
            line is given the height f(x), which belongs to 5.""",
            """`tangent_line`은 함수, 곧 직선을 반환해요. 기울기 d는 0.2로 맞아요. 그런데 5에서의
            높이 f(x)를 0에서의 높이로 썼어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which height does `d * t + y` have at t = 0? And at t = 5?",
                "`d * t + y`의 높이는 t = 0에서 얼마일까요? t = 5에서는요?",
            ),
            expect=Text(
                """0.2 * 5 + 0.75 = 1.75 instead of 0.75. The line has to begin d * x lower:
                y = f(x) - d * x = -0.25.""",
                """0.75가 아니라 0.2 * 5 + 0.75 = 1.75예요. 직선은 d * x만큼 낮은 곳에서 시작해야
                해요: y = f(x) - d * x = -0.25.""",
            ),
            mistake=Text(
                "y looks like the height at x. It is the height at 0, where the line begins.",
                "y를 x에서의 높이로 여기기 쉬워요. y는 직선이 시작하는 0에서의 높이예요.",
            ),
        ),
        question=NumberQuestion(
            text=Text("How high is this line at 5?", "이 직선은 5에서 높이가 얼마일까요?"),
            answer=answers.height_of_lost_line,
            because=Text(
                "It is 1 above the curve: parallel to the tangent, but it touches nothing.",
                "곡선보다 1만큼 위예요. 접선과 나란하지만 어디에도 닿지 않아요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.lost_intercept,
            pitfalls.whole_way_back,
            repairs=(
                pitfalls.one_step_back,
                pitfalls.whole_way_back,
                pitfalls.through_the_origin,
            ),
            helpers=(numerical_diff, function_1),
        ),
        presets=(),
    ),
    Beat(
        name="parentheses",
        title=Text("Dividing by 2h", "2h로 나누기"),
        minutes=1.5,
        essential=3,
        settings={"x": 5.0, "h": 1e-4, "f": BOOK},
        controls=(),
        pictures=("curve", "slopes"),
        formula=asked(rise_alone, with_and_without_parentheses),
        text=Text(
            """On paper we write `(f(x+h) - f(x-h)) / 2h`. Somebody types `rise / 2 * h`.""",
            """종이에는 `(f(x+h) - f(x-h)) / 2h`라고 써요. 누군가 그걸 `rise / 2 * h`라고
            옮겼어요.""",
        ),
        notes=Notes(
            ask=Text(
                "In which order does Python work out `rise / 2 * h`?",
                "파이썬은 `rise / 2 * h`를 어떤 순서로 계산할까요?",
            ),
            expect=Text(
                """From left to right: rise / 2, then times h. Instead of dividing by h it
                multiplies, so the result is too small by h * h = 1e-8.""",
                """왼쪽부터 계산해서 rise / 2를 구하고 h를 곱해요. h로 나누는 대신 곱했으니 h * h
                = 1e-8배로 작아져요.""",
            ),
            mistake=Text(
                """On paper 2h is one number, so nobody misses the parentheses. Descent would
                hardly move, and nothing would tell why.""",
                """종이에 쓴 2h는 수 하나라서 괄호를 빠뜨리기 쉬워요. 그러면 경사 하강법이 거의
                움직이지 않는데 이유는 보이지 않아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("About what does it return at 5?", "5에서 대략 얼마가 나올까요?"),
            choices=(
                Option(
                    Text.plain("0.2"),
                    Text("With `(2 * h)` it would.", "`(2 * h)`라면 그래요."),
                ),
                Option(
                    Text.plain("0.00002"),
                    Text("That is `rise / 2` alone.", "그건 `rise / 2`까지예요."),
                ),
                Text.plain("0.000000002"),
            ),
            answer=answers.without_parentheses,
            because=Text(
                """rise is 0.00004. Halved it is 0.00002, and then it is **multiplied** by h: Python
                works from left to right.""",
                """rise는 0.00004예요. 반으로 나누면 0.00002인데 여기에 h를 **곱해** 버려요.
                파이썬은 왼쪽부터 계산해요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.no_parentheses,
            pitfalls.parentheses,
            repairs=(pitfalls.parentheses_elsewhere, pitfalls.times_two, pitfalls.parentheses),
            helpers=(function_1,),
        ),
        presets=(),
    ),
)
