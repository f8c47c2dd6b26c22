"""The beats of lesson 9 about h: the slope's last digits, a huge h and a tiny one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Preset, Text, asked
from downslope.lessons.l09_tangent import answers
from downslope.lessons.l09_tangent.captions import formula, to_the_last_digit, without_slope

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

_WIDE = Preset(Text("h = 5", "h = 5"), {"h": 5.0})
_BOOK = Preset(Text("h = 1e-4", "h = 1e-4"), {"h": 1e-4})
_EDGE = Preset(Text("h = 1e-13", "h = 1e-13"), {"h": 1e-13}, good=False)
_NOISE = Preset(Text("h = 1e-15", "h = 1e-15"), {"h": 1e-15}, good=False)
_ZERO = Preset(Text("h = 1e-16", "h = 1e-16"), {"h": 1e-16}, good=False)

H_BEATS: tuple[Beat[Touch], ...] = (
    Beat(
        name="digits",
        title=Text("Not quite 0.2", "딱 0.2는 아니에요"),
        minutes=1.5,
        essential=2,
        settings={"x": 5.0, "h": 1e-4},
        controls=("x",),
        pictures=("curve", "slopes"),
        formula=asked(to_the_last_digit, formula),
        text=Text(
            """So far we rounded. Here are all the digits that the program found at 5:
            0.1999999999990898. Calculus says 0.2.""",
            """지금까지는 반올림해서 보여 드렸어요. 5에서 프로그램이 구한 숫자를 다 쓰면
            0.1999999999990898이에요. 미분 공식으로는 0.2예요.""",
        ),
        notes=Notes(
            ask=Text("Would a smaller h give exactly 0.2?", "h를 더 줄이면 정확히 0.2가 나올까요?"),
            expect=Text(
                """No. On a parabola the central difference is exact for any h: with fractions it
                gives 1/5. What is left is rounding. 10 steps on, at 10, expect
                0.2999999999986347. Learning never notices such an error.""",
                """아니에요. 포물선에서는 h가 얼마든 중앙 차분이 정확해서, 분수로 계산하면 1/5이
                나와요. 남은 것은 반올림 오차예요. 10걸음 뒤 10에서는
                0.2999999999986347이에요. 학습에는 아무 영향이 없어요.""",
            ),
            mistake=Text(
                "They blame h, since on most curves a large h does cause an error.",
                """h 탓이라고 답하는 학생이 많아요. 다른 곡선에서는 h가 크면 정말 오차가
                생기니까요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Why is it not 0.2?", "왜 0.2가 아닐까요?"),
            choices=(
                Text("h is not small enough", "h가 충분히 작지 않아서"),
                Text("numbers here have 16 digits", "컴퓨터 수는 16자리뿐이라서"),
                Text("calculus is only nearly right", "공식이 어림값이라서"),
            ),
            answer=answers.cause_of_digits,
            because=Text(
                """With exact fractions it is 1/5. Floats round both heights, and dividing by
                0.0002 makes that 5000 times larger: 9.1e-13, a millionth of a millionth.
                Harmless.""",
                """분수로 정확히 계산하면 1/5이에요. 컴퓨터는 두 높이를 반올림하고, 0.0002로
                나누면 그 오차가 5000배가 돼요. 그래도 9.1e-13, 백만분의 일의 백만분의 일이라
                괜찮아요.""",
            ),
        ),
    ),
    Beat(
        name="wide-h",
        title=Text("A huge h", "아주 큰 h"),
        minutes=1.5,
        essential=3,
        settings={"x": 5.0, "h": 5.0},
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
                Text("flatter than 0.2", "0.2보다 완만해요"),
                Text("0.2 as well", "똑같이 0.2예요"),
                Text("steeper than 0.2", "0.2보다 가팔라요"),
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
    Beat(
        name="tiny-h",
        title=Text("A tiny h", "아주 작은 h"),
        minutes=1.5,
        essential=3,
        settings={"x": 0.0, "h": 1e-15},
        controls=("x", "h"),
        pictures=("tall-slopes", "curve"),
        text=Text(
            """Smaller is better, then? Once more from 0 to 20, with `h` = 1e-15.""",
            """작을수록 좋을까요? `h` = 1e-15로 0부터 20까지 다시 걸어요.""",
        ),
        notes=Notes(
            ask=Text(
                "In which digits do the heights at x - h and x + h still differ?",
                "x - h와 x + h의 높이는 이제 어느 자리에서 다를까요?",
            ),
            expect=Text(
                """Only in the last one, by a few units. At 10 the slope reads 0.666 instead of
                0.3 and the tangent is plainly tilted. Presets `1` to `4` redo the walk with
                another h; with 1e-16 most slopes read 0.0.""",
                """마지막 자리에서 몇 단위만 달라요. 10에서 기울기가 0.3이 아니라 0.666으로
                나오고 접선도 눈에 띄게 틀어져요. 설정 `1`부터 `4`는 같은 길을 다른 h로 다시
                걸어요. 1e-16이면 대부분 0.0이 나와요.""",
            ),
            mistake=Text(
                "Smaller is better only until rounding outweighs the difference.",
                "작을수록 좋은 것은 반올림 오차가 높이의 차보다 작을 때까지예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What will the slopes do?", "기울기들은 어떻게 될까요?"),
            choices=(
                Text("lie nearer to the line", "직선에 더 가까워져요"),
                Text("look the same", "그대로예요"),
                Text("scatter", "흩어져요"),
            ),
            answer=answers.tiny_h,
            because=Text(
                """The heights differ in rounded digits only. Preset `1` mends it.""",
                """두 높이는 반올림된 끝자리만 달라요. 설정 `1`이면 나아져요.""",
            ),
            reveal=40,
        ),
        presets=(_BOOK, _EDGE, _NOISE, _ZERO),
    ),
)
