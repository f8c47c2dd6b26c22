"""The beats of lesson 11 about four mistakes in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l11_gradient_field import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Value
    from downslope.lessons.l11_gradient_field.run import Call

AT_3_4: dict[str, Value] = {
    "x0": 3.0,
    "x1": 4.0,
    "function": "function_2",
    "h": 1e-4,
    "pace": "call",
}
MISTAKES: tuple[Beat[Call], ...] = (
    Beat(
        name="not-restored",
        settings=AT_3_4,
        controls=(),
        text=Text(
            """Somebody leaves out the last line of the loop: nothing puts the kept value back.""",
            """누군가 반복문의 마지막 줄을 빠뜨렸어요. 적어 둔 값을 되돌리는 줄이 없어요.""",
        ),
        notes=Text(
            """The bowl hides it: its slope along x1 does not look at x0, so the gradient still
            reads [6, 8]. But x has become (2.9999, 3.9999), and 100 calls move it by 0.01.
            With x0 * x1 the gradient is wrong too: [4, 2.9999].""",
            """이 그릇에서는 티가 안 나요. x1 방향 경사가 x0과 상관없어서 기울기는 그대로
            [6, 8]이거든요. 하지만 x가 (2.9999, 3.9999)로 바뀌었고 100번 부르면 0.01이나 밀려나요.
            x0 * x1이라면 기울기도 틀려요: [4, 2.9999].""",
        ),
        question=ChoiceQuestion(
            text=Text("What is wrong afterwards?", "실행하고 나면 무엇이 잘못될까요?"),
            choices=(
                Text("the gradient", "기울기"),
                Text("the point x", "점 x"),
                Text("both", "둘 다"),
            ),
            answer=answers.not_restored,
            because=Text(
                """The gradient looks right here, but x is now (2.9999, 3.9999): each call pushes
                your point away. `enter` applies the repair.""",
                """기울기는 맞아 보여요. 하지만 x가 (2.9999, 3.9999)로 바뀌었어요. 부를 때마다 점이
                밀려나요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.not_restored, pitfalls.restored),
        presets=(),
    ),
    Beat(
        name="integer-point",
        settings=AT_3_4,
        controls=(),
        text=Text(
            """The book's code once more, handed the point as whole numbers: `np.array([3, 4])`.""",
            """책의 코드에 점을 정수로 넘겨 봐요: `np.array([3, 4])`.""",
        ),
        notes=Text(
            """An integer array cuts off: 3.0001 is stored as 3, 2.9999 as 2. So (25 - 20) / 0.0002
            is 25000, and (25 - 18) / 0.0002 is 35000. No error is raised. The function of this
            program makes x float64 in its first line.""",
            """정수 배열은 소수점 아래를 버려요. 3.0001은 3, 2.9999는 2로 저장되죠. 그래서
            (25 - 20) / 0.0002는 25000, (25 - 18) / 0.0002는 35000이에요. 오류도 나지 않아요.
            이 프로그램의 함수는 첫 줄에서 x를 float64로 바꿔요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "어떤 값이 나올까요?"),
            choices=(
                Text("[6, 8] as before", "전처럼 [6, 8]"),
                Text("[0, 0]: the nudge is lost", "[0, 0]: h가 사라져서"),
                Text("tens of thousands", "몇만이나 되는 값"),
            ),
            answer=answers.integer_point,
            because=Text(
                """3.0001 is stored as 3, but 2.9999 as 2. So the first slope is
                (25 - 20) / 0.0002 = 25000. `enter` applies the repair.""",
                """3.0001은 3으로 저장되는데 2.9999는 2가 돼요. 그래서 첫 경사가
                (25 - 20) / 0.0002 = 25000이에요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.integer_point, pitfalls.float_point),
        presets=(),
    ),
    Beat(
        name="coarse-floats",
        settings=AT_3_4,
        controls=(),
        text=Text(
            """So use floats. But which? float32 keeps about 7 digits, float16 about 3.
            `books_gradient` is the code of the last beat, with h = 1e-4.""",
            """그럼 실수를 쓰면 되겠죠? 그런데 float32는 약 7자리, float16은 약 3자리만 담아요.
            `books_gradient`는 바로 앞의 코드이고 h = 1e-4예요.""",
        ),
        notes=Text(
            """float32 gives 5.989 and 8.001: the third digit is gone. In float16 the neighbours
            of 3 are about 0.002 away, so 3 + h is 3 and every slope 0. `numerical_gradient`
            converts to float64 first.""",
            """float32에서는 5.989와 8.001이 나와요. 셋째 자리부터 틀려요. float16에서는 3 옆의 수가
            0.002쯤 떨어져 있어서 3 + h가 그냥 3이고 경사는 모두 0이에요. `numerical_gradient`는
            먼저 float64로 바꿔요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How good are the two?", "두 결과는 어떨까요?"),
            choices=(
                Text("both [6, 8]", "둘 다 [6, 8]"),
                Text("float32 a bit off, float16 0", "float32는 조금 틀리고 float16은 0"),
                Text("both [0, 0]", "둘 다 [0, 0]"),
            ),
            answer=answers.coarse_floats,
            because=Text(
                """float32: 5.989 and 8.001. In float16, 3 + h is still 3, so the slope is 0.
                `enter` applies the repair: float64 inside.""",
                """float32는 5.989와 8.001이에요. float16에서는 3 + h가 그대로 3이라 경사가 0이에요.
                `enter`를 누르면 안에서 float64로 고쳐요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.coarse_floats, pitfalls.fine_floats),
        presets=(),
    ),
    Beat(
        name="sideways-block",
        settings=AT_3_4,
        controls=(),
        text=Text(
            """All 324 points in one block (2, 324), and each of its 2 rows goes to the one-point
            function. The errors for x0² + x1² and for x0 * x1 are returned.""",
            """점 324개를 (2, 324) 배열 하나에 담고, 그 2개 행을 점 하나짜리 함수에 넘겨요.
            x0² + x1²의 오차와 x0 * x1의 오차를 돌려줘요.""",
        ),
        notes=Text(
            """A row is not a point: it holds 324 values of x0. The bowl is a sum of terms with one
            coordinate each, it is separable, so the slopes come out right by luck. x0 * x1 is
            off by up to 2.25. Always try code on a function that is not separable.""",
            """행은 점이 아니라 x0 값 324개예요. 그릇은 좌표 하나씩의 항을 더한 함수라서(변수 분리)
            운 좋게 맞아요. x0 * x1은 2.25까지 틀려요. 코드는 변수가 섞인 함수로도 시험해 봐야
            해요.""",
        ),
        question=ChoiceQuestion(
            text=Text("For which function is it right?", "어느 함수에서 맞을까요?"),
            choices=(
                Text("for both", "둘 다"),
                Text("only for x0² + x1²", "x0² + x1²에서만"),
                Text("for neither", "둘 다 틀려요"),
            ),
            answer=answers.sideways_block,
            because=Text(
                """Each row is taken for one point of 324 numbers. A sum of squares does not
                mind; x0 * x1 is off by up to 2.25. `enter` applies the repair.""",
                """행 하나를 수 324개짜리 점으로 여겨요. 제곱의 합은 그래도 맞지만 x0 * x1은
                2.25까지 틀려요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.sideways_block, pitfalls.block_of_points),
        presets=(),
    ),
)
