"""The beats of lesson 8 about wide h: forward and central differences become the tangent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text, asked
from downslope.lessons.l08_derivative import answers, goals
from downslope.lessons.l08_derivative.captions import (
    central_unknown,
    quotients,
    readable,
    readable_alone,
)

if TYPE_CHECKING:
    from downslope.lessons.l08_derivative.run import Shrinking

_CLEAN = {"function": "sin", "dtype": "float64", "method": "forward", "shrink": "10"}

SECANT_BEATS: tuple[Beat[Shrinking], ...] = (
    Beat(
        name="secant",
        title=Text("A shrinking secant", "줄어드는 할선"),
        minutes=2.0,
        essential=1,
        settings={**_CLEAN, "function": "function_1", "h": 10.0, "shrink": "2"},
        controls=("h",),
        pictures=("fan", "forward-table-later"),
        formula=asked(readable_alone, readable("forward")),
        text=Text(
            """How steep is the curve at x = 5? With `h` = 10 the line through x and x + h, a
            **secant** ○, rises by 0.3 for every 1. Now `h` shrinks, half by half.""",
            """x = 5에서 곡선은 얼마나 가파를까요? `h` = 10일 때 x와 x + h를 이은 **할선** ○은
            오른쪽으로 1 갈 때 0.3 올라가요. 이제 `h`를 절반씩 줄여요.""",
        ),
        notes=Notes(
            ask=Text(
                "The rise and h both go to 0. What becomes of their quotient?",
                "높이 차이도 h도 0에 가까워져요. 둘을 나눈 값은 어떻게 될까요?",
            ),
            expect=Text(
                """The slopes are 0.3, 0.25, 0.225: what is missing halves with h. The exact
                slope, the derivative, is 0.2.""",
                """기울기는 0.3, 0.25, 0.225로 가고 남는 차이도 h처럼 절반씩 줄어요. 정확한
                기울기, 곧 미분은 0.2예요.""",
            ),
            mistake=Text(
                """Many say 0, since the rise goes to 0, or infinity, since one divides by almost
                0. Both shrink together.""",
                """높이 차이가 0에 가까워지니까 0이라는 답, 거의 0인 수로 나누니까 무한대라는
                답이 많아요. 하지만 둘은 함께 줄어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does its slope go?", "기울기는 어디로 갈까요?"),
            choices=(
                Option(
                    Text("to 0: the rise gets tiny", "0으로. 높이 차이가 작아지니까"),
                    Text("It would, if `h` stayed.", "`h`가 그대로라면 그럴 거예요."),
                ),
                Text("to 0.2, and it settles", "0.2로 다가가요"),
                Option(
                    Text("it grows: we divide by tiny h", "끝없이 커져요. h로 나누니까"),
                    Text("It would, if the rise stayed.", "높이 차이가 그대로라면 그럴 거예요."),
                ),
            ),
            answer=answers.slope_tends_to,
            because=Text(
                """Rise and `h` shrink together: 0.3, 0.25, 0.225, ... The limit is the slope of
                the **tangent**: the **derivative**.""",
                """높이 차이와 `h`가 함께 줄어요: 0.3, 0.25, 0.225, ... 그 극한이 **접선**의
                기울기, 곧 **미분**(미분계수)이에요.""",
            ),
            reveal=4,
        ),
        goal=Goal(
            Text("Get the error below 0.001.", "오차를 0.001보다 작게 만들기."),
            goals.near_tangent,
            ("2", "enter", "space", "space", "space", "enter"),
            goals.lacks_near_tangent,
        ),
        computed={"0.225": lambda: answers.forward_on_parabola(2.5)},
        presets=(
            Preset(Text("from 10", "10부터"), {"h": 10.0}, good=False, restart=True),
            Preset(Text("from 1", "1부터"), {"h": 1.0}, restart=True),
            Preset(Text("from 0.01", "0.01부터"), {"h": 0.01}, restart=True),
        ),
    ),
    Beat(
        name="central",
        title=Text("Ahead, or both ways", "앞만 볼까, 양쪽을 볼까"),
        minutes=1.5,
        essential=1,
        settings={**_CLEAN, "method": "central", "h": 1.0, "shrink": "2"},
        controls=("h",),
        pictures=("both-curve", "both-table"),
        formula=readable("forward", "central"),
        text=Text(
            """A bendier curve: sin at 1. The **forward** difference ○ looks ahead only, the
            **central** one • to both sides. Half the `h` leaves about half the forward error.""",
            """이번에는 더 휜 sin 곡선, x = 1이에요. **전방 차분** ○은 앞만 보고 **중앙 차분** •은
            양쪽을 봐요. `h`가 절반이 되면 전방 차분의 오차도 절반쯤 돼요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which line is more parallel to the tangent? Judge by eye first.",
                "어느 선이 접선과 더 나란한가요? 먼저 눈으로 판단해 보세요.",
            ),
            expect=Text(
                """At h = 1 forward is off by 0.47, central by 0.086. Neighbours in the table,
                divided, give 2 for forward and 4 for central: forward's error goes with h,
                central's with its square.""",
                """h = 1에서 전방 차분의 오차는 0.47, 중앙 차분은 0.086이에요. 표에서 이웃한 두
                값을 나누면 전방 차분은 2, 중앙 차분은 4쯤 나와요. 전방 차분의 오차는 h에,
                중앙 차분은 h의 제곱에 비례해요.""",
            ),
            mistake=Text(
                """Some expect no error, as the two sides cancel. The curve does not bend alike
                on both, so a little is left.""",
                """양쪽이 서로 지워져 오차가 없다고 생각해요. 양쪽의 휘는 정도가 달라서 조금은
                남아요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("And the central error?", "중앙 차분의 오차는 어떻게 될까요?"),
            choices=(
                Option(
                    Text("half of it is left, too", "마찬가지로 절반이 남아요"),
                    Text("That is the forward one.", "그건 전방 차분의 오차예요."),
                ),
                Text("a quarter is left", "사분의 일만 남아요"),
                Option(
                    Text("nothing is left", "완전히 없어져요"),
                    Text("If both sides bent alike.", "양쪽이 똑같이 휘었다면요."),
                ),
            ),
            answer=answers.halved,
            because=Text(
                """0.0857, 0.0222, 0.0056: the two sides lean opposite ways. What is left as `h` is
                not 0 is the **truncation error**.""",
                """0.0857, 0.0222, 0.0056. 양쪽의 오차가 반대라 거의 지워져요. `h`가 0이 아니라서
                남는 이 오차가 **절단 오차**예요.""",
            ),
            reveal=2,
        ),
        presets=(
            Preset(Text("from 1", "1부터"), {"h": 1.0}, good=False, restart=True),
            Preset(Text("from 0.1", "0.1부터"), {"h": 0.1}, restart=True),
            Preset(Text("from 0.01", "0.01부터"), {"h": 0.01}, restart=True),
        ),
    ),
    Beat(
        name="book-h",
        title=Text("The book's h", "책의 h"),
        minutes=1.0,
        essential=2,
        settings={**_CLEAN, "function": "function_1", "h": 1e-4},
        controls=("h",),
        pictures=("both-curve-later", "both-lens", "both-table-later"),
        formula=asked(central_unknown, quotients("forward", "central")),
        text=Text(
            """Back on the parabola, at 5, with the book's `h` = 1e-4. The exact slope is 0.2, and
            the forward difference is off by 1.0e-6.""",
            """다시 포물선, x = 5에서 책의 값 `h` = 1e-4를 써요. 정확한 기울기는 0.2이고 전방
            차분의 오차는 1.0e-6이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "By how many powers of 10 is the central difference better here?",
                "여기서 중앙 차분은 10의 몇 제곱 배쯤 더 정확할까요?",
            ),
            expect=Text(
                """Forward gives 0.200000999999, central 0.1999999999990898. On a parabola
                central has no error of its own at any h, so the 9.1e-13 is rounding alone.""",
                """전방 차분은 0.200000999999, 중앙 차분은 0.1999999999990898이에요. 포물선에서
                중앙 차분은 h가 얼마든 방법 자체의 오차가 없어요. 9.1e-13은 모두 반올림
                오차예요.""",
            ),
            mistake=Text(
                """They take this for the usual case. It holds on parabolas only, so the next
                beats use sin.""",
                "늘 이렇다고 생각하기 쉬워요. 포물선에서만 그래서 다음 장면부터는 sin을 써요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How far off is the central one?", "중앙 차분의 오차는 얼마일까요?"),
            choices=(
                Option(
                    Text("about as far", "전방 차분과 비슷해요"),
                    Text("On a straight line.", "직선이라면 그래요."),
                ),
                Option(
                    Text("about half as far", "전방 차분의 절반쯤"),
                    Text("It divides by 2h, but looks twice as far.", "2h로 나눠도 양쪽을 봐요."),
                ),
                Text("about a million times less", "전방 차분보다 백만 배쯤 작아요"),
            ),
            answer=answers.times_better,
            because=Text(
                """0.1999999999990898. On a parabola the two sides cancel entirely; the 9.1e-13
                that is left is **rounding error**.""",
                """0.1999999999990898이에요. 포물선에서는 양쪽 오차가 완전히 지워져요. 남은
                9.1e-13은 **반올림 오차**예요.""",
            ),
        ),
    ),
)
