"""The beats of lesson 6 about the mean over rows, and the two forms of a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text, asked
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
            """숫자 2 이미지 두 장을 **배치** 하나로 묶었어요. `y`의 형상은 (2, 10), 이미지마다 한
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
                Option(
                    Text("2.813410, the sum", "2.813410, 둘의 합"),
                    Text("A sum would grow with every row.", "합이라면 행이 늘 때마다 커져요."),
                ),
                Text("1.406705, the mean", "1.406705, 둘의 평균"),
                Option(
                    Text("2.302584, the larger one", "2.302584, 둘 중 큰 쪽"),
                    Text("Then row 0 would teach nothing.", "그러면 0번 행은 쓸모가 없어요."),
                ),
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
            """Four rows, and `t` holds only the right classes, **labels**: [2, 2, 5, 5], shape
            (4,). The code (`c`) counts `rows` = [0, 1, 2, 3] and takes `y[rows, t]`.""",
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
                Option(
                    Text("a 4x4 block of numbers", "4x4 블록"),
                    Text("That is `y[:, t]`.", "그건 `y[:, t]`예요."),
                ),
                Option(
                    Text("4 whole rows", "행 4개 전체"),
                    Text("That is `y[rows]`.", "그건 `y[rows]`예요."),
                ),
            ),
            answer=answers.what_pairs_pick,
            because=Text(
                """Read in pairs: y[0,2], y[1,2], y[2,5], y[3,5], the brackets in the picture.""",
                """짝지어 읽어요: y[0,2], y[1,2], y[2,5], y[3,5]. 그림의 대괄호가 그 자리예요.""",
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
            """The two rows, now **one-hot**: `t` has the shape of `y`, as labels never should. So
            `if t.shape == y.shape` tells, and `t * np.log(y + 1e-7)` runs: 20 entries, 18 of
            them 0.""",
            """다시 두 행, 이번에는 **원-핫**이에요. 레이블과 달리 `t`와 `y`의 형상이 같아요. 그래서
            `if t.shape == y.shape`로 가려내고 `t * np.log(y + 1e-7)`을 실행해요. 원소 20개 중
            18개가 0이에요.""",
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
                """Some divide by 20, the number of entries, and get 1/10. `batch_size` is 2,
                the number of rows.""",
                """원소의 개수 20으로 나눠서 1/10이라고 답하는 학생이 있어요. `batch_size`는
                행의 개수, 2예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Labels gave 1.4067. And one-hot?", "레이블이면 1.4067. 원-핫이면?"),
            choices=(
                Text("the same", "똑같아요"),
                Option(
                    Text("1/10: the mean of 20", "1/10: 20개의 평균"),
                    Text("If it divided by `y.size`.", "`y.size`로 나눈다면요."),
                ),
                Option(
                    Text("10 times: a sum of 20", "10배: 20개의 합"),
                    Text("If no entry were 0.", "0인 원소가 없다면요."),
                ),
            ),
            answer=answers.of_one_hot,
            because=Text(
                """Adding 0 changes nothing; it divides by 2 rows. `→`: labels, `space` runs on.""",
                """0은 더해도 그대로이고, 행의 개수 2로 나눠요. `→`로 레이블, `space`로 실행.""",
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
