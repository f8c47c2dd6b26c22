"""The beats of lesson 11 about the inside of `numerical_gradient`, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l11_gradient_field import answers
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l11_gradient_field.run import Call


def _in_the_second_turn(situation: Situation[Call]) -> bool:
    return answers.nudged(situation.state, 1)


def _returned(situation: Situation[Call]) -> bool:
    return bool(situation.state.finished)


INSIDE_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="calls",
        settings=opening(3.0, 4.0),
        controls=("x0", "x1"),
        text=Text(
            """Nobody told the program what 2 * x0 is. `numerical_gradient` only asks f for its
            value, at points close by.""",
            """프로그램은 2 * x0이라는 식을 몰라요. `numerical_gradient`는 가까운 점에서 f 값을
            물어볼 뿐이에요.""",
        ),
        notes=Text(
            """One coordinate after the other: x + h and x - h each. 3 would be right for forward
            differences, f(x) and one nudge for each. With n numbers it is 2n: a network of
            39,760 weights needs 79,520 calls.""",
            """좌표를 하나씩, x + h와 x - h에서 물어봐요. 3은 전방 차분이라면 맞는 답이에요. f(x)
            한 번에 좌표마다 한 번이니까요. 수가 n개면 2n번이에요. 가중치가 39,760개인 신경망이면
            79,520번이죠.""",
        ),
        question=ChoiceQuestion(
            text=Text(
                "How often is f called for one gradient of two numbers?",
                "변수가 두 개일 때 기울기를 한 번 구하려면 f를 몇 번 부를까요?",
            ),
            choices=(
                Text("2 times", "2번"),
                Text("3 times", "3번"),
                Text("4 times", "4번"),
            ),
            answer=answers.calls_of_f,
            because=Text(
                """x + h and x - h for each coordinate: 2 * 2 = 4. A network of 39,760 weights
                takes 79,520 calls for one gradient!""",
                """좌표마다 x + h와 x - h에서, 2 * 2 = 4번이에요. 가중치가 39,760개인 신경망이면
                기울기 하나에 79,520번이나 불러요!""",
            ),
            reveal=1,
        ),
    ),
    Beat(
        name="inside",
        settings=opening(3.0, 4.0, pace="line", h=1.0),
        controls=(),
        text=Text(
            """Let us go inside: `space` now runs one line. `c` shows the code. So that you see
            the point move, h is 1 here and not 1e-4.""",
            """함수 안으로 들어가 볼까요? 이제 `space`는 한 줄씩 실행해요. `c`를 누르면 코드가
            보여요. 점이 움직이는 게 보이도록 h는 1e-4가 아니라 1이에요.""",
        ),
        notes=Text(
            """Let them say each line before pressing: keep, up, ask, down, ask, divide, restore.
            They will nudge both coordinates at once: (4, 5). Only one moves, the other holds
            still. The goal is step 12, x = [3, 5].""",
            """누르기 전에 다음 줄을 말하게 해 보세요: 적어 두기, 올리기, 묻기, 내리기, 묻기,
            나누기, 되돌리기. 두 좌표를 함께 움직여 (4, 5)라고 답하기 쉬워요. 한 번에 하나만
            움직여요. 목표는 12번째 걸음, x = [3, 5]예요.""",
        ),
        goal=Goal(
            Text(
                "Step to where x1 is nudged up: x = [3, 5].",
                "x1이 늘어나는 줄까지 가기: x = [3, 5].",
            ),
            _in_the_second_turn,
            ("space",) * 12,
        ),
        presets=(),
    ),
    Beat(
        name="tiny-nudge",
        settings=opening(3.0, 4.0, pace="line"),
        controls=("h", "pace"),
        text=Text(
            """The same walk with the book's h = 1e-4. In its second turn the slope along x1
            comes out as 8.""",
            """이번에는 책과 같은 h = 1e-4로 걸어요. 두 번째 차례에서 x1 방향 경사 8이 나와요.""",
        ),
        notes=Text(
            """above is 25.00080001 and below 24.99920001: the difference 0.0016 over 0.0002 is 8.
            Dividing by 2h makes a slope of a tiny difference. On a larger screen the slice shows
            f as a straight line: so small is h. Turn h up to 1 and it bends.""",
            """above는 25.00080001, below는 24.99920001이에요. 차이 0.0016을 0.0002로 나누면 8이죠.
            아주 작은 차이도 2h로 나누면 경사가 돼요. 큰 화면에서는 단면 그림의 f가 직선으로 보여요.
            h가 그만큼 작아서예요. h를 1까지 키우면 휘어요.""",
        ),
        question=ChoiceQuestion(
            text=Text("How large is `above - below` there?", "그때 `above - below`는 얼마일까요?"),
            choices=(Text.plain("16"), Text.plain("8"), Text.plain("0.0016")),
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
            _returned,
            ("3", "enter", *["space"] * 3),
        ),
        presets=(),
    ),
)
