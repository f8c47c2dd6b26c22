"""The beats of lesson 6, in their order; those about mistakes are in `mistakes.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion, Goal
from downslope.lessons.l06_batch_cross_entropy import answers
from downslope.lessons.l06_batch_cross_entropy.beats.mistakes import MISTAKES

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="two-rows",
        settings={"input": "batch", "target": "onehot", "size": 2.0, "pace": "line"},
        controls=(),
        presets=(),
        text=Text(
            """Two scans of the digit 2 make a **batch**: `y` is (2, 10), a row for each. Alone,
            row 0, our `y_a`, costs 0.510825 and row 1, our `y_b`, costs 2.302584.""",
            """숫자 2 그림 두 장을 **배치** 하나로 묶었어요. `y`의 형상은 (2, 10), 그림마다 한
            행이에요. 따로 구한 손실은 0번 행 `y_a`가 0.510825, 1번 행 `y_b`가 2.302584예요.""",
        ),
        notes=Text(
            """Ask what the shape (2, 10) says: 2 rows, 10 classes. Many add the losses: 2.813410.
            The book divides by the number of rows. Expect 1.406704775.""",
            """형상 (2, 10)의 뜻을 먼저 물어보세요. 2행, 클래스 10개예요. 손실을 더하기만 해서
            2.813410이라고 답하는 학생이 많아요. 책은 행의 개수로 나눠요.
            정답은 1.406704775예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What is the loss E of the batch?", "배치의 손실 E는 얼마일까요?"),
            choices=(
                Text("2.813410, the sum", "2.813410, 둘의 합"),
                Text("1.406705, the mean", "1.406705, 둘의 평균"),
                Text("2.302584, the larger one", "2.302584, 둘 중 큰 쪽"),
            ),
            answer=answers.of_two_rows,
            because=Text(
                """The losses of the rows are averaged: (0.510825 + 2.302584) / 2. So E means
                the same whether there are 2 rows or 100.""",
                """행마다 구한 손실의 평균이에요: (0.510825 + 2.302584) / 2. 그래서 2행이든
                100행이든 E를 똑같이 읽을 수 있어요.""",
            ),
            reveal=12,
        ),
    ),
    Beat(
        name="pick",
        settings={"input": "batch", "target": "labels", "size": 4.0, "pace": "line"},
        controls=(),
        presets=(),
        text=Text(
            """Four rows now, and `t` holds only the right classes, **labels**: [2, 2, 5, 5],
            shape (4,). The function numbers the rows, `rows` = [0, 1, 2, 3], and asks for
            `y[rows, t]`. `c` shows its code.""",
            """이번에는 네 행이고, `t`는 정답 번호만 담은 **레이블** [2, 2, 5, 5], 형상은 (4,)예요.
            함수는 행 번호 `rows` = [0, 1, 2, 3]을 만든 다음 `y[rows, t]`를 구해요. `c`로 코드를
            볼 수 있어요.""",
        ),
        notes=Text(
            """Many expect a 4x4 block: rows times columns. Two index arrays are read like a
            list of (row, column) pairs. Let them write the four pairs down first. Rows 2 and 3
            are `y_a` and `y_b` again, moved by three classes.""",
            """행과 열을 모두 짝지은 4x4 블록을 떠올리는 학생이 많아요. 인덱스 배열 두 개는
            (행, 열) 쌍의 목록처럼 읽혀요. 네 쌍을 먼저 적어 보게 하세요. 2번과 3번 행은 `y_a`와
            `y_b`를 세 클래스만큼 옮긴 거예요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What does `y[rows, t]` give?", "`y[rows, t]`는 무엇일까요?"),
            choices=(
                Text("4 numbers, one from each row", "행마다 하나씩, 숫자 4개"),
                Text("a 4x4 block of numbers", "4x4 블록"),
                Text("4 whole columns", "열 4개 전체"),
            ),
            answer=answers.what_pairs_pick,
            because=Text(
                """The two lists are read in pairs: y[0,2], y[1,2], y[2,5], y[3,5]. The brackets
                in the picture mark them.""",
                """두 목록을 짝지어 읽어요: y[0,2], y[1,2], y[2,5], y[3,5]. 그림의 대괄호가 그
                자리예요.""",
            ),
            reveal=5,
        ),
        goal=Goal(
            Text("Run the function to its `return`.", "`return` 줄까지 실행하기."),
            answers.returned,
            ("1", "enter", "space", "space"),
        ),
    ),
    Beat(
        name="two-forms",
        settings={"input": "batch", "target": "onehot", "size": 2.0, "pace": "line"},
        controls=("target",),
        presets=(),
        text=Text(
            """The two rows again, `t` **one-hot**, (2, 10) like `y`. So the other side of the
            `if` runs: `t * np.log(y + 1e-7)` has 20 entries, and 18 of them are 0.""",
            """다시 두 행이고, `t`는 `y`처럼 (2, 10)인 **원-핫**이에요. 그래서 `if`의 다른 쪽이
            실행돼요. `t * np.log(y + 1e-7)`의 원소는 20개, 그중 18개가 0이에요.""",
        ),
        notes=Text(
            """Some divide by 20, the number of entries, and get 0.140670. The division is by rows:
            `batch_size` is 2. Then turn `t`: 1.406704775 either way. Labels are cheaper: 2
            logarithms instead of 20.""",
            """원소의 개수 20으로 나눠서 0.140670이라고 답하는 학생이 있어요. 나누는 수는 행의
            개수, `batch_size` 값 2예요. 그다음 `t`를 돌려 보세요. 어느 쪽이든 1.406704775예요.
            레이블이면 로그도 20번이 아니라 2번만 구하면 돼요.""",
        ),
        question=ChoiceQuestion(
            text=Text("Labels give 1.406705. And one-hot?", "레이블이면 1.406705. 원-핫이면?"),
            choices=(
                Text("1.406705 as well", "똑같이 1.406705"),
                Text("0.140670: mean of 20 entries", "0.140670: 원소 20개의 평균"),
                Text("more: 20 terms", "더 커요: 항이 20개니까"),
            ),
            answer=answers.of_one_hot,
            because=Text(
                """Adding 0 changes nothing, and the sum is divided by 2 rows, not 20 entries. `→`
                turns `t` to labels, `space` runs the rest.""",
                """0은 더해도 그대로이고, 20이 아니라 행의 개수 2로 나눠요. `→`로 `t`를 레이블로
                바꾸고 `space`로 마저 실행해 보세요.""",
            ),
            reveal=12,
        ),
        goal=Goal(
            Text("Get the same E from labels.", "레이블로도 같은 E 얻기."),
            answers.same_both_ways,
            ("1", "enter", "right", "space", "space"),
        ),
    ),
    Beat(
        name="one-sample",
        settings={"input": "sample", "target": "onehot", "size": 1.0, "pace": "line"},
        controls=("input", "target"),
        presets=(),
        text=Text(
            """One sample alone: `y` is (10,). The lines under `if y.ndim == 1` put an axis
            in front, (1, 10). Say somebody leaves them out.""",
            """샘플이 한 개뿐이면 `y`의 형상은 (10,)이에요. `if y.ndim == 1` 아래 줄이 맨 앞에 축을
            붙여 (1, 10)으로 바꿔요. 누군가 이 줄을 빠뜨렸다고 해 봐요.""",
        ),
        notes=Text(
            """Most say 1, as there is one sample. But (10,) has only the axis of classes, so E
            would be 0.051083 instead of 0.510825: wrong by ten, silently. The book writes
            `reshape(1, y.size)` for the same axis. Turn `t` to labels: a single label has no axis
            at all, shape (), and then (1,).""",
            """샘플이 하나니까 1이라고 답하는 학생이 많아요. 하지만 (10,)에는 클래스의 축만 있어서
            E가 0.510825 대신 0.051083이 돼요. 오류도 없이 열 배나 틀려요. 책에서는 같은 일을
            `reshape(1, y.size)`로 해요. `t`를 레이블로 돌려 보세요. 레이블 하나는 축이 없어서
            형상이 ()이고, 그다음 (1,)이 돼요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What would `y.shape[0]` be?", "그러면 `y.shape[0]`은 얼마일까요?"),
            choices=(
                Text("1, one sample", "1, 샘플이 한 개니까"),
                Text("10, the classes", "10, 클래스의 개수"),
                Text("an error", "오류가 나요"),
            ),
            answer=answers.first_entry_of_shape,
            because=Text(
                """E would be 0.510825 / 10 = 0.051083, and no error. With the axis it is
                divided by 1. Now turn `y` to a batch.""",
                """오류도 없이 E가 0.510825 / 10 = 0.051083이 돼요. 축이 있으면 1로 나눠요. 이제
                `y`를 배치로 돌려 보세요.""",
            ),
            reveal=12,
        ),
        goal=Goal(
            Text("Run it for a batch of 1 row.", "1행짜리 배치로 끝까지 실행하기."),
            answers.batch_of_one,
            ("2", "enter", "right"),
        ),
    ),
    Beat(
        name="more-rows",
        settings={"input": "batch", "target": "labels", "size": 4.0, "pace": "call"},
        text=Text(
            """A step is the whole call now. Two rows gave E = 1.406705. Here are four: a
            0.6 and a 0.1 at the right class, and the same once more.""",
            """이제 한 걸음이 함수 전체예요. 두 행일 때 E = 1.406705였어요. 이번에는 네 행, 정답
            클래스의 출력 0.6과 0.1이 두 번씩 나와요.""",
        ),
        notes=Text(
            """A sum would double. The mean keeps E comparable when the batch size changes, and
            with it the learning rate. 3 rows: (2 * 0.510825 + 2.302584) / 3 = 1.108078. Presets 1
            to 4 run all four kinds of call.""",
            """합이라면 두 배가 됐을 거예요. 평균이라서 배치 크기를 바꿔도 E를 견줄 수 있고
            학습률도 그대로 쓸 수 있어요. 3행이면 (2 * 0.510825 + 2.302584) / 3 = 1.108078이에요.
            설정 1부터 4까지로 네 가지 호출을 모두 해 보세요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What happens to E?", "E는 어떻게 될까요?"),
            choices=(
                Text("stays 1.406705", "1.406705 그대로"),
                Text("doubles to 2.813410", "두 배인 2.813410"),
                Text("halves to 0.703352", "절반인 0.703352"),
            ),
            answer=answers.of_twice_the_rows,
            because=Text(
                """Twice the sum, divided by twice the rows. Turn all the controls: `tab`
                chooses, `1` to `4` set the four kinds of call.""",
                """합도 두 배, 나누는 수도 두 배예요. 조절기를 모두 돌려 보세요. `tab`으로 고르고,
                `1`~`4`는 네 가지 호출이에요.""",
            ),
            reveal=1,
        ),
        goal=Goal(
            Text("Find the size with `E = 1.1081`.", "`E = 1.1081`이 되는 크기 찾기."),
            answers.two_good_rows,
            ("1", "enter", "tab", "tab", "left"),
        ),
    ),
    *MISTAKES,
)
