"""The beats of lesson 11 about the inside of `numerical_gradient`, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l11_gradient_field import answers, goals
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.l11_gradient_field.run import Call


INSIDE_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="calls",
        title=Text("How often f is called", "f의 호출 횟수"),
        minutes=1,
        essential=1,
        settings=opening(3.0, 4.0),
        controls=("x0", "x1"),
        pictures=("map", "sizes"),
        text=Text(
            """Nobody told the program what 2 * x0 is. `numerical_gradient` only computes
            f, at points close by.""",
            """프로그램은 2 * x0이라는 식을 몰라요. `numerical_gradient`는 가까운 점에서 f를
            계산할 뿐이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "At which points is f needed for one gradient? And for n numbers?",
                "기울기를 한 번 구하려면 어느 점에서 f를 호출해야 할까요? 변수가 n개라면요?",
            ),
            expect=Text(
                """At x + h and x - h, one coordinate after the other. With n numbers it is 2n
                calls.""",
                """좌표마다 x + h와 x - h에서 호출해요. 변수가 n개면 2n번이에요.""",
            ),
            mistake=Text(
                "3 would be right for forward differences: f(x) and one nudge for each coordinate.",
                "3은 전방 차분이라면 맞는 답이에요. f(x) 한 번에 좌표마다 한 번이니까요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text(
                "How often is f called for one gradient of two numbers?",
                "변수가 두 개일 때 기울기를 한 번 구하려면 f를 몇 번 호출할까요?",
            ),
            choices=(
                Option(
                    Text("2 times", "2번"),
                    Text("If one nudge each were enough.", "한쪽만 재도 된다면 그래요."),
                ),
                Option(
                    Text("3 times", "3번"),
                    Text("With forward differences.", "전방 차분이라면 그래요."),
                ),
                Text("4 times", "4번"),
            ),
            answer=answers.calls_of_f,
            because=Text(
                """x + h and x - h for each coordinate: 2 * 2 = 4. With n weights it
                is 2n: a high price for a large network.""",
                """좌표마다 x + h와 x - h에서, 2 * 2 = 4번이에요. 가중치가 n개면 2n번이라
                큰 신경망에서는 비싸요.""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="inside",
        title=Text("Inside the function", "함수 안으로"),
        minutes=2,
        essential=1,
        settings=opening(3.0, 4.0, pace="line", h=1.0),
        controls=(),
        pictures=("map", "slice"),
        text=Text(
            """Let us go inside: `space` now runs one line. `c` shows the code. So that you see
            the point move, h is 1 here and not 1e-4.""",
            """함수 안으로 들어가 볼까요? 이제 `space`는 한 줄씩 실행해요. `c`를 누르면 코드가
            보여요. 점이 움직이는 게 보이도록 h는 1e-4가 아니라 1이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "What will the next line do? Say it before each `space`.",
                "다음 줄은 무엇을 할까요? `space`를 누르기 전에 매번 말해 보세요.",
            ),
            expect=Text(
                """For each coordinate: keep, up, ask, down, ask, divide, restore. The goal is
                step 12, x = [3, 5].""",
                """좌표마다 적어 두기, 올리기, f 구하기, 내리기, f 구하기, 나누기, 되돌리기예요.
                목표는 12번째 걸음, x = [3, 5]예요.""",
            ),
            mistake=Text(
                """Learners nudge both coordinates at once, to (4, 5). Only one moves, the other
                holds still.""",
                "두 좌표를 함께 움직여 (4, 5)라고 답하기 쉬워요. 한 번에 하나만 움직여요.",
            ),
        ),
        goal=Goal(
            Text(
                "Step to where x1 is nudged up: x = [3, 5].",
                "x1이 늘어나는 줄까지 가기: x = [3, 5].",
            ),
            goals.in_the_second_turn,
            (*["space"] * 12, "enter"),
            goals.lacks_second_turn,
        ),
        presets=(),
    ),
    Beat(
        name="tiny-nudge",
        title=Text("The book's tiny h", "책의 아주 작은 h"),
        minutes=1.5,
        essential=3,
        settings=opening(3.0, 4.0, pace="line"),
        controls=("h", "pace"),
        pictures=("slice", "map"),
        text=Text(
            """The same walk with the book's h = 1e-4. In its second turn the slope along x1
            comes out as 8.""",
            """이번에는 책과 같은 h = 1e-4로 걸어요. 두 번째 차례에서 x1 방향 경사 8이 나와요.""",
        ),
        notes=Notes(
            ask=Text(
                "How far apart are the two heights? How does 8 come out of that?",
                "두 높이는 얼마나 다를까요? 거기서 어떻게 8이 나올까요?",
            ),
            expect=Text(
                """above is 25.00080001 and below 24.99920001: the difference 0.0016 over 0.0002
                is 8. In the slice f looks like a straight line, so small is h. At h = 1 it
                bends.""",
                """above는 25.00080001, below는 24.99920001이에요. 차이 0.0016을 0.0002로 나누면
                8이죠. h가 아주 작아서 단면의 f가 직선으로 보여요. h = 1이면 휘어요.""",
            ),
            mistake=Text(
                """16 and 8 leave out how small h is. Dividing by 2h makes a slope of a tiny
                difference.""",
                "16과 8은 h가 작다는 것을 잊은 답이에요. 아주 작은 차이도 2h로 나누면 경사가 돼요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How large is `above - below` there?", "그때 `above - below`는 얼마일까요?"),
            choices=(
                Option(Text.plain("16"), Text("With h = 1.", "h가 1이라면 그래요.")),
                Option(Text.plain("8"), Text("That is after dividing.", "나눈 뒤의 값이에요.")),
                Text.plain("0.0016"),
            ),
            answer=answers.difference,
            because=Text(
                """25.00080001 - 24.99920001 = 0.0016. The next line divides it by
                2h = 0.0002, and 8 comes out.""",
                """25.00080001 - 24.99920001 = 0.0016이에요. 다음 줄에서 2h = 0.0002로 나누면 8이
                돼요.""",
            ),
            reveal=15,
        ),
        goal=Goal(
            Text("Go on to `return`.", "`return`까지 가기."),
            goals.returned,
            ("3", "enter", *["space"] * 3, "enter"),
            goals.lacks_returned,
        ),
        presets=(),
    ),
)
