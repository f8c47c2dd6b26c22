"""The beats of lesson 9 about h: the slope's last digits, and a huge h."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Preset, Text, asked
from downslope.lessons.l09_tangent import answers
from downslope.lessons.l09_tangent.captions import formula, to_the_last_digit, without_slope
from downslope.lessons.l09_tangent.run import BOOK

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

_WIDE = Preset(Text("h = 5", "h = 5"), {"h": 5.0})
_BOOK = Preset(Text("h = 1e-4", "h = 1e-4"), {"h": 1e-4})

H_BEATS: tuple[Beat[Touch], ...] = (
    Beat(
        name="digits",
        title=Text("Not quite 0.2", "딱 0.2는 아니에요"),
        minutes=1.5,
        essential=2,
        settings={"x": 5.0, "h": 1e-4, "f": BOOK},
        controls=("x",),
        pictures=("curve", "slopes"),
        formula=asked(to_the_last_digit, formula),
        text=Text(
            """So far we rounded. These are all the digits that the program finds at 5:
            0.1999999999990898. Calculus says 0.2; lesson 8 told where the difference comes from.
            Does it matter here?""",
            """지금까지는 반올림해서 보여 드렸어요. 5에서 프로그램이 구한 숫자를 다 쓰면
            0.1999999999990898이에요. 해석적 미분으로는 0.2예요. 차이가 나는 까닭은 8단원에서
            봤어요. 여기서 문제가 될까요?""",
        ),
        notes=Notes(
            ask=Text(
                "How far would you have to go before the eye sees the difference?",
                "얼마나 멀리 가야 눈에 차이가 보일까요?",
            ),
            expect=Text(
                """The line misses by 9.1e-13 for each 1 to the right. 10 steps on, at 10, expect
                0.2999999999986347. Learning never notices.""",
                """오른쪽으로 1 갈 때마다 9.1e-13씩 빗나가요. 10걸음 뒤 10에서는
                0.2999999999986347이에요. 학습에는 아무 영향이 없어요.""",
            ),
            mistake=Text(
                "They think that a numerical derivative must be second best, and distrust it.",
                "수치 미분은 어딘가 모자란 값이라고 생각해서 믿지 않아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How far off is the tangent by 15?", "15에서 접선은 얼마나 빗나갈까요?"),
            choices=(
                Option(
                    Text("by about 0.01", "0.01쯤"),
                    Text("For that the slope must be 0.001 off.", "기울기가 0.001 달라야 해요."),
                ),
                Text("by about 1e-11", "1e-11쯤"),
                Option(
                    Text("not at all", "전혀 안 빗나가요"),
                    Text("The last digits do differ.", "끝자리는 정말 달라요."),
                ),
            ),
            answer=answers.tilt_of_digits,
            because=Text(
                """10 times 9.1e-13. No screen is fine enough to show it: harmless.""",
                """9.1e-13의 10배예요. 어떤 화면에서도 안 보여요. 괜찮아요.""",
            ),
        ),
    ),
    Beat(
        name="wide-h",
        title=Text("A huge h", "아주 큰 h"),
        minutes=1.5,
        essential=3,
        settings={"x": 5.0, "h": 5.0, "f": BOOK},
        controls=("h",),
        pictures=("secant", "slopes-after"),
        formula=asked(without_slope, formula),
        text=Text(
            """Now a huge `h` of 5. The two heights are taken at 0 and at 10, far from the point,
            and joined by a secant.""",
            """이번에는 `h`가 5로 아주 커요. 점에서 멀리 떨어진 0과 10에서 높이를 재어 두 점을
            할선으로 이었어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Work out the slope from (0, 0) to (10, 2) by hand.",
                "(0, 0)에서 (10, 2)까지의 기울기를 직접 구해 보세요.",
            ),
            expect=Text(
                """(2 - 0) / 10 = 0.2. On a parabola the secant through x - h and x + h is always
                parallel to the tangent. Slide with `space`: the two lines stay parallel.""",
                """(2 - 0) / 10 = 0.2예요. 포물선에서는 x - h와 x + h를 이은 할선이 늘 접선과
                나란해요. `space`로 옮겨도 두 선은 계속 나란해요.""",
            ),
            mistake=Text(
                """They conclude that h may always be large. That is special to parabolas: a sine
                shows an error, see lesson 8.""",
                """h가 늘 커도 된다고 생각하기 쉬운데, 포물선이라서 그런 거예요. 사인 곡선이면
                8단원에서처럼 오차가 생겨요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How steep is the secant?", "할선은 얼마나 가파를까요?"),
            choices=(
                Option(
                    Text("flatter than 0.2", "0.2보다 완만해요"),
                    Text("If it left out the steep side.", "가파른 쪽을 뺀다면 그래요."),
                ),
                Text("0.2 as well", "똑같이 0.2예요"),
                Option(
                    Text("steeper than 0.2", "0.2보다 가팔라요"),
                    Text("If it left out the flat side.", "완만한 쪽을 뺀다면 그래요."),
                ),
            ),
            answer=answers.wide_secant,
            because=Text(
                """(2 - 0) / 10 = 0.2. On a parabola, what the secant misses on the left it makes
                up on the right. Other curves are not so kind, so keep `h` small.""",
                """(2 - 0) / 10 = 0.2예요. 포물선에서는 왼쪽에서 모자란 만큼 오른쪽에서 채워져요.
                다른 곡선은 이렇지 않으니까 `h`는 작게 써요.""",
            ),
        ),
        presets=(_WIDE, _BOOK),
    ),
)
