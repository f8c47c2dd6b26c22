"""What lesson 3 says and asks."""

from __future__ import annotations

from lessons.l03_squared_error import answers, pitfalls
from lessons.l03_squared_error.run import WRONG, Y_START
from lessons.lesson import Beat, Goal, Pitfall, Prediction, Preset
from lessons.text import Text

_TWO_ANSWERS = (
    Preset(Text("y_a, says 2", "y_a, 2라는 답"), {"y": Y_START, "target": 2.0}),
    Preset(Text("y_b, says 7", "y_b, 7이라는 답"), {"y": WRONG, "target": 2.0}, good=False),
)

BEATS = (
    Beat(
        name="right-answer",
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        presets=(),
        text=Text(
            """A network looked at a 2 and gave ten outputs `y`, one for each class. The target
            `t` is **one-hot**: 1 at class 2, 0 elsewhere. The largest output is at 2. Right!""",
            """신경망이 숫자 2를 보고 클래스마다 하나씩 출력 `y` 열 개를 냈어요. 정답 `t`는 2번만 1,
            나머지는 0인 **원-핫**이에요. 가장 큰 출력은 2번. 맞혔어요!""",
        ),
        notes=Text(
            """Ask what a perfect `y` would look like: exactly `t`. Most expect 0, since the answer
            is right. A loss does not ask "right or wrong" but "how far off". Expect 0.0975. These
            are the outputs `y_a` of the book.""",
            """완벽한 `y`는 어떤 모습일지 물어보세요. `t`와 똑같은 모습이에요. 맞혔으니 0이라고
            답하는 학생이 많아요. 손실 함수는 맞았는지가 아니라 얼마나 벗어났는지를 재요.
            정답은 0.0975. 책의 `y_a` 출력이에요.""",
        ),
        prediction=Prediction(
            question=Text("How large is its error E?", "오차 E는 얼마일까요?"),
            choices=(
                Text("0, the answer is right", "0, 맞혔으니까"),
                Text.plain("0.0975"),
                Text("0.4, what class 2 lacks", "0.4, 2번에서 모자란 만큼"),
            ),
            answer=answers.of_right_answer,
            because=Text(
                """Every class counts: 0.4 is missing at 2, and 0.4 is spread where 0 should be.
                Half the sum of their squares is 0.0975.""",
                """모든 클래스를 따져요. 2번은 0.4가 모자라고, 0이어야 할 곳에 0.4가 흩어져 있어요.
                제곱을 모두 더한 값의 절반이 0.0975예요.""",
            ),
            reveal=10,
        ),
    ),
    Beat(
        name="add-up",
        settings={"y": Y_START, "target": 2.0},
        controls=(),
        presets=(),
        text=Text(
            """Now slowly. For each class k take `y_k - t_k`, square it, and add it to the sum.
            At the end halve the sum. `space` adds one class.""",
            """이제 천천히 해 봐요. 클래스 k마다 `y_k - t_k`를 구해 제곱하고 더해요. 다 더하면
            반으로 나눠요. `space`를 누르면 한 클래스씩 더해요.""",
        ),
        notes=Text(
            """Many answer "the same": 0.4 short and 0.4 too much. Let them square: 0.4² = 0.16,
            but 0.1² = 0.01 and 0.05² = 0.0025, so the nine add 0.035. The sum is 0.195. Ask why
            one squares at all: a minus would cancel a plus.""",
            """0.4 모자라고 0.4 남으니 "같다"고 답하는 학생이 많아요. 제곱하게 해 보세요.
            0.4² = 0.16이지만 0.1² = 0.01, 0.05² = 0.0025라서 아홉 개를 더해도 0.035예요. 합은
            0.195. 왜 제곱하는지도 물어보세요. 그냥 더하면 +와 -가 서로 지워져요.""",
        ),
        prediction=Prediction(
            question=Text("What adds more to the sum?", "어느 쪽이 합을 더 키울까요?"),
            choices=(
                Text("class 2, which is 0.4 short", "0.4 모자란 2번 클래스"),
                Text("the others, 0.4 too much", "0.4 남는 나머지 클래스"),
                Text("both alike: 0.4 and 0.4", "똑같아요: 0.4와 0.4"),
            ),
            answer=answers.larger_share,
            because=Text(
                """0.4² = 0.16, but 0.4 in small pieces adds only 0.035. One large miss costs
                more than many small ones.""",
                """0.4² = 0.16이지만 잘게 나뉜 0.4는 0.035만 더해요. 크게 한 번 틀리는 쪽이
                조금씩 여러 번 틀리는 쪽보다 비싸요.""",
            ),
            reveal=3,
        ),
        goal=Goal(
            Text("Add up all ten classes.", "열 클래스를 모두 더하기."),
            answers.all_added,
            ("1", "enter", *["space"] * 7),
        ),
    ),
    Beat(
        name="wrong-answer",
        settings={"y": WRONG, "target": 2.0},
        controls=(),
        presets=_TWO_ANSWERS,
        text=Text(
            """Another network gives the very same ten numbers, with two of them swapped: 0.6
            stands at class 7 and 0.1 at class 2. It reads the 2 as a 7.""",
            """다른 신경망이 똑같은 숫자 열 개를 냈는데 두 개가 서로 바뀌었어요. 0.6은 7번, 0.1은
            2번이에요. 2를 7로 읽은 거죠.""",
        ),
        notes=Text(
            """Some say "the same numbers, so the same error". 0.5975 / 0.0975 is about 6. Then
            `1` and `2` swap the two networks; the faint bar is the one before. Ask which two rows
            change: only 2 and 7.""",
            """"같은 숫자니까 같은 오차"라는 학생이 있어요. 0.5975 / 0.0975는 약 6이에요. 그다음
            `1`과 `2`로 두 신경망을 바꿔 보세요. 흐린 막대가 바로 전 값이에요. 어느 두 줄이
            바뀌는지 물어보세요. 2번과 7번뿐이에요.""",
        ),
        prediction=Prediction(
            question=Text("How large is E now?", "이제 E는 얼마일까요?"),
            choices=(
                Text("0.0975, same numbers", "0.0975, 숫자가 같으니까"),
                Text("0.195, twice as large", "0.195, 두 배"),
                Text("0.5975, six times as large", "0.5975, 여섯 배"),
            ),
            answer=answers.of_wrong_answer,
            because=Text(
                """Class 2 lacks 0.9, squared 0.81. Class 7 is 0.6 too high, squared 0.36.
                `1` and `2` swap the two networks.""",
                """2번은 0.9가 모자라서 제곱이 0.81이에요. 7번은 0.6이 남아서 0.36이에요. `1`과
                `2`로 두 신경망을 바꿔 보세요.""",
            ),
            reveal=10,
        ),
    ),
    Beat(
        name="best-move",
        settings={"y": Y_START, "target": 2.0},
        controls=("y",),
        text=Text(
            """Now you are the network: `←` `→` choose a bar, `↑` `↓` turn it, with `shift` by
            0.1. Say you may move just one bar by 0.1.""",
            """이제 여러분이 신경망이에요. `←` `→`로 막대를 고르고 `↑` `↓`로 바꿔요. `shift`를 같이
            누르면 0.1씩이에요. 딱 한 막대만 0.1 옮긴다면?""",
        ),
        notes=Text(
            """Both moves are 0.1 long, but worth 0.035 and 0.005. This is a slope already: it is
            `y_k - t_k`, so -0.4 at class 2 and 0.1 at class 0. Preset 4, all 0.1, has E = 0.45:
            knowing nothing is cheaper than `y_b` with 0.5975.""",
            """둘 다 0.1만큼 옮기지만 효과는 0.035와 0.005예요. 이것이 벌써 기울기예요. 기울기는
            `y_k - t_k`라서 2번은 -0.4, 0번은 0.1이에요. 4번 설정처럼 모두 0.1이면 E = 0.45예요.
            아무것도 모르는 쪽이 0.5975인 `y_b` 쪽보다 나아요.""",
        ),
        prediction=Prediction(
            question=Text("Which move lowers E more?", "어느 쪽이 E를 더 줄일까요?"),
            choices=(
                Text("class 2 from 0.6 to 0.7", "2번을 0.6에서 0.7로"),
                Text("class 0 from 0.1 to 0", "0번을 0.1에서 0으로"),
                Text("both alike", "똑같아요"),
            ),
            answer=answers.best_move,
            because=Text(
                """(0.16 - 0.09) / 2 = 0.035 against (0.01 - 0) / 2 = 0.005. A large miss pays
                most.""",
                """(0.16 - 0.09) / 2 = 0.035, 다른 쪽은 (0.01 - 0) / 2 = 0.005예요. 크게 틀린 곳을
                고쳐야 효과가 커요.""",
            ),
            reveal=10,
        ),
        goal=Goal(
            Text("Get E below 0.01.", "E를 0.01보다 작게 만들기."),
            answers.small,
            (
                *("1", "enter", *["shift+up"] * 4),
                *("left", "left", "shift+down", *["left"] * 5, "shift+down"),
            ),
        ),
    ),
    Beat(
        name="other-target",
        settings={"y": Y_START, "target": 7.0},
        controls=("target",),
        presets=(),
        text=Text(
            """Back to the first outputs, but this time the scan was a 7: `t` has its 1 at class
            7, and `y` still says 2.""",
            """처음 출력으로 돌아왔어요. 그런데 이번에는 그림이 7이었어요. `t`의 1은 7번에 있고
            `y`는 여전히 2라고 해요.""",
        ),
        notes=Text(
            """E looks at `y` and `t` only, so swapping the target costs what swapping the outputs
            cost. As long as `y` stays, E = 0.6975 less the output of the right class. For the
            goal that output must be 0.05: class 1 or 4.""",
            """E는 `y`와 `t`만 봐요. 그래서 정답을 바꿔도 출력을 바꾼 것과 값이 같아요. `y`가
            그대로면 E는 0.6975에서 정답 클래스의 출력을 뺀 값이에요. 목표는 그 출력이 0.05인
            1번이나 4번이에요.""",
        ),
        prediction=Prediction(
            question=Text("How large is E now?", "이제 E는 얼마일까요?"),
            choices=(
                Text("0.0975, `y` has not changed", "0.0975, `y`가 그대로니까"),
                Text("0.5975, as for `y_b`", "0.5975, `y_b` 때처럼"),
                Text("0.9, what class 7 lacks", "0.9, 7번에서 모자란 만큼"),
            ),
            answer=answers.of_other_target,
            because=Text(
                """Again the right class lacks 0.9 and another is 0.6 too high. An error belongs to
                `y` and `t` together.""",
                """이번에도 정답이 0.9 모자라고 다른 클래스가 0.6 남아요. 오차는 `y`와 `t`를 함께
                봐야 정해져요.""",
            ),
            reveal=10,
        ),
        goal=Goal(
            Text("Find a right class with E = 0.6475.", "E = 0.6475가 되는 정답 클래스 찾기."),
            answers.in_between,
            ("2", "enter", "left", "left", "left"),
        ),
    ),
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
        prediction=Prediction(
            question=Text("What does the third value do?", "세 번째 값은 어떻게 될까요?"),
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
        prediction=Prediction(
            question=Text("What comes of it?", "어떻게 될까요?"),
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
        prediction=Prediction(
            question=Text("What comes of it?", "어떻게 될까요?"),
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
