"""The beats of lesson 6 about calls with a single sample, and with more rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    Beat,
    ChoiceQuestion,
    Goal,
    Listing,
    Notes,
    NumberQuestion,
    Option,
    OrderQuestion,
    Text,
    asked,
)
from downslope.lessons.l06_batch_cross_entropy import answers, goals
from downslope.lessons.l06_batch_cross_entropy.captions import formula, without_rule
from downslope.lessons.l06_batch_cross_entropy.function import loss_of_labels
from downslope.lessons.l06_batch_cross_entropy.run import listing, samples

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call


def rows_in_turn(size: int) -> NumberQuestion:
    """The loss of `size` rows that are right with 0.6 and 0.1 in turn."""
    good, bad = (size + 1) // 2, size // 2
    given = {"n": size, "good": good, "bad": bad}
    return NumberQuestion(
        text=Text(
            "{n} rows: {good} right with 0.6, {bad} with 0.1. What is E?",
            "{n}행: 정답 출력이 0.6인 행 {good}개, 0.1인 행 {bad}개. E는?",
        ).format(**given),
        answer=lambda: answers.of_rows_in_turn(size),
        because=Text(
            "({good} * 0.5108 + {bad} * 2.3026) / {n}. `tab` `1` to `4`: try all calls.",
            "({good} * 0.5108 + {bad} * 2.3026) / {n}. `tab` `1`~`4`로 다른 호출도 해 보세요.",
        ).format(**given),
        reveal=1,
        settings={"size": float(size)},
    )


def rows_in_turn_again(seed: int) -> NumberQuestion:
    """The same for another number of rows, drawn from the seed."""
    return rows_in_turn(int(np.random.default_rng(seed).choice([4, 6, 7, 8, 10])))


def order_of_lines(mixed: tuple[int, ...]) -> OrderQuestion:
    """The lines of the half for labels, to be put in order."""
    return OrderQuestion(
        text=Text(
            "Which order runs? `shift` `↑` `↓` carries.", "순서는? `shift` `↑` `↓`로 옮겨요."
        ),
        function=loss_of_labels,
        mixed=mixed,
        works=answers.is_loss_of_labels,
        because=Text(
            "Count the rows, pick, logarithm, mean. Others that run count, too.",
            "행을 세고, 고르고, 로그를 구해 평균을 내요. 실행되는 다른 순서도 정답이에요.",
        ),
        reveal=12,
    )


def order_again(seed: int) -> OrderQuestion:
    """The same lines in another order that does not run, drawn from the seed."""
    rng = np.random.default_rng(seed)
    while True:
        question = order_of_lines(tuple(int(k) for k in rng.permutation(5)))
        if question.mixed != BEGINNING and not question.right(question.start):
            return question


BEGINNING = (4, 2, 0, 3, 1)
"""The order in which the lines are shown at first."""


def _called(_: Situation[Call]) -> Listing:
    """Where the rows come from, which does not tell the order of the lines."""
    return Listing((samples,))


CALL_BEATS: tuple[Beat[Call], ...] = (
    Beat(
        name="one-sample",
        title=Text("A sample alone", "샘플이 한 개뿐이면"),
        minutes=2.5,
        essential=2,
        settings={"input": "sample", "target": "onehot", "size": 1.0, "pace": "line"},
        controls=("input", "target"),
        pictures=("rows", "losses"),
        text=Text(
            """One sample alone: `y` is (10,), without an axis of rows. So `if y.ndim == 1` puts
            one in front, (1, 10), before `y.shape[0]` counts rows. Say that is left out.""",
            """샘플이 한 개뿐이면 `y`는 (10,)이고 행의 축이 없어요. 그래서 `if y.ndim == 1`이 축을
            앞에 붙여 (1, 10)으로 만들고, `y.shape[0]`으로 행을 세요. 이게 빠지면 어떨까요?""",
        ),
        notes=Notes(
            ask=Text(
                "Change `t` to labels. What shape does a single label have?",
                "`t`를 레이블로 바꿔 보세요. 레이블 하나의 형상은 무엇일까요?",
            ),
            expect=Text(
                """No axis at all, shape (), and then (1,). For `y` the book writes `reshape(1,
                y.size)`.""",
                """축이 없어서 ()이고, 그다음 (1,)이 돼요. `y`라면 책에서는 `reshape(1,
                y.size)`로 써요.""",
            ),
            mistake=Text(
                """Most say 1, as there is one sample. But (10,) has only the axis of classes:
                E would be 0.051083 instead of 0.510825, wrong by ten, and silently.""",
                """샘플이 하나니까 1이라고 답하는 학생이 많아요. 하지만 (10,)에는 클래스의 축만
                있어서 E가 0.510825 대신 0.051083이 돼요. 오류도 없이 열 배나 틀려요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What would `y.shape[0]` be?", "그러면 `y.shape[0]`은 얼마일까요?"),
            choices=(
                Option(
                    Text("1, one sample", "1, 샘플이 한 개니까"),
                    Text("Only with the axis.", "축을 붙였다면 그래요."),
                ),
                Text("10, the classes", "10, 클래스의 개수"),
                Option(
                    Text("an error", "오류가 나요"),
                    Text("`y.shape[1]` would raise one.", "`y.shape[1]`이라면 나요."),
                ),
            ),
            answer=answers.first_entry_of_shape,
            because=Text(
                """E would be 0.510825 / 10, wrong and without an error. Now set `y` to a
                batch.""",
                """E가 0.510825 / 10이 돼요. 오류도 없이 틀려요. 이제 `y`를 배치로 바꿔
                보세요.""",
            ),
            reveal=12,
        ),
        goal=Goal(
            Text("Run it for a batch of 1 row.", "1행짜리 배치로 끝까지 실행하기."),
            goals.batch_of_one,
            ("2", "enter", "right", "enter"),
            goals.lacks_batch_of_one,
        ),
        presets=(),
        computed={"0.051083": answers.without_axis},
    ),
    Beat(
        name="more-rows",
        title=Text("More and more rows", "행이 늘어나면"),
        minutes=2.5,
        essential=2,
        settings={"input": "batch", "target": "labels", "size": 3.0, "pace": "call"},
        pictures=("main", "beside"),
        formula=asked(without_rule, formula),
        text=Text(
            """A step is the whole call now. Why a mean? A sum would grow with the batch, and so
            would every step of learning. A row that is right with 0.6 costs 0.5108, one with
            0.1 costs 2.3026.""",
            """이제 한 걸음이 함수 전체예요. 왜 평균일까요? 합이라면 배치가 클수록 E가 커지고 학습의
            걸음도 커져요. 정답 출력이 0.6인 행의 손실은 0.5108, 0.1인 행은 2.3026이에요.""",
        ),
        notes=Notes(
            ask=Text(
                "For which sizes is E 1.406705? Run presets 1 to 4 as well.",
                "E가 1.406705인 크기는 무엇일까요? 설정 1부터 4까지도 해 보세요.",
            ),
            expect=Text(
                """1.108078 for 3 rows. All even sizes give 1.406705. At odd ones a good row more
                pulls E down, the less the larger the batch: 1.3072 at 9, the star. The presets
                are all four kinds of call.""",
                """3행이면 1.108078이에요. 짝수 크기는 모두 1.406705이고, 홀수면 좋은 행 하나가 E를
                낮추는데 배치가 클수록 덜해요. 별 목표는 9행, 1.3072예요. 설정은 네 가지
                호출이에요.""",
            ),
            mistake=Text(
                "Some add the 3 losses, 3.3242, or take the mean of 0.6 and 0.1 first.",
                "손실 3개를 더해 3.3242라고 하거나, 0.6과 0.1의 평균부터 구해요.",
            ),
        ),
        question=rows_in_turn(3),
        again=rows_in_turn_again,
        goal=Goal(
            Text("Find the size with `E = 1.2275`.", "`E = 1.2275`가 되는 크기 찾기."),
            goals.loss_of_five,
            ("type 1", "enter", "tab", "tab", "right", "right", "enter"),
            goals.lacks_loss_of_five,
        ),
        star=Goal(
            Text("E closest to 1.4067, but not equal.", "1.4067이 아니면서 가장 가까운 E."),
            goals.closest_to_the_even,
            (*["right"] * 4, "enter"),
            goals.lacks_closest,
        ),
        computed={"3.3242": lambda: 3 * answers.of_rows_in_turn(3)},
    ),
    Beat(
        name="in-order",
        title=Text("Write it yourself", "직접 써 보기"),
        minutes=2.0,
        essential=2,
        settings={"input": "batch", "target": "labels", "size": 4.0, "pace": "line"},
        controls=(),
        presets=(),
        pictures=("rows", "untold-losses"),
        formula=asked(without_rule, formula),
        code=asked(_called, listing),
        text=Text(
            "These are the lines for labels. They have been shuffled.",
            "레이블일 때 실행하는 줄들이에요. 순서가 섞였어요.",
        ),
        notes=Notes(
            ask=Text("Which name does each line need?", "줄마다 어떤 이름이 있어야 할까요?"),
            expect=Text(
                "`rows` needs `batch_size`, `picked` needs `rows`, `ln` needs `picked`.",
                "`rows`에는 `batch_size`, `picked`에는 `rows`, `ln`에는 `picked`가 있어야 해요.",
            ),
        ),
        question=order_of_lines(BEGINNING),
        again=order_again,
    ),
)
