"""The beats of lesson 8 about two ways to lose a small h."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core.chapter import function_1
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l08_derivative import answers, pitfalls
from downslope.lessons.l08_derivative.captions import kept

if TYPE_CHECKING:
    from downslope.lessons.kit import Value
    from downslope.lessons.l08_derivative.run import Shrinking

_AT_5: dict[str, Value] = {
    "function": "function_1",
    "method": "forward",
    "h": 1.0,
    "shrink": "10",
}

MISTAKES: tuple[Beat[Shrinking], ...] = (
    Beat(
        name="underflow",
        title=Text("The smallest h", "가장 작은 h"),
        minutes=1.0,
        essential=2,
        settings={**_AT_5, "dtype": "float32"},
        controls=(),
        pictures=("ladder-to-1e-50", "forward-curve"),
        formula=kept("np.float32(1e-50)", np.float32, 0.0, 1e-50),
        text=Text(
            """Somebody wants the smallest `h` there is: 1e-50, in float32.""",
            """누군가 되도록 작은 `h`를 쓰고 싶어서 float32로 1e-50을 골랐어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is the smallest float32 above 0?", "0보다 큰 가장 작은 float32는 얼마일까요?"
            ),
            expect=Text(
                """About 1e-45, so 1e-50 is stored as 0.0: underflow. 0.0 divided by 0.0 is nan.
                The repaired slope 0.2001 has forward's usual error of 0.01 * h.""",
                """1e-45쯤이에요. 그래서 1e-50은 0.0으로 저장돼요. 이것이 언더플로예요. 0.0을
                0.0으로 나누면 nan이에요. 고친 값 0.2001에는 전방 차분의 오차 0.01 * h가 들어
                있어요.""",
            ),
            mistake=Text(
                "They expect an exception. NumPy divides 0.0 by 0.0 without one.",
                "예외가 날 거라고 생각해요. NumPy는 0.0을 0.0으로 나눠도 예외를 내지 않아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What are h and the slope?", "h와 기울기는 얼마일까요?"),
            choices=(
                Text.plain("(1e-50, 0.2)"),
                Text.plain("(0.0, nan)"),
                Option(
                    Text("an error: divided by 0", "0으로 나눴다는 오류가 나요"),
                    Text(
                        "Python's own floats raise one, NumPy's do not.",
                        "Python의 float라면 그래요. NumPy는 오류를 내지 않아요.",
                    ),
                ),
            ),
            answer=answers.underflown,
            because=Text(
                """float32 has nothing between 0 and about 1e-45, so `h` becomes 0.0:
                **underflow**.""",
                """float32에는 0과 1e-45 사이에 수가 없어서 `h`가 0.0이 돼요. **언더플로**예요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.underflow,
            pitfalls.wider_for_float32,
            repairs=(pitfalls.less_tiny, pitfalls.wider_h_alone, pitfalls.wider_for_float32),
            helpers=(function_1,),
        ),
        presets=(),
    ),
    Beat(
        name="cancellation",
        title=Text("Is float64 enough?", "float64라면 괜찮을까?"),
        minutes=1.0,
        essential=3,
        settings={**_AT_5, "dtype": "float64"},
        controls=(),
        pictures=("ladder-to-1e-17", "forward-curve"),
        formula=kept("5 + 1e-17", np.float64, 5.0, 1e-17),
        text=Text(
            """So use float64, which knows numbers down to 1e-308. There 1e-17 is nothing
            special.""",
            """그럼 1e-308까지 나타낼 수 있는 float64를 쓰면 되겠죠? 1e-17 정도는 문제없이
            저장해요.""",
        ),
        notes=Notes(
            ask=Text(
                "What gets lost this time, if h is kept?",
                "h가 남아 있다면 이번에는 무엇을 잃을까요?",
            ),
            expect=Text(
                """The rise: 5 + 1e-17 is 5, so 0 / 1e-17 is 0.0, a wrong slope that looks like a
                number.""",
                """높이 차이예요. 5 + 1e-17이 5라서 0 / 1e-17 = 0.0이에요. 그럴듯한 수로 보이는
                틀린 기울기죠.""",
            ),
            mistake=Text(
                """Two failures that look alike. Underflow loses h itself, so 0 / 0 is nan.
                Cancellation keeps h.""",
                """비슷해 보이지만 다른 두 실패예요. 언더플로는 h 자체를 잃어서 0 / 0, 곧
                nan이에요. 유효 숫자 손실은 h가 남아 있어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What are they this time?", "이번에는 얼마일까요?"),
            choices=(
                Option(
                    Text.plain("(0.0, nan)"),
                    Text("So it was in float32.", "float32에서 그랬어요."),
                ),
                Text.plain("(1e-17, 0.0)"),
                Option(
                    Text.plain("(1e-17, 0.2)"),
                    Text("That would take more than 16 digits.", "16자리로는 모자라요."),
                ),
            ),
            answer=answers.cancelled,
            because=Text(
                """`h` is kept, but x + h is still 5: a different failure, **cancellation**, and a
                quiet one.""",
                """`h`는 남았지만 x + h가 그대로 5예요. 언더플로가 아니라 **유효 숫자 손실**이고,
                조용히 틀려요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.cancellation,
            pitfalls.book_h,
            repairs=(pitfalls.not_quite_book_h, pitfalls.book_h, pitfalls.narrower_h),
            helpers=(function_1,),
        ),
        presets=(),
    ),
)
