"""The beats of lesson 3 about mistakes: a mean that is none, lists, and unequal lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l03_squared_error import answers, pitfalls
from downslope.lessons.l03_squared_error.run import Y_START

if TYPE_CHECKING:
    from downslope.lessons.l03_squared_error.run import Adding

MEAN: Beat[Adding] = Beat(
    name="called-mean",
    title=Text("Every entry twice", "값을 두 번씩 쓰면"),
    minutes=1.5,
    essential=2,
    settings={"y": Y_START, "target": 2.0},
    controls=(),
    pictures=("outputs", "squares", "sum", "scan"),
    text=Text(
        """Many call this the mean squared error. A **mean** would not care if every entry
            came twice. `np.tile` writes `Y_A` twice in a row: 20 entries.""",
        """이 함수를 흔히 평균 제곱 오차라고도 불러요. 정말 **평균**이라면 값마다 두 번씩 나와도
            그대로겠죠. `np.tile` 함수로 `Y_A` 값을 두 번 이어서 20개로 만들어요.""",
    ),
    notes=Notes(
        ask=Text("What is the 1/2 for?", "1/2은 왜 있을까요?"),
        expect=Text(
            """It makes the slope just `y_k - t_k`. Half sums: 0.0975 and 0.5975, and 0.195
                for 20 entries. Means: 0.0195 and 0.1195.""",
            """접선의 기울기가 `y_k - t_k`로 깔끔해져요. 합의 절반은 0.0975와 0.5975, 값이
                20개면 0.195예요. 평균은 0.0195와 0.1195예요.""",
        ),
        mistake=Text(
            """The name promises a mean. For a fixed number of classes the two differ by a
                factor, here 5, so the same `y` wins.""",
            """이름만 보면 평균 같아요. 클래스 수가 같으면 배율만 다르고(여기서는 5배) 더
                나은 `y`도 같아요.""",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("What does the third value do?", "세 번째 값은 어떻게 될까요?"),
        choices=(
            Option(
                Text("stays 0.0975", "0.0975 그대로"),
                Text("A mean would stay.", "평균이라면 그대로예요."),
            ),
            Text("doubles to 0.195", "두 배인 0.195"),
            Option(
                Text("halves to 0.04875", "절반인 0.04875"),
                Text("If 20 entries shared the sum.", "같은 합을 20개가 나눈다면요."),
            ),
        ),
        answer=answers.twice_as_long,
        because=Text(
            """It is half a **sum**: twice the entries, twice the value. A mean gives 0.0195
                both times.""",
            """**합**의 절반이라서 개수가 두 배면 값도 두 배예요. 평균이면 두 번 다
                0.0195예요.""",
        ),
        reveal=10,
    ),
    pitfall=Pitfall(
        pitfalls.called_mean,
        pitfalls.real_mean,
        repairs=(pitfalls.tenth_of_sum, pitfalls.without_square, pitfalls.real_mean),
    ),
    presets=(),
)

PITFALLS: tuple[Beat[Adding], ...] = (
    Beat(
        name="python-lists",
        title=Text("Plain Python lists", "파이썬 리스트로 쓰면"),
        minutes=1.0,
        essential=3,
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        pictures=("outputs", "squares", "sum", "scan"),
        text=Text(
            """Three classes, typed in quickly as plain Python lists.""",
            """클래스 세 개를 파이썬 리스트로 얼른 적어 봤어요.""",
        ),
        notes=Notes(
            ask=Text(
                "What would `+` do to two lists?",
                "리스트 두 개에 `+`를 쓰면 어떻게 될까요?",
            ),
            expect=Text(
                """It would glue them together without an error. Arrays give (0.01 + 0.16 +
                0.09) / 2 = 0.13.""",
                "오류 없이 이어 붙여요. 배열이면 (0.01 + 0.16 + 0.09) / 2 = 0.13이에요.",
            ),
            mistake=Text(
                """Many think `np.sum` turns lists into arrays. The minus comes first, and
                lists have none.""",
                """`np.sum`이 리스트를 배열로 바꿔 준다고 여겨요. 하지만 뺄셈이 먼저인데
                리스트에는 뺄셈이 없어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What happens?", "어떻게 될까요?"),
            choices=(
                Option(
                    Text("0.13", "0.13"),
                    Text("Arrays would give that.", "배열이라면 그래요."),
                ),
                Option(
                    Text("a list of three squares", "제곱 세 개가 든 리스트"),
                    Text("No list has a `**`.", "리스트에는 `**`도 없어요."),
                ),
                Text("a `TypeError`", "`TypeError` 오류"),
            ),
            answer=answers.minus_of_lists,
            because=Text(
                """`np.sum` never gets its turn: list - list fails first. An array subtracts entry
                by entry.""",
                """`np.sum`까지 가지도 못해요. 리스트끼리의 뺄셈에서 먼저 멈춰요. 배열은 같은
                자리끼리 빼요.""",
            ),
            reveal=10,
        ),
        pitfall=Pitfall(
            pitfalls.python_lists,
            pitfalls.arrays,
            repairs=(pitfalls.plus_for_minus, pitfalls.arrays, pitfalls.sums_first),
        ),
        presets=(),
    ),
    Beat(
        name="eleven-and-ten",
        title=Text("One output too many", "출력이 하나 더 있으면"),
        minutes=1.0,
        essential=3,
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        pictures=("outputs", "squares", "sum", "scan"),
        text=Text(
            """Somebody adds an eleventh output, 0.2 for "no digit at all", and forgets the
            target.""",
            """누군가 "숫자가 아님"이라는 열한 번째 출력 0.2를 붙였는데 정답 쪽은 깜빡했어요.""",
        ),
        notes=Notes(
            ask=Text("And if `t` had the shape (10, 1)?", "`t`의 형상이 (10, 1)이라면요?"),
            expect=Text(
                """That is worse: a 10 by 10 table of differences, and no error at all. Here
                (11,) and (10,) do not fit, and NumPy says so. Repaired, the last digits of
                0.11750000000000003 are rounding.""",
                """그쪽이 더 무서워요. 오류 없이 10행 10열짜리 차이 표가 생겨요. 여기서는
                (11,)과 (10,)이 맞지 않는다고 NumPy가 알려 줘요. 고친 뒤의
                0.11750000000000003은 끝자리가 반올림 오차예요.""",
            ),
            mistake=Text(
                """Some expect NumPy to drop or fill in an entry. It never does so silently,
                and that is a favour.""",
                """NumPy가 값을 버리거나 채워 준다고 여겨요. NumPy는 몰래 그러지 않아요. 고마운
                일이죠.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What happens?", "어떻게 될까요?"),
            choices=(
                Option(
                    Text("0.0975, the last is dropped", "0.0975, 마지막을 버려요"),
                    Text("`zip` drops, NumPy does not.", "`zip`은 버리지만 NumPy는 아니에요."),
                ),
                Option(
                    Text("0.1175, `t` gets one more 0", "0.1175, `t`에 0을 채워요"),
                    Text("NumPy fills in nothing by itself.", "NumPy는 스스로 채우지 않아요."),
                ),
                Text("a `ValueError`", "`ValueError` 오류"),
            ),
            answer=answers.unequal_lengths,
            because=Text(
                "11 against 10 entries: nothing says which belongs to which.",
                "값 11개와 10개로는 무엇과 무엇이 짝인지 알 수 없어요.",
            ),
            reveal=10,
        ),
        pitfall=Pitfall(
            pitfalls.eleven_and_ten,
            pitfalls.eleven_and_eleven,
            repairs=(
                pitfalls.column_of_ten,
                pitfalls.eleven_and_eleven,
                pitfalls.one_for_all,
            ),
        ),
        presets=(),
    ),
)
