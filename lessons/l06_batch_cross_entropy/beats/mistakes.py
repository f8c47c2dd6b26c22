"""The beats of lesson 6 about mistaking labels for one-hot rows, or one-hot rows for labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, ChoiceQuestion
from downslope.lessons.engine.code import Pitfall
from downslope.lessons.l06_batch_cross_entropy import answers, pitfalls

if TYPE_CHECKING:
    from downslope.lessons.l06_batch_cross_entropy.run import Call

MISTAKES: tuple[Beat[Call], ...] = (
    Beat(
        name="labels-times-log",
        controls=(),
        presets=(),
        text=Text(
            """Ten rows, all of them `y_a`: the true E is 0.5108. But `t` holds labels, ten
            times 2, and the formula is the one for one-hot rows.""",
            """열 행이 모두 `y_a`라서 올바른 E는 0.5108이에요. 그런데 `t`는 2를 열 개 담은
            레이블인데, 식은 원-핫에 쓰는 식이에요.""",
        ),
        notes=Text(
            """155.7648 is 2 * 77.8824: twice the sum of all ten -ln of a row. Only because 10 rows
            meet 10 classes does (10,) fit (10, 10); with 2 rows it is a ValueError. Ask for a loss
            that could warn us: ln 10 = 2.30 is already "no idea".""",
            """155.7648은 2 * 77.8824, 한 행의 -ln 열 개를 모두 더한 값의 두 배예요. 마침 10행에
            클래스도 10개라서 (10,)이 (10, 10)과 곱해졌어요. 2행이었다면 ValueError가 나요. 손실이
            얼마면 의심할지 물어보세요. 아무것도 모르고 찍어도 ln 10 = 2.30이에요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "무엇이 나올까요?"),
            choices=(
                Text("0.5108, as it should", "0.5108, 올바른 값"),
                Text("155.7648, and no error", "155.7648, 오류 없이"),
                Text("an error: shapes differ", "형상이 달라서 오류"),
            ),
            answer=answers.of_multiplied_labels,
            because=Text(
                """(10,) is stretched to (10, 10): every entry is multiplied by 2, and each of
                the four outputs of 0 in a row costs `2 * 16.1`. `enter` applies the repair.""",
                """(10,)이 (10, 10)으로 늘어나서 모든 원소에 2를 곱해요. 행마다
                출력이 0인 클래스 네 개가 각각 `2 * 16.1`씩 손실을 키워요. `enter`로
                고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.labels_times_log, pitfalls.one_hot_times_log),
    ),
    Beat(
        name="one-hot-as-index",
        controls=(),
        presets=(),
        text=Text(
            """Now the other way round: the same ten rows, `t` is one-hot, and it is used as
            an index into `y` as if it held labels.""",
            """이번에는 반대예요. 같은 열 행인데, 원-핫인 `t`를 레이블처럼 `y`의 인덱스로 써요.""",
        ),
        notes=Text(
            """The 0s and 1s of a one-hot row are read as class numbers 0 and 1. A row adds
            9 * 2.302584 + 2.995730 = 23.7190. A shape would have told: print `picked.shape`, (10,
            10) instead of (10,). One-hot rows of floats would have told too: no float is an
            index (`IndexError`). Rows of whole numbers slip through.""",
            """원-핫 행의 0과 1이 클래스 번호 0과 1로 읽혀요. 한 행이 9 * 2.302584 + 2.995730 =
            23.7190을 더해요. 형상을 봤다면 알 수 있었어요. `picked.shape` 값이 (10,)이 아니라
            (10, 10)이에요. 원-핫이 실수(float)였다면 인덱스로 쓸 수 없어서 `IndexError`가 났을
            거예요. 정수라서 그대로 지나갔어요.""",
        ),
        question=ChoiceQuestion(
            text=Text("What comes out?", "무엇이 나올까요?"),
            choices=(
                Text("0.5108, as it should", "0.5108, 올바른 값"),
                Text("23.7190, and no error", "23.7190, 오류 없이"),
                Text("an error: `t` is no index", "`t`는 인덱스가 아니라서 오류"),
            ),
            answer=answers.of_one_hot_index,
            because=Text(
                """`picked` is (10, 10), not (10,): each row gives its class 0 nine times and its
                class 1 once. `enter` applies the repair.""",
                """`picked`는 (10,)이 아니라 (10, 10)이에요. 행마다 0번 클래스를 아홉 번, 1번
                클래스를 한 번 골랐어요. `enter`로 고쳐 보세요.""",
            ),
        ),
        pitfall=Pitfall(pitfalls.one_hot_as_index, pitfalls.labels_as_index),
    ),
)
