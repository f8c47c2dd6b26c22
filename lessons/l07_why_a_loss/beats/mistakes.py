"""The beats of lesson 7 about trusting a slope too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import chapter
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text, asked
from downslope.lessons.l07_why_a_loss import answers, pitfalls
from downslope.lessons.l07_why_a_loss.captions import (
    height,
    heights_around,
    quotient,
    quotients_at_the_jump,
)
from downslope.lessons.l07_why_a_loss.settings import NETWORK, SADDLE

if TYPE_CHECKING:
    from downslope.lessons.l07_why_a_loss.run import State

MISTAKES: tuple[Beat[State], ...] = (
    Beat(
        name="spike",
        title=Text("At the very leap", "뛰는 바로 그 자리"),
        minutes=1.0,
        essential=3,
        settings={**NETWORK, "nudge": -0.0874},
        controls=(),
        pictures=("values-later", "outputs"),
        formula=asked(quotient, quotients_at_the_jump),
        text=Text(
            """Somebody insists: at the leap itself accuracy must have a slope. So they measure
            it there, with three values of `h`.""",
            """누군가 뛰는 바로 그 자리에는 정확도의 기울기가 있다고 우겨요. 그래서 `h`를 세
            가지로 바꿔 가며 재 봤어요.""",
        ),
        notes=Notes(
            ask=Text(
                """Accuracy rises by 1 between w - h and w + h. What is the quotient for h =
                0.01?""",
                """정확도가 w - h와 w + h 사이에서 1만큼 올라요. h = 0.01이면 나눈 값은
                얼마일까요?""",
            ),
            expect=Text(
                """1 / (2 * 0.01) = 50, and so on: only half of `h` upside down. The loss gives
                -0.561 for all three.""",
                """1 / (2 * 0.01) = 50, 이런 식이에요. `h`의 역수의 절반이 나올 뿐이죠. 손실은 셋
                다 -0.561이에요.""",
            ),
            mistake=Text(
                """They take the last number for the best. A derivative is what does not depend
                on `h` any more.""",
                """마지막 수가 가장 정확하다고 생각해요. 미분은 `h`가 작아지면 더는 변하지 않아야
                해요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What do they get?", "무엇이 나올까요?"),
            choices=(
                Option(
                    Text("0 three times", "세 번 다 0"),
                    Text("Beside the leap it would be 0.", "계단에서 떨어진 곳이라면 0이에요."),
                ),
                Option(
                    Text("one slope, three times", "세 번 다 같은 기울기"),
                    Text("A smooth curve would give that.", "매끄러운 곡선이라면 그래요."),
                ),
                Text("three different slopes", "서로 다른 기울기 셋"),
            ),
            answer=answers.slopes_at_the_jump,
            because=Text(
                """A leap of 1 over 2h: the smaller `h`, the larger. At a leap there is no
                slope.""",
                "1만큼 뛴 것을 2h로 나누니 `h`가 작을수록 커져요. 계단에는 기울기가 없어요.",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.slopes_at_jump,
            pitfalls.slopes_of_loss,
            repairs=(
                pitfalls.slopes_at_book_weight,
                pitfalls.slopes_of_loss,
                pitfalls.slopes_near_jump,
            ),
            helpers=(pitfalls.accuracy, pitfalls.loss, chapter.numerical_diff),
        ),
        presets=(),
    ),
    Beat(
        name="zero-is-not-best",
        title=Text("Does 0 mean lowest?", "0이면 가장 낮을까?"),
        minutes=1.0,
        essential=3,
        settings=SADDLE,
        controls=(),
        pictures=("surface", "distances"),
        formula=asked(height, heights_around),
        text=Text(
            """This descent stops once every slope is 0 and reports what it has found. `f` is the
            saddle.""",
            """이 코드는 기울기가 0이 되면 멈추고, 찾은 곳이 무엇인지 알려 줘요. `f`는 안장 모양
            함수예요.""",
        ),
        notes=Notes(
            ask=Text(
                "How could the code find out whether this is a minimum?",
                "여기가 최솟값인 곳인지 코드는 어떻게 알 수 있을까요?",
            ),
            expect=Text(
                """By looking around: f is 0 at the saddle point and -0.0001 at a distance of
                0.01 along x1.""",
                "둘러보면 돼요. 안장점에서 f는 0, x1 쪽으로 0.01 떨어진 곳에서는 -0.0001이에요.",
            ),
            mistake=Text(
                "They trust the axes. For x0 * x1 looking along them is not enough.",
                "축 방향만 보면 늘 충분하다고 생각해요. x0 * x1에서는 모자라요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What does it report?", "무엇이라고 알릴까요?"),
            choices=(
                Text("minimum, though there is none", "minimum, 최솟값이 없는데도"),
                Option(
                    Text("saddle", "saddle"),
                    Text("No line of it looks for one.", "그걸 찾는 줄이 없어요."),
                ),
                Option(
                    Text("nothing, it never stops", "멈추지 않아서 아무것도"),
                    Text("x1 is exactly 0: it stops.", "x1이 정확히 0이라 멈춰요."),
                ),
            ),
            answer=answers.verdict_on_the_ridge,
            because=Text(
                """Slopes of 0 only say: level here. Looking around shows lower ground.""",
                """기울기 0은 여기가 평평하다는 뜻일 뿐이에요. 둘러보면 더 낮은 곳이 있어요.""",
            ),
            reveal=100,
        ),
        pitfall=Pitfall(
            pitfalls.zero_means_minimum,
            pitfalls.looked_around,
            repairs=(
                pitfalls.looked_closer,
                pitfalls.looked_along_x0,
                pitfalls.looked_around,
            ),
        ),
        presets=(),
    ),
)
