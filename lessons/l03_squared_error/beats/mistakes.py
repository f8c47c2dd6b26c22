"""The beats of lesson 3 about mistakes: a mean that is none, lists, and unequal lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l03_squared_error import answers, pitfalls
from downslope.lessons.l03_squared_error.run import Y_START

if TYPE_CHECKING:
    from downslope.lessons.l03_squared_error.run import Adding

PITFALLS: tuple[Beat[Adding], ...] = (
    Beat(
        name="called-mean",
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        presets=(),
        text=Text(
            """Many call this the mean squared error. A **mean** would not care if every entry
            came twice. `np.tile` writes `Y_A` twice in a row: 20 entries.""",
            """이 함수를 흔히 평균 제곱 오차라고도 불러요. 정말 **평균**이라면 값마다 두 번씩 나와도
            그대로겠죠. `np.tile` 함수로 `Y_A` 값을 두 번 이어서 20개로 만들어요.""",
        ),
        notes=Text(
            """It is half a sum: 0.0975 and 0.5975, but 0.195 for 20 entries. Real means are
            0.0195 and 0.1195. For one fixed number of classes the two differ by a factor, here 5,
            and the same `y` wins. Ask why 1/2: it makes the slope just `y_k - t_k`.""",
            """합의 절반이라서 0.0975와 0.5975인데 20개면 0.195가 돼요. 진짜 평균은 0.0195와
            0.1195예요. 클래스 수가 같으면 배율만 다르고, 여기서는 5배예요. 더 나은 `y`도 같아요.
            1/2은 왜 있는지 물어보세요. 기울기가 `y_k - t_k` 꼴로 깔끔해져요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does the third value do?", "세 번째 값은 어떻게 될까요?"),
            choices=(
                Text("stays 0.0975", "0.0975 그대로"),
                Text("doubles to 0.195", "두 배인 0.195"),
                Text("halves to 0.04875", "절반인 0.04875"),
            ),
            answer=answers.twice_as_long,
            because=Text(
                """It is half a **sum**: twice the entries, twice the value. A mean gives 0.0195
                both times. `enter` applies the repair.""",
                """**합**의 절반이라서 개수가 두 배면 값도 두 배예요. 평균이면 두 번 다
                0.0195예요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.called_mean, pitfalls.real_mean),
    ),
    Beat(
        name="python-lists",
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        presets=(),
        text=Text(
            """Three classes, typed in quickly as plain Python lists.""",
            """클래스 세 개를 파이썬 리스트로 얼른 적어 봤어요.""",
        ),
        notes=Text(
            """Lists know no minus; `+` would be worse, it glues them together without an error.
            With arrays: (0.01 + 0.16 + 0.09) / 2 = 0.13.""",
            """리스트에는 뺄셈이 없어요. `+`였다면 오류 없이 이어 붙여서 더 나빠요. 배열이면
            (0.01 + 0.16 + 0.09) / 2 = 0.13이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What comes of it?", "어떻게 될까요?"),
            choices=(
                Text("0.13", "0.13"),
                Text("a list of three squares", "제곱 세 개가 든 리스트"),
                Text("a `TypeError`", "`TypeError` 오류"),
            ),
            answer=answers.minus_of_lists,
            because=Text(
                """`np.sum` never gets its turn: list - list fails first. An array subtracts entry
                by entry. `enter` applies the repair.""",
                """`np.sum`까지 가지도 못해요. 리스트끼리의 뺄셈에서 먼저 멈춰요. 배열은 같은
                자리끼리 빼요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.python_lists, pitfalls.arrays),
    ),
    Beat(
        name="eleven-and-ten",
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        presets=(),
        text=Text(
            """Somebody adds an eleventh output, 0.2 for "no digit at all", and forgets the
            target.""",
            """누군가 "숫자가 아님"이라는 열한 번째 출력 0.2를 붙였는데 정답 쪽은 깜빡했어요.""",
        ),
        notes=Text(
            """NumPy never drops or fills in silently, and that is a favour: shapes (11,) and (10,)
            do not fit. Worse is a `t` of shape (10, 1): it makes a 10 by 10 table of differences
            and no error at all.""",
            """NumPy는 몰래 버리거나 채우지 않아요. 고마운 일이죠. (11,)과 (10,)은 모양이 맞지
            않아요. 더 무서운 것은 `t`의 모양이 (10, 1)일 때예요. 오류 없이 10행 10열짜리 차이 표가
            생겨요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What comes of it?", "어떻게 될까요?"),
            choices=(
                Text("0.0975, the last is dropped", "0.0975, 마지막을 버려요"),
                Text("0.1175, `t` gets one more 0", "0.1175, `t`에 0을 채워요"),
                Text("a `ValueError`", "`ValueError` 오류"),
            ),
            answer=answers.unequal_lengths,
            because=Text(
                """11 against 10 entries: nothing says which belongs to which. Make `t` as long as
                `y`. `enter` applies the repair.""",
                """값 11개와 10개로는 무엇과 무엇이 짝인지 알 수 없어요. `t` 길이를 `y`에
                맞춰요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.eleven_and_ten, pitfalls.eleven_and_eleven),
    ),
)
