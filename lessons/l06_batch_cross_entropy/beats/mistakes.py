"""The beats of lesson 6 about mistaking labels for one-hot rows, or one-hot rows for labels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Beat,
    ChoiceQuestion,
    Notes,
    NumberQuestion,
    Option,
    Pitfall,
    Text,
    asked,
)
from downslope.lessons.l06_batch_cross_entropy import answers, pitfalls
from downslope.lessons.l06_batch_cross_entropy.sizes import no_run, stretched
from downslope.lessons.l06_batch_cross_entropy.trials import BY_LABELS, BY_ONE_HOT

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call


def silent_sizes(classes: int, largest: int) -> NumberQuestion:
    """For how many batch sizes do labels times outputs of so many classes raise no error?"""
    fits = classes <= largest
    given = {"k": classes, "n": largest, "fits": f"1, {classes}" if fits else "1"}
    return NumberQuestion(
        text=Text(
            "{k} classes: for how many sizes N from 1 to {n} is there no error?",
            "클래스 {k}개: 1부터 {n}까지 오류가 안 나는 크기 N은 몇 개일까요?",
        ).format(**given),
        answer=lambda: answers.silent_sizes(classes, largest),
        because=Text(
            "N = {fits}. The loss is wrong there, and nothing tells. So test shapes.",
            "N = {fits}. 이때 손실이 조용히 틀려요. 그래서 형상을 검사해요.",
        ).format(**given),
    )


def silent_sizes_again(seed: int) -> NumberQuestion:
    """The same with other classes and sizes, drawn from the seed."""
    rng = np.random.default_rng(seed)
    classes = int(rng.choice([3, 5, 20, 26, 100]))
    return silent_sizes(classes, int(rng.choice([8, 16, 32, 64])))


MISTAKES: tuple[Beat[Call], ...] = (
    Beat(
        name="labels-times-log",
        title=Text("Labels times logs", "레이블을 로그에 곱하면"),
        minutes=2.0,
        essential=1,
        controls=(),
        pictures=("multiplied", "labels", "labels-verdict"),
        formula=asked(BY_LABELS.shapes, BY_LABELS.losses),
        text=Text(
            """All 10 rows are `y_a`: the true E is 0.5108. But `t` holds labels, ten
            times 2, and the formula is the one for one-hot rows.""",
            """10행이 모두 `y_a`라서 올바른 E는 0.5108이에요. 그런데 `t`는 2를 열 개 담은
            레이블인데, 식은 원-핫에 쓰는 식이에요.""",
        ),
        notes=Notes(
            ask=Text("Which loss should have warned us?", "손실이 얼마면 의심해야 할까요?"),
            expect=Text(
                """Any far above ln 10 = 2.303, which is "no idea" already. 155.7648 is 2 *
                77.8824: twice the sum of all ten -ln of a row.""",
                """아무것도 모르고 찍어도 ln 10 = 2.303이니, 그보다 훨씬 크면요. 155.7648은 2 *
                77.8824, 한 행의 -ln 열 개를 모두 더한 값의 두 배예요.""",
            ),
            mistake=Text(
                """Most count on an error, and they are right for nearly every batch size. Which
                sizes hide the fault is asked in the next beat.""",
                """오류가 날 거라고 믿는 학생이 많아요. 배치 크기가 다르면 대부분 맞는 말이에요.
                어떤 크기에서 잘못이 숨는지는 다음 장면에서 물어요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "무엇이 나올까요?"),
            choices=(
                Option(
                    Text("0.5108, as it should", "0.5108, 올바른 값"),
                    Text("For that `t` must be one-hot.", "`t`가 원-핫이라면 그래요."),
                ),
                Text("155.7648, and no error", "155.7648, 오류 없이"),
                Option(
                    Text("an error: shapes differ", "형상이 달라서 오류"),
                    Text("(10,) is no (10, 10), but it fits.", "(10,)도 (10, 10)에 맞아요."),
                ),
            ),
            answer=answers.of_multiplied_labels,
            because=Text(
                """NumPy stretches (10,) to (10, 10): labels meet **columns**, not rows. Each entry
                is doubled, an output of 0 costs `2 * 16.12`.""",
                """NumPy가 (10,)을 (10, 10)으로 늘려요. 레이블이 행이 아니라 **열**과 만나 원소마다
                두 배, 출력 0은 `2 * 16.12`를 더해요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.labels_times_log,
            pitfalls.one_of_each_row,
            repairs=(
                pitfalls.column_times_log,
                pitfalls.whole_columns,
                pitfalls.one_of_each_row,
            ),
        ),
        presets=(),
        computed={
            "2.303": lambda: math.log(10),
            "77.8824": answers.of_every_class,
            "16.12": lambda: -math.log(1e-7),
        },
    ),
    Beat(
        name="silent-sizes",
        title=Text("When the mistake is silent", "조용히 틀리는 크기"),
        minutes=2.0,
        essential=2,
        controls=(),
        presets=(),
        pictures=("sizes",),
        formula=stretched,
        formula_rows=1,
        status=no_run,
        text=Text(
            """NumPy compares shapes from the **right**. Where two sizes differ, one of them has to
            be 1, and that one is stretched. Labels (N,) therefore meet the classes of y (N, 10),
            not its rows. Usually that is an error, and the error is good news.""",
            """NumPy는 형상을 **오른쪽**부터 맞춰 봐요. 크기가 다르면 한쪽이 1이어야 하고, 그쪽을
            늘려요. 그래서 레이블 (N,)은 y (N, 10)의 행이 아니라 클래스와 만나요. 보통은 오류가
            나는데, 오류가 나면 다행이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "Write (N,) under (N, 10), flush right. For which N do they fit?",
                "(N, 10) 아래에 (N,)을 오른쪽에 맞춰 쓰세요. 어떤 N에서 맞을까요?",
            ),
            expect=Text(
                """10 and 1. That is why the function tests `t.shape == y.shape`, and why a test
                with as many rows as classes proves nothing.""",
                """10과 1이에요. 그래서 함수가 `t.shape == y.shape`를 검사해요. 행과 클래스의 수가
                같은 예로는 아무것도 확인할 수 없어요.""",
            ),
            mistake=Text(
                "They forget N = 1: (1,) is stretched to 10 classes.",
                "N = 1을 잊어요. (1,)은 클래스 10개로 늘어나요.",
            ),
        ),
        question=silent_sizes(10, 100),
        again=silent_sizes_again,
    ),
    Beat(
        name="one-hot-as-index",
        title=Text("One-hot as an index", "원-핫을 인덱스로 쓰면"),
        minutes=1.5,
        essential=3,
        controls=(),
        pictures=("indexed", "one-hot", "one-hot-verdict"),
        formula=asked(BY_ONE_HOT.shapes, BY_ONE_HOT.losses),
        text=Text(
            """Now the other way round: the same 10 rows, `t` is one-hot, and it is used as
            an index into `y` as if it held labels.""",
            """이번에는 반대예요. 같은 10행인데, 원-핫인 `t`를 레이블처럼 `y`의 인덱스로 써요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which line would have shown the mistake?",
                "어떤 값을 봤다면 잘못을 알았을까요?",
            ),
            expect=Text(
                """`picked.shape`: (10, 10) instead of (10,). A row adds 9 * 2.302584 +
                2.995730 = 23.7190, as 0 and 1 are read as classes 0 and 1.""",
                """`picked.shape` 값이 (10,)이 아니라 (10, 10)이에요. 0과 1이 0번과 1번
                클래스로 읽혀서 한 행이 9 * 2.302584 + 2.995730 = 23.7190을 더해요.""",
            ),
            mistake=Text(
                """Some expect an `IndexError`. Floats would raise one, as no float is an
                index; whole numbers slip through.""",
                """`IndexError`를 예상하는 학생이 있어요. 실수(float)라면 인덱스가 못 되니 났을
                거예요. 정수라서 그대로 지나가요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "무엇이 나올까요?"),
            choices=(
                Option(
                    Text("0.5108, as it should", "0.5108, 올바른 값"),
                    Text("For that `t` must hold labels.", "`t`가 레이블이라면 그래요."),
                ),
                Text("23.7190, and no error", "23.7190, 오류 없이"),
                Option(
                    Text("an error: `t` is no index", "`t`는 인덱스가 아니라서 오류"),
                    Text("Floats would raise one.", "실수(float)라면 오류가 나요."),
                ),
            ),
            answer=answers.of_one_hot_index,
            because=Text(
                """`picked` is (10, 10), not (10,): row 2 gives its class 1 ten times, each other
                row its class 0.""",
                """`picked`는 (10,)이 아니라 (10, 10)이에요. 2번 행은 1번 클래스를, 나머지 행은
                0번 클래스를 열 번씩 골랐어요.""",
            ),
        ),
        pitfall=Pitfall(
            pitfalls.one_hot_as_index,
            pitfalls.labels_as_index,
            repairs=(
                pitfalls.labels_as_index,
                pitfalls.other_axis_as_index,
                pitfalls.one_hot_before_log,
            ),
        ),
        presets=(),
        computed={"2.995730": lambda: -math.log(0.05 + 1e-7)},
    ),
)
