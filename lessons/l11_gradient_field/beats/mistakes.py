"""The beats of lesson 11 about four mistakes in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core.chapter import function_2
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l11_gradient_field import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.kit import Value
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
        title=Text("A missing line", "빠진 한 줄"),
        minutes=1,
        essential=2,
        settings=AT_3_4,
        controls=(),
        pictures=("field", "sizes"),
        text=Text(
            """Somebody leaves out the last line of the loop: nothing puts the kept value back.""",
            """누군가 반복문의 마지막 줄을 빠뜨렸어요. 적어 둔 값을 되돌리는 줄이 없어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is left in x after the call? And after 100 calls?",
                "호출이 끝나면 x에는 무엇이 남을까요? 100번 호출하면요?",
            ),
            expect=Text(
                """x has become (2.9999, 3.9999), and 100 calls move it by 0.01. The gradient
                still reads [6, 8]; with x0 * x1 it would be wrong too: [4, 2.9999].""",
                """x가 (2.9999, 3.9999)로 바뀌었고 100번 호출하면 0.01이나 밀려나요. 기울기는
                그대로 [6, 8]이지만 x0 * x1이라면 기울기도 틀려요: [4, 2.9999].""",
            ),
            mistake=Text(
                """The bowl hides it: its slope along x1 does not look at x0, so the gradient
                seems fine.""",
                "이 그릇에서는 티가 안 나요. x1 방향 경사가 x0과 상관없어서 기울기가 맞아 보여요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is wrong afterwards?", "실행하고 나면 무엇이 잘못될까요?"),
            choices=(
                Option(
                    Text("the gradient", "기울기"),
                    Text("The bowl hides that.", "이 그릇에서는 맞아 보여요."),
                ),
                Text("the point x", "점 x"),
                Option(
                    Text("both", "둘 다"),
                    Text("With x0 * x1, yes.", "x0 * x1이라면 그래요."),
                ),
            ),
            answer=answers.not_restored,
            because=Text(
                """The gradient looks right here, but x is now (2.9999, 3.9999): each call pushes
                your point away.""",
                """기울기는 맞아 보여요. 하지만 x가 (2.9999, 3.9999)로 바뀌었어요. 호출할 때마다
                점이 밀려나요.""",
            ),
            reveal=1,
        ),
        pitfall=Pitfall(pitfalls.not_restored, pitfalls.restored),
        presets=(),
    ),
    Beat(
        name="integer-point",
        title=Text("A point of integers", "정수로 된 점"),
        minutes=1,
        essential=2,
        settings=AT_3_4,
        controls=(),
        pictures=("field", "sizes"),
        text=Text(
            """The book's code once more, handed the point as whole numbers: `np.array([3, 4])`.""",
            """책의 코드에 점을 정수로 넘겨 봐요: `np.array([3, 4])`.""",
        ),
        notes=Notes(
            ask=Text(
                "What does an integer array store for 3.0001? And for 2.9999?",
                "정수 배열에 3.0001을 넣으면 무엇이 저장될까요? 2.9999는요?",
            ),
            expect=Text(
                """It cuts off: 3 and 2. So (25 - 20) / 0.0002 is 25000, and (25 - 18) / 0.0002
                is 35000. No error is raised.""",
                """소수점 아래를 버려서 3과 2예요. 그래서 (25 - 20) / 0.0002는 25000, (25 - 18)
                / 0.0002는 35000이에요. 오류도 나지 않아요.""",
            ),
            mistake=Text(
                """[0, 0] takes the nudge to be lost both ways; it is lost upwards only. The
                function of this program makes x float64 in its first line.""",
                """[0, 0]은 h가 양쪽에서 다 사라진다고 본 답이에요. 위쪽만 사라져요. 이
                프로그램의 함수는 첫 줄에서 x를 float64로 바꿔요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "어떤 값이 나올까요?"),
            choices=(
                Option(
                    Text("[6, 8] as before", "전처럼 [6, 8]"),
                    Text("That takes floats.", "실수라야 그래요."),
                ),
                Option(
                    Text("[0, 0]: the nudge is lost", "[0, 0]: h가 사라져서"),
                    Text("It is lost upwards only.", "올릴 때만 사라져요."),
                ),
                Text("tens of thousands", "몇만이나 되는 값"),
            ),
            answer=answers.integer_point,
            because=Text(
                """3.0001 is stored as 3, but 2.9999 as 2. So the first slope is
                (25 - 20) / 0.0002 = 25000.""",
                """3.0001은 3으로 저장되는데 2.9999는 2가 돼요. 그래서 첫 경사가
                (25 - 20) / 0.0002 = 25000이에요.""",
            ),
            reveal=1,
        ),
        computed={"3.0001": lambda: 3.0 + 1e-4, "2.9999": lambda: 3.0 - 1e-4},
        pitfall=Pitfall(
            pitfalls.integer_point,
            pitfalls.float_point,
            repairs=(pitfalls.long_integers, pitfalls.integers_as_array, pitfalls.float_point),
            helpers=(pitfalls.books_gradient, function_2),
        ),
        presets=(),
    ),
    Beat(
        name="coarse-floats",
        title=Text("Floats of fewer digits", "자릿수가 적은 실수"),
        minutes=1,
        essential=3,
        settings=AT_3_4,
        controls=(),
        pictures=("field", "sizes"),
        text=Text(
            """So use floats. But which? float32 keeps about 7 digits, float16 about 3.
            `books_gradient` is the code of the last beat, with h = 1e-4.""",
            """그럼 실수를 쓰면 되겠죠? 그런데 float32는 약 7자리, float16은 약 3자리만 담아요.
            `books_gradient`는 바로 앞의 코드이고 h = 1e-4예요.""",
        ),
        notes=Notes(
            ask=Text(
                "How far away are the neighbours of 3 in float16? Is there room for h?",
                "float16에서 3 옆의 수는 얼마나 떨어져 있을까요? h가 들어갈 자리가 있을까요?",
            ),
            expect=Text(
                """In float16 about 0.002, so 3 + h is 3 and every slope 0. float32 gives 5.989
                and 8.001: the third digit is gone.""",
                """float16에서는 0.002쯤이라 3 + h가 그냥 3이고 경사는 모두 0이에요.
                float32에서는 5.989와 8.001이 나와서 셋째 자리부터 틀려요.""",
            ),
            mistake=Text(
                "Any float seems good enough. `numerical_gradient` converts to float64 first.",
                "실수면 다 괜찮다고 생각해요. `numerical_gradient`는 먼저 float64로 바꿔요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How good are the two?", "두 결과는 어떨까요?"),
            choices=(
                Option(
                    Text("both [6, 8]", "둘 다 [6, 8]"),
                    Text("That takes float64.", "float64라면 그래요."),
                ),
                Text("float32 a bit off, float16 0", "float32는 조금 틀리고 float16은 0"),
                Option(
                    Text("both [0, 0]", "둘 다 [0, 0]"),
                    Text("float32 still sees h.", "float32는 h를 구별해요."),
                ),
            ),
            answer=answers.coarse_floats,
            because=Text(
                "float32: 5.989 and 8.001. In float16, 3 + h is still 3, so the slope is 0.",
                """float32는 5.989와 8.001이에요. float16에서는 3 + h가 그대로 3이라 경사가
                0이에요.""",
            ),
            reveal=1,
        ),
        pitfall=Pitfall(pitfalls.coarse_floats, pitfalls.fine_floats),
        presets=(),
    ),
    Beat(
        name="sideways-block",
        title=Text("A block on its side", "옆으로 누운 배열"),
        minutes=1,
        essential=3,
        settings=AT_3_4,
        controls=(),
        pictures=("field", "sizes"),
        text=Text(
            """All 324 points in one block (2, 324), and each of its 2 rows goes to the one-point
            function. The errors for x0² + x1² and for x0 * x1 are returned.""",
            """점 324개를 (2, 324) 배열 하나에 담고, 그 2개 행을 점 하나짜리 함수에 넘겨요.
            x0² + x1²의 오차와 x0 * x1의 오차를 반환해요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is one row of this block: a point, or 324 values of x0?",
                "이 배열의 한 행은 무엇일까요? 점 하나일까요, x0 값 324개일까요?",
            ),
            expect=Text(
                """324 values of x0. The bowl is a sum of terms with one coordinate each, it is
                separable, so its slopes come out right by luck. x0 * x1 is off by up to 2.25.""",
                """x0 값 324개예요. 그릇은 좌표 하나씩의 항을 더한 함수라서(변수 분리) 운 좋게
                맞아요. x0 * x1은 2.25까지 틀려요.""",
            ),
            mistake=Text(
                """A test on the bowl seems enough. Always try code on a function that is not
                separable.""",
                "그릇에서 맞으면 된다고 생각해요. 코드는 변수가 섞인 함수로도 시험해 봐야 해요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("For which function is it right?", "어느 함수에서 맞을까요?"),
            choices=(
                Option(
                    Text("for both", "둘 다"),
                    Text("If rows were points.", "행이 점이라면 그래요."),
                ),
                Text("only for x0² + x1²", "x0² + x1²에서만"),
                Option(
                    Text("for neither", "둘 다 틀려요"),
                    Text("The bowl keeps x0 and x1 apart.", "그릇은 변수가 섞이지 않아요."),
                ),
            ),
            answer=answers.sideways_block,
            because=Text(
                """Each row is taken for one point of 324 numbers. A sum of squares does not
                mind; x0 * x1 is off by up to 2.25.""",
                """행 하나를 수 324개짜리 점으로 여겨요. 제곱의 합은 그래도 맞지만 x0 * x1은
                2.25까지 틀려요.""",
            ),
            reveal=1,
        ),
        pitfall=Pitfall(pitfalls.sideways_block, pitfalls.block_of_points),
        presets=(),
    ),
)
