"""The beats of lesson 11 about the gradient as one vector, and as a field of arrows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l11_gradient_field import answers, goals
from downslope.lessons.l11_gradient_field.captions import without_count
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.l11_gradient_field.run import Call


FIELD_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="one-vector",
        title=Text("Two slopes, one vector", "두 경사를 한 벡터로"),
        minutes=1.5,
        essential=1,
        settings=opening(3.0, 4.0),
        controls=(),
        pictures=("map", "sizes"),
        formula=without_count,
        text=Text(
            """f = x0² + x1² has two partial derivatives, one along x0 and one along x1.
            Put side by side as one vector they are the **gradient**. You stand at (3, 4).""",
            """f = x0² + x1²에는 편미분이 두 개 있어요. 하나는 x0, 하나는 x1에 대한 편미분이죠.
            둘을 한 벡터로 묶은 것이 **기울기**(gradient)예요. 수가 아니라 벡터예요. 지금 (3, 4)에
            있어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Is a gradient a number or a vector? What is it at (3, 4)?",
                "기울기는 수일까요, 벡터일까요? (3, 4)에서는 얼마일까요?",
            ),
            expect=Text(
                """(6, 8). The last digits in [6.00000000000378, 7.999999999999119] are rounding
                errors of the numerical method.""",
                """(6, 8)이에요. [6.00000000000378, 7.999999999999119]의 끝자리는 수치 미분의
                반올림 오차예요.""",
            ),
            mistake=Text(
                "14 adds the two slopes up, (9, 16) squares the coordinates.",
                "14는 두 경사를 더한 답, (9, 16)은 좌표를 제곱한 답이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is the gradient at (3, 4)?", "(3, 4)에서 기울기는 무엇일까요?"),
            choices=(
                Option(Text.plain("(9, 16)"), Text("These are squares.", "이것은 제곱이에요.")),
                Text.plain("(6, 8)"),
                Option(Text.plain("14"), Text("This adds the two up.", "둘을 더한 값이에요.")),
            ),
            answer=answers.at_3_4,
            because=Text(
                """2 * 3 = 6 along x0, 2 * 4 = 8 along x1. It is uphill. The map
                draws **minus** the gradient: the way down.""",
                """x0 방향은 2 * 3 = 6, x1 방향은 2 * 4 = 8이에요. 기울기는 오르막을
                가리켜요. 지도에는 **마이너스** 기울기, 곧 내리막을 그렸어요.""",
            ),
            reveal=1,
        ),
        presets=(),
    ),
    Beat(
        name="three-points",
        title=Text("Each point has its own", "점마다 다른 기울기"),
        minutes=1,
        essential=2,
        settings=opening(3.0, 4.0),
        controls=("x0", "x1"),
        pictures=("map", "sizes"),
        formula=without_count,
        text=Text(
            """Every point has a gradient of its own. Pick one with `1` to `4`, say its gradient
            aloud, then check with `space`. The arrow keys move the point.""",
            """점마다 기울기가 달라요. `1`~`4`로 점을 고르고, 기울기를 먼저 말해 본 다음 `space`로
            확인하세요. 화살표 키로 점을 옮길 수도 있어요.""",
        ),
        notes=Notes(
            ask=Text(
                """What is the gradient here? Say it before each `space`. And which point has
                the slopes -4 and 2?""",
                """이 점의 기울기는 얼마일까요? `space`를 누르기 전에 매번 말해 보세요. 경사가
                -4와 2인 점은 어디일까요?""",
            ),
            expect=Text(
                """(3, 4) gives [6, 8], (0, 2) gives [0, 4], (3, 0) gives [6, 0]. At (0, 0) it
                is [0, 0]: no direction is uphill. The point of the goal is (-2, 1).""",
                """(3, 4)는 [6, 8], (0, 2)는 [0, 4], (3, 0)은 [6, 0]이에요. (0, 0)에서는 [0, 0],
                어느 쪽도 오르막이 아니에요. 목표의 점은 (-2, 1)이에요.""",
            ),
            mistake=Text(
                "Many halve only one of the two slopes.",
                "두 경사 가운데 하나만 반으로 나누는 학생이 많아요.",
            ),
        ),
        goal=Goal(
            Text("Find the point whose gradient is [-4, 2].", "기울기가 [-4, 2]인 점을 찾아내기."),
            goals.found,
            (*["shift+left"] * 5, *["shift+down"] * 3, "space", "enter"),
            goals.lacks_found,
        ),
    ),
    Beat(
        name="field",
        title=Text("A map of arrows", "화살표 지도"),
        minutes=2,
        essential=1,
        settings=opening(1.5, 1.0),
        controls=("x0", "x1"),
        pictures=("hidden-field", "sizes"),
        formula=without_count,
        # The field has 18 rows of arrows, and every one of them wants a row of the screen.
        formula_rows=0,
        computed={"5.657": lambda: 2 * math.hypot(2.0, 2.0)},
        text=Text(
            """Now an arrow of **-gradient** at each of 18 x 18 = 324 points of the bowl
            x0² + x1². One call of `gradient_at_points` computes them all.""",
            """이번에는 그릇 x0² + x1² 위 점 18 x 18 = 324개마다 **-기울기** 화살표를 그려요.
            `gradient_at_points`를 한 번만 호출해서 모두 계산해요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where do you come to if you follow the arrows? Where are they longest?",
                "화살표를 따라가면 어디로 갈까요? 어디에서 가장 길까요?",
            ),
            expect=Text(
                """The picture of the book: they lead to the minimum. The length is 2 *
                distance: 5.657 at (2, 2), 0 at the centre. Three colours tell it, and `⇐` for
                the longest. `v` hides them.""",
                """책에 나오는 그 그림이에요. 따라가면 최소점이에요. 길이는 2 * 거리라서 (2,
                2)에서 5.657, 가운데에서 0이에요. 세 가지 색으로 나타내고 긴 것은 `⇐`
                모양이에요. `v`로 숨길 수 있어요.""",
            ),
            mistake=Text(
                "Students who say outwards were thinking of the gradient itself.",
                "바깥쪽이라고 했다면 기울기 자체를 떠올린 거예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How will the arrows look?", "화살표들은 어떤 모습일까요?"),
            choices=(
                Option(
                    Text("outwards, up the bowl", "바깥쪽, 그릇 위로"),
                    Text("So the gradient itself goes.", "기울기 자체는 그래요."),
                ),
                Option(
                    Text("inwards, longest in the middle", "안쪽, 가운데일수록 길게"),
                    Text("If the middle were steepest.", "가운데가 가장 가파르다면 그래요."),
                ),
                Text("inwards, longest at the rim", "안쪽, 가장자리일수록 길게"),
            ),
            answer=answers.field_direction,
            because=Text(
                """Minus turns uphill into downhill. Far out it is steep: the length is 5.657 at
                (2, 2), and 0 in the middle. Colours tell it, and `⇐` is longer than `←`.""",
                """마이너스라서 오르막이 내리막이 돼요. 멀수록 가팔라서 (2, 2)에서는 길이가 5.657,
                가운데에서는 0이에요. 길이는 색으로 알 수 있고 `⇐`가 `←`보다 길어요.""",
            ),
            reveal=1,
        ),
        presets=(),
    ),
    Beat(
        name="product-field",
        title=Text("Another function", "다른 함수"),
        minutes=1.5,
        essential=2,
        settings=opening(1.0, 0.0, function="product"),
        controls=("x0", "x1", "function"),
        pictures=("hidden-field", "sizes"),
        formula=without_count,
        text=Text(
            """Another function: f = x0 * x1. You stand at (1, 0), where f is 0.""",
            """다른 함수예요: f = x0 * x1. 지금 (1, 0)에 있고 이곳에서 f는 0이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is the gradient of x0 * x1 at (1, 0)? Where do the arrows lead?",
                "(1, 0)에서 x0 * x1의 기울기는 얼마일까요? 화살표를 따라가면 어디로 갈까요?",
            ),
            expect=Text(
                """It is (x1, x0): each slope looks at the other coordinate. At (1, 0) it is [0,
                1]. The arrows leave the picture: (0, 0) is a saddle point.""",
                """기울기는 (x1, x0)이에요. 경사가 서로 상대방 좌표에 달렸죠. (1, 0)에서는 [0,
                1]이에요. 화살표를 따라가면 그림 밖으로 나가요. (0, 0)은 안장점이에요.""",
            ),
            mistake=Text(
                "Many mix up the value of f with its slope and say that there is no arrow.",
                "f 값과 경사를 헷갈려서 화살표가 없다고 하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "Where does the arrow of -gradient point?", "-기울기 화살표는 어디를 가리킬까요?"
            ),
            choices=(
                Option(
                    Text("left, to (0, 0)", "왼쪽, (0, 0) 쪽"),
                    Text("So it goes on the bowl.", "그릇에서는 그래요."),
                ),
                Text("straight down", "똑바로 아래"),
                Option(
                    Text("nowhere: f is 0 there", "없음: f가 0이니까"),
                    Text("If its slopes were 0.", "경사가 0이라면 그래요."),
                ),
            ),
            answer=answers.arrow_at_1_0,
            because=Text(
                """The slope along x0 is x1 = 0, along x1 it is x0 = 1. So -gradient is (0, -1).
                A value of 0 says nothing about the slope.""",
                """x0 방향 경사는 x1 = 0, x1 방향 경사는 x0 = 1이에요. 그래서 -기울기는 (0, -1)이죠.
                값이 0이라고 경사까지 없지는 않아요.""",
            ),
            reveal=1,
        ),
        goal=Goal(
            Text("An arrow straight at (0, 0).", "(0, 0)을 곧게 가리키는 화살표."),
            goals.to_the_middle,
            ("2", "enter", *["up"] * 4, "space", "enter"),
            goals.lacks_aim,
        ),
        star=Goal(
            Text("One at a right angle to that, |grad| = 2.", "그 방향과 직각, |grad| = 2."),
            goals.past_the_middle,
            (*["shift+down"], "shift+right", "space", "enter"),
            goals.lacks_aim,
        ),
        presets=(),
    ),
)
