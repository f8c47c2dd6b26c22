"""What lesson 9 says and asks."""

from __future__ import annotations

from lessons.l09_tangent import answers, pitfalls
from lessons.lesson import Beat, Goal, Pitfall, Prediction, Preset
from lessons.text import Text

_WIDE = Preset(Text("h = 5", "h = 5"), {"h": 5.0})
_BOOK = Preset(Text("h = 1e-4", "h = 1e-4"), {"h": 1e-4})
_EDGE = Preset(Text("h = 1e-13", "h = 1e-13"), {"h": 1e-13}, good=False)
_NOISE = Preset(Text("h = 1e-15", "h = 1e-15"), {"h": 1e-15}, good=False)
_ZERO = Preset(Text("h = 1e-16", "h = 1e-16"), {"h": 1e-16}, good=False)

BEATS = (
    Beat(
        name="slope",
        settings={"x": 5.0, "h": 1e-4},
        controls=("x",),
        text=Text(
            """At x = 5 a straight line touches the curve. For every 1 to the right it rises by
            0.2: that is the **derivative** at 5.""",
            """x = 5에서 직선 하나가 곡선에 닿아 있어요. 오른쪽으로 1 갈 때 0.2만큼 올라가요.
            이 값이 5에서의 **미분**이에요.""",
        ),
        notes=Text(
            """Let the class guess by eye: how steep is the curve at 10? Doubling x tempts them to
            double the slope, 0.4. Expect 0.3. For the goal, 0.4 is reached at x = 15.""",
            """10에서 얼마나 가파를지 눈으로 먼저 어림하게 하세요. x가 두 배니까 기울기도 두 배인
            0.4라고 답하기 쉬워요. 정답은 0.3이에요. 목표인 0.4는 x = 15에서 나와요.""",
        ),
        prediction=Prediction(
            question=Text("What is the slope at x = 10?", "x = 10에서 기울기는 얼마일까요?"),
            choices=(
                Text("0.2: it is the same curve", "0.2, 같은 곡선이니까요"),
                Text("0.3", "0.3"),
                Text("0.4: twice as far, twice as steep", "0.4, x가 두 배니까요"),
            ),
            answer=answers.slope_at_ten,
            because=Text(
                """The curve gets steeper, yet twice as far is not twice as steep: 0.3. Go on with
                `space`, back with `backspace`.""",
                """점점 가팔라지지만 x가 두 배라고 기울기도 두 배는 아니에요. 0.3이죠. `space`로
                가고 `backspace`로 돌아와요.""",
            ),
            reveal=10,
        ),
        goal=Goal(
            Text("Find the x where the slope is 0.4.", "기울기가 0.4인 x 찾기."),
            answers.slope_is(0.4),
            ("2", "enter", *["space"] * 10),
        ),
    ),
    Beat(
        name="intercept",
        settings={"x": 5.0, "h": 1e-4},
        controls=("x",),
        text=Text(
            """The curve starts at the origin, (0, 0). Now extend the tangent at 5 to the left,
            down to x = 0.""",
            """곡선은 원점 (0, 0)에서 출발해요. 이제 5에서 그은 접선을 왼쪽으로, x = 0까지 늘려
            볼게요.""",
        ),
        notes=Text(
            """Many think that a tangent to a curve through the origin passes there too. It has to
            be at height 0.75 at x = 5: 0.75 - 0.2 * 5 = -0.25. The goal is met at x = 10, where
            the tangent is y = 0.3 x - 1 and touches at height 2.""",
            """곡선이 원점을 지나면 접선도 지난다고 생각하기 쉬워요. 접선은 x = 5에서 높이가
            0.75여야 해요. 그래서 0.75 - 0.2 * 5 = -0.25예요. 목표는 x = 10, 접선은 y = 0.3 x -
            1이고 높이 2에서 닿아요.""",
        ),
        prediction=Prediction(
            question=Text("Where will it pass the origin?", "접선은 원점의 어디를 지날까요?"),
            choices=(
                Text("exactly through it", "정확히 원점을 지나요"),
                Text("above it", "원점 위쪽"),
                Text("below it", "원점 아래쪽"),
            ),
            answer=answers.side_of_origin,
            because=Text(
                """At 5 it must be 0.75 high: 0.75 - 0.2 * 5 = -0.25. So the line is
                y = 0.2 x - 0.25.""",
                """x = 5에서 높이가 0.75여야 하니까 0.75 - 0.2 * 5 = -0.25예요. 접선은
                y = 0.2 x - 0.25가 돼요.""",
            ),
        ),
        goal=Goal(
            Text("Make a tangent hit the star, (0, -1).", "접선이 별 (0, -1)을 지나게 하기."),
            answers.aimed,
            ("3", "enter", *["space"] * 10),
        ),
    ),
    Beat(
        name="shape",
        settings={"x": 0.0, "h": 1e-4},
        controls=("x",),
        text=Text(
            """Now we collect slopes. Every step leaves a dot: as far right as x, as high as the
            slope there.""",
            """이제 기울기를 모아 볼게요. 걸음마다 점을 하나 남겨요. 가로는 x, 세로는 그 자리의
            기울기예요.""",
        ),
        notes=Text(
            """Have them sketch it first. Most draw a curve, because f is one. The
            dots rise from 0.1 at 0 to 0.5 at 20, by 0.01 a step: the derivative of
            0.01x² + 0.1x is 0.02x + 0.1. Press `r` and play it slowly with `a`.""",
            """먼저 직접 그려 보게 하세요. f가 곡선이라서 대부분 곡선을 그려요. 점은 0에서
            0.1, 20에서 0.5이고 한 걸음에 0.01씩 올라가요. 0.01x² + 0.1x의 미분은 0.02x +
            0.1이니까요. `r`을 누르고 `a`로 천천히 재생해 보세요.""",
        ),
        prediction=Prediction(
            question=Text("What will the dots make?", "점들은 어떤 모양이 될까요?"),
            choices=(
                Text("a curve that bends upward", "위로 휘는 곡선"),
                Text("a straight line, rising", "올라가는 직선"),
                Text("a level line", "평평한 직선"),
            ),
            answer=answers.shape_of_slopes,
            because=Text(
                """Each 1 of x adds 0.02 to the slope: the dots lie on the line 0.02x + 0.1.""",
                """x가 1 늘 때마다 기울기가 0.02씩 커져요. 점들은 직선 0.02x + 0.1 위에
                있어요.""",
            ),
            reveal=40,
        ),
    ),
    Beat(
        name="digits",
        settings={"x": 5.0, "h": 1e-4},
        controls=("x",),
        text=Text(
            """So far we rounded. Here are all the digits that the program found at 5:
            0.1999999999990898. Calculus says 0.2.""",
            """지금까지는 반올림해서 보여 드렸어요. 5에서 프로그램이 구한 숫자를 다 쓰면
            0.1999999999990898이에요. 미분 공식으로는 0.2예요.""",
        ),
        notes=Text(
            """They will blame h. But on a parabola the central difference is exact for any h:
            with fractions it gives 1/5. What is left is rounding. 10 steps on, at 10, expect
            0.2999999999986347. Learning never notices such an error.""",
            """h 탓이라고 답하는 학생이 많아요. 하지만 포물선에서는 h가 얼마든 중앙 차분이
            정확해요. 분수로 계산하면 1/5이 나와요. 남은 것은 반올림 오차예요. 10걸음 뒤 10에서는
            0.2999999999986347이에요. 학습에는 아무 영향이 없는 오차예요.""",
        ),
        prediction=Prediction(
            question=Text("Why is it not 0.2?", "왜 0.2가 아닐까요?"),
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
        settings={"x": 5.0, "h": 5.0},
        controls=("h",),
        presets=(_WIDE, _BOOK),
        text=Text(
            """Now a huge `h` of 5. The two heights are taken at 0 and at 10, far from the point,
            and joined by a chord.""",
            """이번에는 `h`가 5로 아주 커요. 점에서 멀리 떨어진 0과 10에서 높이를 재어 두 점을
            직선으로 이었어요.""",
        ),
        notes=Text(
            """Let them divide by hand: (2 - 0) / 10 = 0.2. On a parabola the chord over x - h and
            x + h is always parallel to the tangent. That is special to
            parabolas: a sine shows an error, see lesson 8. Slide with `space`: the two lines stay
            parallel.""",
            """직접 나눠 보게 하세요: (2 - 0) / 10 = 0.2. 포물선에서는 x - h와 x + h를 이은 선이
            늘 접선과 나란해요. 포물선이라서 그런 거예요. 사인 곡선이면 8단원에서처럼 오차가
            생겨요. `space`로 옮겨도 두 선은 계속 나란해요.""",
        ),
        prediction=Prediction(
            question=Text("The chord's slope, and 0.2?", "이은 선의 기울기를 0.2와 비교하면?"),
            choices=(
                Text("flatter than 0.2", "0.2보다 완만해요"),
                Text("0.2 as well", "똑같이 0.2예요"),
                Text("steeper than 0.2", "0.2보다 가팔라요"),
            ),
            answer=answers.wide_chord,
            because=Text(
                """(2 - 0) / 10 = 0.2. On a parabola, what the chord misses on the left it makes
                up on the right. Other curves are not so kind, so keep `h` small.""",
                """(2 - 0) / 10 = 0.2예요. 포물선에서는 왼쪽에서 모자란 만큼 오른쪽에서 채워져요.
                다른 곡선은 이렇지 않으니까 `h`는 작게 써요.""",
            ),
        ),
    ),
    Beat(
        name="tiny-h",
        settings={"x": 0.0, "h": 1e-15},
        controls=("x", "h"),
        presets=(_BOOK, _EDGE, _NOISE, _ZERO),
        text=Text(
            """Smaller is better, then? Once more from 0 to 20, with `h` = 1e-15.""",
            """작을수록 좋을까요? `h` = 1e-15로 0부터 20까지 다시 걸어요.""",
        ),
        notes=Text(
            """At 10 the slope reads 0.666 instead of 0.3 and the tangent is plainly tilted: the
            difference of the heights is a few units in the last digit. Presets `1` to `4`
            redo the same walk with another h; with 1e-16 most slopes read 0.0.""",
            """10에서 기울기가 0.3이 아니라 0.666으로 나오고 접선도 눈에 띄게 틀어져요. 두 높이의
            차가 마지막 자리 몇 단위뿐이거든요. 설정 `1`부터 `4`는 같은 길을 다른 h로 다시 걸어요.
            1e-16이면 대부분 0.0이 나와요.""",
        ),
        prediction=Prediction(
            question=Text("What will the slopes do?", "기울기들은 어떻게 될까요?"),
            choices=(
                Text("lie nearer to the line", "직선에 더 가까워져요"),
                Text("look the same", "그대로예요"),
                Text("scatter", "흩어져요"),
            ),
            answer=answers.tiny_chord,
            because=Text(
                """Only last digits differ, and those are rounded. Preset `1` mends it.""",
                """마지막 자리만 다른데 반올림된 자리예요. 설정 `1`이면 나아져요.""",
            ),
            reveal=40,
        ),
    ),
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
            """5 + 10e-50은 다시 5.0이에요. 실수는 16자리쯤인데 이 수를 적으려면 50자리가
            필요해요. 두 높이가 모두 0.75라서 차는 0이에요. 2 * h는 0이 아니니까 오류도 나지
            않아요. h = 1e-4로 바꾸면 0.1999999999990898이 나와요.""",
        ),
        prediction=Prediction(
            question=Text("What does it return at 5?", "5에서 무엇이 나올까요?"),
            choices=(
                Text("0.2, sharper than ever", "훨씬 정확한 0.2"),
                Text("0.0", "0.0"),
                Text("`ZeroDivisionError`", "`ZeroDivisionError`"),
            ),
            answer=answers.too_small,
            because=Text(
                """5 + h is rounded to 5.0, and so is 5 - h. The heights are equal, their
                difference is 0, and no error warns you. `enter` applies the repair.""",
                """5 + h도 5 - h도 반올림되어 5.0이 돼요. 두 높이가 같아서 차가 0이고, 오류도 나지
                않아요. `enter`로 고쳐 보세요.""",
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
            """On paper we write (f(x+h) - f(x-h)) / 2h. Somebody types it as `rise / 2 * h`.""",
            """종이에는 (f(x+h) - f(x-h)) / 2h라고 써요. 그걸 `rise / 2 * h`라고 옮겼어요.""",
        ),
        notes=Text(
            """Python works from left to right: rise / 2, then times h. Instead of dividing by h
            it multiplies, so the result is too small by h * h = 1e-8. Descent would hardly move,
            and nothing would tell why.""",
            """파이썬은 왼쪽부터 계산해요. rise / 2를 구하고 h를 곱하죠. h로 나누는 대신 곱했으니
            h * h = 1e-8배로 작아져요. 경사 하강법이 거의 움직이지 않는데 이유는 보이지
            않아요.""",
        ),
        prediction=Prediction(
            question=Text("About what does it return at 5?", "5에서 대략 얼마가 나올까요?"),
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
