"""The beats of lesson 9 about two mistakes in `numerical_diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l09_tangent import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

MISTAKES: tuple[Beat[Touch], ...] = (
    Beat(
        name="h-too-small",
        settings={"x": 5.0, "h": 1e-4},
        controls=(),
        presets=(),
        text=Text(
            """Somebody wants h as near to 0 as possible and writes `10e-50`.""",
            """누군가 h를 되도록 0에 가깝게 하려고 `10e-50`이라고 썼어요.""",
        ),
        notes=Text(
            """5 + 10e-50 is 5.0 again: a float has about 16 digits, this would take 50. Both
            heights are 0.75, their difference 0. No error is raised, since 2 * h is not 0.
            With h = 1e-4 expect 0.1999999999990898.""",
            """5 + 10e-50은 다시 5.0이에요. 컴퓨터 수는 16자리쯤인데 이 수를 적으려면 50자리가
            필요해요. 두 높이가 모두 0.75라서 차는 0이에요. 2 * h는 0이 아니니까 오류도 나지
            않아요. h = 1e-4로 바꾸면 0.1999999999990898이 나와요.""",
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
                difference is 0, and no error warns you. `enter` applies the repair.""",
                """`5 + h`도 `5 - h`도 반올림되어 5.0이 돼요. 두 높이가 같아서 차가 0이고, 오류도
                나지 않아요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.h_too_small, pitfalls.h_as_in_the_book),
    ),
    Beat(
        name="parentheses",
        settings={"x": 5.0, "h": 1e-4},
        controls=(),
        presets=(),
        text=Text(
            """On paper we write `(f(x+h) - f(x-h)) / 2h`. Somebody types `rise / 2 * h`.""",
            """종이에는 `(f(x+h) - f(x-h)) / 2h`라고 써요. 누군가 그걸 `rise / 2 * h`라고
            옮겼어요.""",
        ),
        notes=Text(
            """Python works from left to right: rise / 2, then times h. Instead of dividing by h
            it multiplies, so the result is too small by h * h = 1e-8. Descent would hardly move,
            and nothing would tell why.""",
            """파이썬은 왼쪽부터 계산해요. rise / 2를 구하고 h를 곱하죠. h로 나누는 대신 곱했으니
            h * h = 1e-8배로 작아져요. 경사 하강법이 거의 움직이지 않는데 이유는 보이지
            않아요.""",
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
                """rise is 0.00004. Halved it is 0.00002, and then it is **multiplied** by h. `2 *
                h` needs parentheses. `enter` applies the repair.""",
                """rise는 0.00004예요. 반으로 나누면 0.00002인데 여기에 h를 **곱해** 버려요. `2 *
                h`에 괄호가 필요해요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.no_parentheses, pitfalls.parentheses),
    ),
)
