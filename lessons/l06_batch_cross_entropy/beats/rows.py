"""The beats of lesson 6 about the mean over rows, and the two forms of a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Text, asked
from downslope.lessons.l06_batch_cross_entropy import answers, goals
from downslope.lessons.l06_batch_cross_entropy.captions import formula, without_rule

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

ROW_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="two-rows",
        title=Text("Two rows, one loss", "두 행, 손실은 하나"),
        minutes=2.0,
        essential=1,
        settings={"input": "batch", "target": "onehot", "size": 2.0, "pace": "line"},
        controls=(),
        pictures=("rows", "untold-losses"),
        formula=asked(without_rule, formula),
        text=Text(
            """Two scans of the digit 2 make a **batch**: `y` is (2, 10), a row for each. Alone,
            row 0, our `y_a`, costs 0.510825 and row 1, our `y_b`, costs 2.302584.""",
            """숫자 2 그림 두 장을 **배치** 하나로 묶었어요. `y`의 형상은 (2, 10), 그림마다 한
            행이에요. 따로 구한 손실은 0번 행 `y_a`가 0.510825, 1번 행 `y_b`가 2.302584예요.""",
        ),
        notes=Notes(
            ask=Text("What does the shape (2, 10) say?", "형상 (2, 10)은 무슨 뜻일까요?"),
            expect=Text(
                """2 rows, 10 classes. The book divides by the number of rows, so E is
                1.406704775.""",
                "2행, 클래스 10개예요. 책은 행의 개수로 나누니까 E는 1.406704775예요.",
            ),
            mistake=Text(
                "Many only add the losses: 2.813410.",
                "손실을 더하기만 해서 2.813410이라고 답하는 학생이 많아요.",
            ),
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
        presets=(),
    ),
    Beat(
        name="pick",
        title=Text("Two index lists", "인덱스가 두 목록이면"),
        minutes=2.5,
        essential=1,
        settings={"input": "batch", "target": "labels", "size": 4.0, "pace": "line"},
        controls=(),
        pictures=("rows", "untold-losses"),
        formula=asked(without_rule, formula),
        text=Text(
            """Four rows now, and `t` holds only the right classes, **labels**: [2, 2, 5, 5],
            shape (4,). The function numbers the rows, `rows` = [0, 1, 2, 3], and asks for
            `y[rows, t]`. `c` shows its code.""",
            """이번에는 네 행이고, `t`는 정답 번호만 담은 **레이블** [2, 2, 5, 5], 형상은 (4,)예요.
            함수는 행 번호 `rows` = [0, 1, 2, 3]을 만든 다음 `y[rows, t]`를 구해요. `c`로 코드를
            볼 수 있어요.""",
        ),
        notes=Notes(
            ask=Text(
                "Write down the four pairs of row and column.",
                "행과 열의 쌍 네 개를 적어 보세요.",
            ),
            expect=Text(
                """One number from each row: two index arrays are read like a list of (row,
                column) pairs. Rows 2 and 3 are `y_a` and `y_b` again, moved by three
                classes.""",
                """행마다 숫자 하나씩이에요. 인덱스 배열 두 개는 (행, 열) 쌍의 목록처럼 읽혀요.
                2번과 3번 행은 `y_a`와 `y_b`를 세 클래스만큼 옮긴 거예요.""",
            ),
            mistake=Text(
                "Many expect a 4x4 block: every row with every column.",
                "행과 열을 모두 짝지은 4x4 블록을 떠올리는 학생이 많아요.",
            ),
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
            goals.returned,
            ("1", "enter", "space", "space", "enter"),
            goals.lacks_return,
        ),
        presets=(),
    ),
    Beat(
        name="two-forms",
        title=Text("Labels or one-hot", "레이블이냐 원-핫이냐"),
        minutes=2.5,
        essential=2,
        settings={"input": "batch", "target": "onehot", "size": 2.0, "pace": "line"},
        controls=("target",),
        pictures=("rows", "losses"),
        text=Text(
            """The two rows again, `t` **one-hot**, (2, 10) like `y`. So the other side of the
            `if` runs: `t * np.log(y + 1e-7)` has 20 entries, and 18 of them are 0.""",
            """다시 두 행이고, `t`는 `y`처럼 (2, 10)인 **원-핫**이에요. 그래서 `if`의 다른 쪽이
            실행돼요. `t * np.log(y + 1e-7)`의 원소는 20개, 그중 18개가 0이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "How many logarithms does each form take?",
                "두 방식은 로그를 몇 번씩 구할까요?",
            ),
            expect=Text(
                """Labels take 2, one-hot rows 20. E is 1.406704775 either way: change `t` and
                see.""",
                """레이블은 2번, 원-핫은 20번이에요. `t`를 바꿔 보면 어느 쪽이든 E는
                1.406704775예요.""",
            ),
            mistake=Text(
                """Some divide by 20, the number of entries, and get 0.140670. `batch_size` is
                2, the number of rows.""",
                """원소의 개수 20으로 나눠서 0.140670이라고 답하는 학생이 있어요.
                `batch_size`는 행의 개수, 2예요.""",
            ),
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
            goals.same_both_ways,
            ("1", "enter", "right", "space", "space", "enter"),
            goals.lacks_same,
        ),
        presets=(),
    ),
)
