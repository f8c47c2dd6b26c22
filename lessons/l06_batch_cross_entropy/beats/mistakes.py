"""The beats of lesson 6 about mistaking labels for one-hot rows, or one-hot rows for labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text, asked
from downslope.lessons.l06_batch_cross_entropy import answers, pitfalls
from downslope.lessons.l06_batch_cross_entropy.trials import BY_LABELS, BY_ONE_HOT

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

MISTAKES: tuple[Beat[Call], ...] = (
    Beat(
        name="labels-times-log",
        title=Text("Labels times logs", "레이블을 로그에 곱하면"),
        minutes=2.0,
        essential=1,
        controls=(),
        pictures=("labels", "labels-verdict"),
        formula=asked(BY_LABELS.shapes, BY_LABELS.losses),
        text=Text(
            """Ten rows, all of them `y_a`: the true E is 0.5108. But `t` holds labels, ten
            times 2, and the formula is the one for one-hot rows.""",
            """열 행이 모두 `y_a`라서 올바른 E는 0.5108이에요. 그런데 `t`는 2를 열 개 담은
            레이블인데, 식은 원-핫에 쓰는 식이에요.""",
        ),
        notes=Notes(
            ask=Text("Which loss should have warned us?", "손실이 얼마면 의심해야 할까요?"),
            expect=Text(
                """Any far above ln 10 = 2.30, which is "no idea" already. 155.7648 is 2 *
                77.8824: twice the sum of all ten -ln of a row.""",
                """아무것도 모르고 찍어도 ln 10 = 2.30이니, 그보다 훨씬 크면요. 155.7648은 2 *
                77.8824, 한 행의 -ln 열 개를 모두 더한 값의 두 배예요.""",
            ),
            mistake=Text(
                """Most count on an error. Only because 10 rows meet 10 classes does (10,) fit
                (10, 10). With 2 rows it is a ValueError.""",
                """오류가 날 거라고 믿는 학생이 많아요. 마침 10행에 클래스도 10개라서 (10,)이
                (10, 10)과 곱해졌어요. 2행이었다면 ValueError가 나요.""",
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
                    Text("With 2 rows there would be one.", "2행이라면 오류가 나요."),
                ),
            ),
            answer=answers.of_multiplied_labels,
            because=Text(
                """(10,) is stretched to (10, 10): every entry is multiplied by 2, and each of
                the four outputs of 0 in a row costs `2 * 16.1`.""",
                """(10,)이 (10, 10)으로 늘어나서 모든 원소에 2를 곱해요. 행마다
                출력이 0인 클래스 네 개가 각각 `2 * 16.1`씩 손실을 키워요.""",
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
    ),
    Beat(
        name="one-hot-as-index",
        title=Text("One-hot as an index", "원-핫을 인덱스로 쓰면"),
        minutes=1.5,
        essential=3,
        controls=(),
        pictures=("one-hot", "one-hot-verdict"),
        formula=asked(BY_ONE_HOT.shapes, BY_ONE_HOT.losses),
        text=Text(
            """Now the other way round: the same ten rows, `t` is one-hot, and it is used as
            an index into `y` as if it held labels.""",
            """이번에는 반대예요. 같은 열 행인데, 원-핫인 `t`를 레이블처럼 `y`의 인덱스로 써요.""",
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
    ),
)
