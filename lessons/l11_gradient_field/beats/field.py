"""The beats of lesson 11 about the gradient as one vector, and as a field of arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l11_gradient_field import answers
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l11_gradient_field.run import Call


def _found(situation: Situation[Call]) -> bool:
    return answers.gradient_is((-4.0, 2.0), situation)


FIELD_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="one-vector",
        settings=opening(3.0, 4.0),
        controls=(),
        text=Text(
            """f = x0² + x1² has two partial derivatives, one along x0 and one along x1.
            Put side by side as one vector they are the **gradient**. You stand at (3, 4).""",
            """f = x0² + x1²에는 편미분이 두 개 있어요. 하나는 x0, 하나는 x1에 대한 편미분이죠.
            둘을 한 벡터로 묶은 것이 **기울기**예요. 지금 (3, 4)에 서 있어요.""",
        ),
        notes=Text(
            """Ask what kind of thing a gradient is: a number or a vector? 14 adds the slopes up,
            (9, 16) squares the coordinates. Expect (6, 8). The last digits in
            [6.00000000000378, 7.999999999999119] are rounding error of the numerical method.""",
            """기울기가 수인지 벡터인지 먼저 물어보세요. 14는 두 경사를 더한 답, (9, 16)은 좌표를
            제곱한 답이에요. 정답은 (6, 8)이에요. [6.00000000000378, 7.999999999999119]의 끝자리는
            수치 미분의 반올림 오차예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What is the gradient at (3, 4)?", "(3, 4)에서 기울기는 무엇일까요?"),
            choices=(Text.plain("(9, 16)"), Text.plain("(6, 8)"), Text.plain("14")),
            answer=answers.at_3_4,
            because=Text(
                """2 * 3 = 6 along x0, 2 * 4 = 8 along x1. It points uphill, where f grows
                fastest. The map draws **minus** the gradient: the way down.""",
                """x0 방향은 2 * 3 = 6, x1 방향은 2 * 4 = 8이에요. 기울기는 f가 가장 빨리 커지는
                오르막을 가리켜요. 지도에는 **마이너스** 기울기, 곧 내리막을 그렸어요.""",
            ),
            reveal=1,
        ),
        presets=(),
    ),
    Beat(
        name="three-points",
        settings=opening(3.0, 4.0),
        controls=("x0", "x1"),
        text=Text(
            """Every point has a gradient of its own. Pick one with `1` to `4`, say its gradient
            aloud, then check with `space`. The arrow keys move the point.""",
            """점마다 기울기가 달라요. `1`~`4`로 점을 고르고, 기울기를 먼저 말해 본 다음 `space`로
            확인하세요. 화살표 키로 점을 옮길 수도 있어요.""",
        ),
        notes=Text(
            """(3, 4) gives [6, 8], (0, 2) gives [0, 4], (3, 0) gives [6, 0]. At (0, 0) it is
            [0, 0]: no direction is uphill. For the goal ask which point has slopes -4 and 2.
            It is (-2, 1); many halve only one of them.""",
            """(3, 4)는 [6, 8], (0, 2)는 [0, 4], (3, 0)은 [6, 0]이에요. (0, 0)에서는 [0, 0],
            어느 쪽도 오르막이 아니에요. 목표에서는 경사가 -4와 2인 점을 물어보세요. (-2, 1)인데
            하나만 반으로 나누는 학생이 많아요.""",
        ),
        goal=Goal(
            Text("Find the point whose gradient is [-4, 2].", "기울기가 [-4, 2]인 점을 찾아내기."),
            _found,
            (*["shift+left"] * 5, *["shift+down"] * 3, "space"),
        ),
    ),
    Beat(
        name="field",
        settings=opening(1.5, 1.0),
        controls=("x0", "x1"),
        text=Text(
            """Now an arrow of **-gradient** at each of 18 x 18 = 324 points of the bowl
            x0² + x1². One call of `gradient_at_points` computes them all.""",
            """이번에는 그릇 x0² + x1² 위 18 x 18 = 324개 점마다 **-기울기** 화살표를 그려요.
            `gradient_at_points`를 한 번만 불러 모두 계산해요.""",
        ),
        notes=Text(
            """The picture of the book. Who says outwards thought of the gradient itself. Length
            is 2 * distance: 5.657 at (2, 2), 0 at the centre. Here three colours tell it, and
            `⇐` for the longest. Ask where the arrows lead: to the minimum. `v` hides them.""",
            """책에 나오는 그 그림이에요. 바깥쪽이라고 했다면 기울기 자체를 떠올린 거예요. 길이는
            2 * 거리라서 (2, 2)에서 5.657, 가운데에서 0이에요. 여기서는 세 가지 색으로 나타내고
            긴 것은 `⇐` 모양이에요. 화살표를 따라가면 어디인지 물어보세요. 최솟값이에요. `v`로
            숨길 수 있어요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How will the arrows look?", "화살표들은 어떤 모습일까요?"),
            choices=(
                Text("outwards, up the bowl", "바깥쪽, 그릇 위로"),
                Text("inwards, longest in the middle", "안쪽, 가운데일수록 길게"),
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
        settings=opening(1.0, 0.0, function="product"),
        controls=("x0", "x1", "function"),
        text=Text(
            """Another function: f = x0 * x1. You stand at (1, 0), where f is 0.""",
            """다른 함수예요: f = x0 * x1. 지금 (1, 0)에 있고 이곳에서 f는 0이에요.""",
        ),
        notes=Text(
            """Its gradient is (x1, x0): each slope looks at the other coordinate. At (1, 0) it is
            [0, 1]. Many mix up the value of f with its slope and say that there is no arrow.
            Follow the arrows: they leave the picture, (0, 0) is a saddle point.""",
            """기울기는 (x1, x0)이에요. 경사가 서로 상대방 좌표에 달렸죠. (1, 0)에서는 [0, 1]이에요.
            f 값과 경사를 헷갈려서 화살표가 없다고 하는 학생이 많아요. 화살표를 따라가면 그림 밖으로
            나가요. (0, 0)은 안장점이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text(
                "Where does the arrow of -gradient point?", "-기울기 화살표는 어디를 가리킬까요?"
            ),
            choices=(
                Text("left, to (0, 0)", "왼쪽, (0, 0) 쪽"),
                Text("straight down", "똑바로 아래"),
                Text("nowhere: f is 0 there", "없음: f가 0이니까"),
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
        presets=(),
    ),
)
