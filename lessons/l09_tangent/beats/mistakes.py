"""The beats of lesson 9 about two mistakes in `numerical_diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core.chapter import function_1
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Pitfall, Text, asked
from downslope.lessons.l09_tangent import answers, pitfalls
from downslope.lessons.l09_tangent.captions import (
    nudged_by_nothing,
    rise_alone,
    sum_unknown,
    with_and_without_parentheses,
)

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

MISTAKES: tuple[Beat[Touch], ...] = (
    Beat(
        name="h-too-small",
        title=Text("An h of 10e-50", "h를 10e-50으로"),
        minutes=1,
        essential=2,
        settings={"x": 5.0, "h": 1e-4},
        controls=(),
        pictures=("curve", "slopes"),
        formula=asked(sum_unknown, nudged_by_nothing),
        text=Text(
            """Somebody wants h as near to 0 as possible and writes `10e-50`.""",
            """누군가 h를 되도록 0에 가깝게 하려고 `10e-50`이라고 썼어요.""",
        ),
        notes=Notes(
            ask=Text(
                "A float has about 16 digits. What is 5 + 10e-50?",
                "컴퓨터 수는 16자리쯤이에요. 5 + 10e-50은 얼마일까요?",
            ),
            expect=Text(
                """5.0 again, as the sum would take 50 digits. Both heights are 0.75, their
                difference is 0. With h = 1e-4 expect 0.1999999999990898.""",
                """다시 5.0이에요. 이 합을 적으려면 50자리가 필요하거든요. 두 높이가 모두
                0.75라서 차는 0이에요. h = 1e-4로 바꾸면 0.1999999999990898이 나와요.""",
            ),
            mistake=Text(
                "They wait for an error. None is raised, since 2 * h is not 0.",
                "오류가 날 거라고 생각해요. 하지만 2 * h는 0이 아니니까 오류가 나지 않아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it return at 5?", "5에서 무엇이 나올까요?"),
            choices=(
                Text("0.2, sharper than ever", "훨씬 정확한 0.2"),
                Text("0.0", "0.0"),
                Text("`ZeroDivisionError`", "`ZeroDivisionError`"),
            ),
            answer=answers.too_small,
            because=Text(
                """`5 + h` is rounded to 5.0, and so is `5 - h`. The heights are equal, their
                difference is 0, and no error warns you.""",
                """`5 + h`도 `5 - h`도 반올림되어 5.0이 돼요. 두 높이가 같아서 차가 0이고, 오류도
                나지 않아요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.h_too_small,
            pitfalls.h_as_in_the_book,
            repairs=(pitfalls.less_tiny_h, pitfalls.h_as_in_the_book, pitfalls.still_tiny_h),
            helpers=(function_1,),
        ),
        presets=(),
    ),
    Beat(
        name="parentheses",
        title=Text("Dividing by 2h", "2h로 나누기"),
        minutes=1.5,
        essential=3,
        settings={"x": 5.0, "h": 1e-4},
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
                Text.plain("0.2"),
                Text.plain("0.00002"),
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
