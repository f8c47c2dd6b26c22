"""The beats of lesson 8 about an h that is too small: the least error, its cause, the best h."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
from downslope.lessons.l08_derivative import answers, goals
from downslope.lessons.l08_derivative.captions import (
    heights,
    heights_alone,
    quotients,
    right_digits,
)

if TYPE_CHECKING:
    from downslope.lessons.l08_derivative.run import Shrinking

_CLEAN = {"function": "sin", "dtype": "float64", "method": "forward", "shrink": "10"}

ROUNDING_BEATS: tuple[Beat[Shrinking], ...] = (
    Beat(
        name="valley",
        title=Text("The smaller, the better?", "작을수록 좋을까?"),
        minutes=2.0,
        essential=1,
        settings={**_CLEAN, "h": 1.0},
        controls=(),
        pictures=("forward-errors", "forward-lens", "forward-table"),
        formula=quotients("forward"),
        text=Text(
            """So the smaller `h`, the better? Again sin at 1, forward. Now a step makes `h` ten
            times smaller, down to 1e-17. `h` runs across, the error up, both in powers of 10.""",
            """그럼 `h`는 작을수록 좋을까요? 다시 sin의 x = 1, 전방 차분이에요. 이제 한 걸음마다
            `h`가 열 배 작아져서 1e-17까지 가요. 가로는 `h`, 세로는 오차, 눈금은 둘 다
            10의 거듭제곱이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where will the error be least? Point at a place on the axis of h.",
                "오차는 어디에서 가장 작을까요? h 축에서 짚어 보세요.",
            ),
            expect=Text(
                """Forward's error is 4.2e-5 at 1e-4, least at 1e-8 with about 3e-9, and 0.54 at
                1e-17: the slope then reads 0. The left branch is ragged since rounding is
                close to chance.""",
                """전방 차분의 오차는 1e-4에서 4.2e-5, 가장 작은 곳은 1e-8에서 3e-9쯤이고,
                1e-17에서는 0.54예요. 기울기가 0으로 나오거든요. 왼쪽 가지가 들쭉날쭉한 것은
                반올림이 우연에 가깝기 때문이에요.""",
            ),
            mistake=Text(
                """Nearly everybody expects the end of the run, as a smaller h has always been
                better so far.""",
                "대부분 맨 끝이라고 답해요. 지금까지는 h가 작을수록 좋았으니까요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where is the error least?", "오차는 어디에서 가장 작을까요?"),
            choices=(
                Option(
                    Text("at the end, h = 1e-17", "맨 끝, h = 1e-17"),
                    Text("With exact numbers it would be.", "수가 정확하다면 그래요."),
                ),
                Text("near 1e-8, then it grows", "1e-8 근처, 그 뒤로 커져요"),
                Option(
                    Text("from 1e-8 on it stays as it is", "1e-8부터는 그대로예요"),
                    Text("If rounding shrank with h.", "반올림도 줄어든다면요."),
                ),
            ),
            answer=answers.forward_valley,
            because=Text(
                """About 3e-9 near 1e-8. To the right truncation falls with `h`, to the left
                **rounding** climbs. At 1e-17 all is lost.""",
                """1e-8 근처에서 3e-9쯤이에요. 오른쪽은 `h`와 함께 줄어드는 절단 오차, 왼쪽은
                커지는 **반올림** 오차예요. 1e-17이면 다 틀려요.""",
            ),
            reveal=17,
        ),
        presets=(),
    ),
    Beat(
        name="why",
        title=Text("Subtracting near twins", "거의 같은 두 수의 뺄셈"),
        minutes=2.0,
        essential=2,
        settings={**_CLEAN, "h": 1e-12},
        controls=(),
        pictures=("forward-lens", "forward-errors-later", "forward-table-later"),
        formula=asked(heights_alone, heights),
        status=right_digits,
        text=Text(
            """Here is why. A float64 keeps 16 digits. With `h` = 1e-12 the two heights below the
            picture have their first 11 digits in common. Subtract them.""",
            """이유를 볼까요? float64는 16자리쯤 나타낼 수 있어요. `h` = 1e-12이면 그림 아래의 두
            높이는 앞의 11자리가 똑같아요. 이제 빼 볼게요.""",
        ),
        notes=Notes(
            ask=Text(
                "Underline the digits that are equal in both heights. How many are left?",
                "두 높이에서 같은 자리에 밑줄을 그어 보세요. 몇 자리가 남나요?",
            ),
            expect=Text(
                """0.84147098480 is equal. What remains of 16 are 4 good digits and a rounded
                one. Then `space`: at 1e-15 the curve is a staircase of single floats, at
                1e-17 a flat line, the slope 0.""",
                """0.84147098480까지 같아요. 16자리 가운데 믿을 만한 4자리와 반올림된 한 자리가
                남아요. `space`를 누르면 1e-15에서 곡선이 계단이 되고, 1e-17에서는 평평해져서
                기울기가 0이에요.""",
            ),
            mistake=Text(
                """They trust what is printed. The slope has as many digits as ever, but most are
                noise.""",
                """출력된 숫자를 모두 믿어요. 기울기는 여전히 길게 나오지만 대부분 의미 없는
                숫자예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("How many digits of the slope are right?", "기울기는 몇 자리나 맞을까요?"),
            choices=(
                Option(
                    Text("all 16", "16자리 모두"),
                    Text("16 in each height.", "높이는 16자리예요."),
                ),
                Option(
                    Text("about 12, as h is 1e-12", "12자리쯤, h가 1e-12니까"),
                    Text("12 are what is lost.", "12자리는 사라져요."),
                ),
                Text("about 4", "4자리쯤"),
            ),
            answer=answers.digits_left,
            because=Text(
                """Equal digits vanish in the subtraction: **cancellation**. Step to 1e-15: floats
                are a staircase!""",
                """같은 자리는 빼면 사라져요. **유효 숫자 손실**이에요. 1e-15까지 가 보세요.
                부동소수점은 계단이에요!""",
            ),
        ),
        computed={"0.84147098480": answers.common_digits},
        presets=(),
    ),
    Beat(
        name="best-h",
        title=Text("The best h for each", "차분마다 알맞은 h"),
        minutes=1.5,
        essential=2,
        settings={**_CLEAN, "method": "central", "h": 1.0},
        controls=(),
        pictures=("both-errors", "both-lens", "both-table"),
        formula=quotients("forward", "central"),
        text=Text(
            """Both differences at once: forward ○ and central •. The central error falls a
            hundredfold where the forward one falls tenfold.""",
            """두 차분을 함께 볼게요. 전방 차분은 ○, 중앙 차분은 •이에요. 전방 차분의 오차가 열 배
            작아질 때 중앙 차분의 오차는 백 배 작아져요.""",
        ),
        notes=Notes(
            ask=Text(
                "Is central's best h larger or smaller than forward's?",
                "중앙 차분에 가장 좋은 h는 전방 차분보다 클까요, 작을까요?",
            ),
            expect=Text(
                """Larger. Central is off by 9.0e-6 at 1e-2 and 9.0e-10 at 1e-4; best is about
                1e-11 near 1e-5. It falls faster, so it meets the rounding earlier. The book's
                1e-4 is safe. Both lose everything by 1e-17.""",
                """더 커요. 중앙 차분의 오차는 1e-2에서 9.0e-6, 1e-4에서 9.0e-10이고 1e-5
                근처에서 1e-11쯤으로 가장 작아요. 더 빨리 줄어서 반올림 오차와 더 일찍 만나요.
                책의 1e-4는 안전해요. 1e-17이면 둘 다 맞는 자리가 없어요.""",
            ),
            mistake=Text(
                "They think that a better method takes a smaller h. It is the other way round.",
                "더 정확한 방법이니 h도 더 작아야 한다고 생각해요. 사실은 반대예요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which h is best for central?", "중앙 차분에 가장 좋은 h는?"),
            choices=(
                Option(
                    Text("near 1e-8, as before", "이번에도 1e-8 근처"),
                    Text("If truncation fell as slowly.", "똑같이 천천히 준다면요."),
                ),
                Text("near 1e-5, a larger one", "더 큰 1e-5 근처"),
                Option(
                    Text("near 1e-11, a smaller one", "더 작은 1e-11 근처"),
                    Text("Rounding is there long before.", "반올림 오차가 먼저 커져요."),
                ),
            ),
            answer=answers.central_valley,
            because=Text(
                """Its truncation falls faster and meets the same rounding earlier. The book's 1e-4
                is safe.""",
                """절단 오차가 더 빨리 줄어 반올림 오차와 더 일찍 만나요. 책의 1e-4는
                안전해요.""",
            ),
            reveal=17,
        ),
        goal=Goal(
            Text(
                "Walk back to a central error below 2e-11.",
                "뒤로 가서 중앙 차분의 오차를 2e-11 아래로 만들기.",
            ),
            goals.best_central,
            ("2", "enter", *["backspace"] * 12, "enter"),
            goals.lacks_best_central,
        ),
        presets=(),
    ),
)
