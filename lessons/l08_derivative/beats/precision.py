"""The beats of lesson 8 about the complex step and narrower floats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l08_derivative import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.l08_derivative.run import Shrinking

_METHODS = (
    Preset(Text("forward", "전방 차분"), {"method": "forward"}, good=False),
    Preset(Text("central", "중앙 차분"), {"method": "central"}),
    Preset(Text("complex step", "복소 스텝"), {"method": "complex"}),
)
_DTYPES = (
    Preset(Text.plain("float64"), {"dtype": "float64"}),
    Preset(Text.plain("float32"), {"dtype": "float32"}, good=False),
    Preset(Text.plain("float16"), {"dtype": "float16"}, good=False),
)

PRECISION_BEATS: tuple[Beat[Shrinking], ...] = (
    Beat(
        name="complex",
        title=Text("The complex step", "복소 스텝"),
        minutes=1.0,
        essential=3,
        settings={
            "function": "sin",
            "dtype": "float64",
            "method": "complex",
            "h": 1.0,
            "shrink": "10",
        },
        controls=("method", "function"),
        pictures=("errors", "lens", "table"),
        text=Text(
            """A third way, ×, adds `h` in the imaginary direction: f(x + ih) is about
            f(x) + ih f'(x). The height f(x) stays in the real part; the imaginary part holds the
            rise alone. So nothing has to be subtracted: `Im f(x + ih) / h`.""",
            """세 번째 방법 ×는 `h`를 허수 방향으로 더해요: f(x + ih)는 f(x) + ih f'(x)쯤이에요.
            높이 f(x)는 실수부에 남고 허수부에는 높이 차이만 생겨요. 그래서 뺄 것이 없어요:
            `Im f(x + ih) / h`.""",
        ),
        notes=Notes(
            ask=Text("What made the other two fail?", "다른 두 방법은 왜 실패했을까요?"),
            expect=Text(
                """The subtraction. Here the error falls like central's, is 1.1e-16 at 1e-8 and
                stays there; an error of exactly 0 is drawn at the bottom. With `function_1`
                even central starts at rounding, with no slope on the right.""",
                """뺄셈 때문이에요. 이 방법의 오차는 중앙 차분처럼 줄다가 1e-8에서 1.1e-16이 되고
                그대로예요. 오차가 정확히 0이면 맨 아래에 그려요. `function_1`이면 중앙 차분도
                오른쪽 비탈 없이 반올림 오차에서 시작해요.""",
            ),
            mistake=Text(
                """They would use it everywhere, but f must take complex numbers: `abs` breaks
                it.""",
                """어디에나 쓰려고 해요. f가 복소수를 받아야 하고, `abs`가 들어 있으면 쓸 수
                없어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How far off is it at h = 1e-17?", "h = 1e-17에서 오차는 얼마일까요?"),
            choices=(
                Option(
                    Text("0.54: lost, like the others", "0.54, 다른 둘처럼 모두 틀려요"),
                    Text("For that it must subtract.", "그러려면 뺄셈이 있어야 해요."),
                ),
                Option(
                    Text("about 1e-8", "1e-8쯤"),
                    Text("That is forward's best.", "전방 차분의 최선이에요."),
                ),
                Text("1e-16 or less: all digits right", "1e-16 이하, 모든 자리가 맞아요"),
            ),
            answer=answers.complex_at_the_end,
            because=Text(
                """Nothing cancels, so the left branch is missing. `1` `2` `3` compare.""",
                """사라질 자리가 없어서 왼쪽 가지가 없어요. `1` `2` `3`으로 비교해 보세요.""",
            ),
            reveal=17,
        ),
        presets=_METHODS,
    ),
    Beat(
        name="dtype",
        title=Text("Only 7 digits", "7자리만으로"),
        minutes=1.5,
        essential=3,
        settings={
            "function": "sin",
            "dtype": "float32",
            "method": "central",
            "h": 1.0,
            "shrink": "10",
        },
        controls=("dtype", "method", "function"),
        pictures=("errors", "lens", "table"),
        text=Text(
            """Networks are often run in float32: about 7 digits instead of 16. Central again, from
            h = 1 down to 1e-8.""",
            """신경망은 float32로 계산할 때가 많아요. 16자리가 아니라 7자리쯤만 나타낼 수 있어요.
            다시 중앙 차분으로, h = 1에서 1e-8까지 가 볼게요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is 1 + 1e-8 if only 7 digits are kept?",
                "7자리만 남긴다면 1 + 1e-8은 얼마일까요?",
            ),
            expect=Text(
                """1, so at 1e-8 the numerator is exactly 0.0, though h is not 0. In float16 it
                is 0.0 from 1e-4 on, and from 1e-8 on h itself is 0.0, so the slope is nan.
                For the goal, 1e-4 gives 1.4e-5.""",
                """1이에요. 그래서 1e-8에서 h는 0이 아닌데 분자는 정확히 0.0이에요. float16이면
                1e-4부터 분자가 0.0이고, 1e-8부터는 h 자체가 0.0이라 기울기가 nan이에요.
                목표는 1e-4에서 1.4e-5로 이뤄져요.""",
            ),
            mistake=Text(
                """They call both failures underflow. In float32 h is still there; x + h and x -
                h are the same number.""",
                """두 실패를 모두 언더플로라고 불러요. float32에서 h는 남아 있고, x + h와 x - h가
                같은 수일 뿐이에요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("f(x+h) - f(x-h) at h = 1e-8?", "h = 1e-8에서 f(x+h) - f(x-h)는?"),
            choices=(
                Option(
                    Text("about 1.1e-8", "1.1e-8쯤"),
                    Text("With 16 digits it would be.", "16자리라면 그래요."),
                ),
                Text("exactly 0", "정확히 0"),
            ),
            answer=answers.numerator_in_float32,
            because=Text(
                """`1 + 1e-8` is 1 in float32, so both heights are one number. Press `3` right
                here: in float16 `h` itself becomes 0.0.""",
                """float32에서 `1 + 1e-8`은 그냥 1이라서 두 높이가 같아요. 여기서 `3`을 누르면
                float16에서는 `h` 자체가 0.0이 돼요.""",
            ),
            reveal=8,
        ),
        goal=Goal(
            Text(
                "In float32, walk back to an error below 1e-4.",
                "float32에서 뒤로 가서 오차를 1e-4 아래로 만들기.",
            ),
            goals.good_in_float32,
            ("2", "enter", *["backspace"] * 4, "enter"),
            goals.lacks_good_in_float32,
        ),
        presets=_DTYPES,
    ),
)
