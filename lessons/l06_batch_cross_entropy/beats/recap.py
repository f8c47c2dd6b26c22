"""The beat that closes lesson 6: the loss of two rows with labels, worked out by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, asked, short
from downslope.lessons.l06_batch_cross_entropy import answers
from downslope.lessons.l06_batch_cross_entropy.captions import formula, without_rule

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call

Labelled = tuple[int, int]
"""How often the output for a row's right class halves 1, and the label of that class, 0 or 1."""


def two_rows(first: Labelled, second: Labelled) -> NumberQuestion:
    """The loss of two rows of two classes; each right class has 0.5, 0.25 or 0.125."""
    pairs = (first, second)
    t = [label for _, label in pairs]
    rights = [1 / 2**times for times, _ in pairs]
    y = [(p, 1 - p) if label == 0 else (1 - p, p) for p, label in zip(rights, t, strict=True)]
    rows = ", ".join(f"[{short(a)}, {short(b)}]" for a, b in y)
    # The losses as they are worked out from the rounded logarithm that is given.
    losses = " + ".join(short(round(0.693 * times, 3)) for times, _ in pairs)
    return NumberQuestion(
        text=Text(
            "`y = [{y}]`, labels `t = {t}`. How large is E? (ln 2 = 0.693)",
            "`y = [{y}]`, 레이블 `t = {t}`. E는? (ln 2 = 0.693)",
        ).format(y=rows, t=t),
        answer=lambda: answers.of_labelled_rows(y, t),
        because=Text("The mean: `({losses}) / 2`", "평균은 `({losses}) / 2`").format(losses=losses),
        reveal=12,
        settings={"target": "labels"},
    )


def two_rows_again(seed: int) -> NumberQuestion:
    """The same with other rows and labels, drawn from the seed."""
    rng = np.random.default_rng(seed)
    first, second = rng.choice([1, 2, 3], 2, replace=False)
    labels = rng.integers(2, size=2)
    question = two_rows((int(first), int(labels[0])), (int(second), int(labels[1])))
    # Never the first question once more.
    return two_rows((3, 0), (2, 1)) if question.text == FIRST.text else question


FIRST = two_rows((1, 1), (2, 0))


def _added() -> float:
    return math.log(2) + math.log(4)


def _batch(situation: Situation[Call]) -> Listing:
    del situation
    return Listing((chapter.batch_cross_entropy_error,))


RECAP: Beat[Call] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={"input": "batch", "target": "labels", "size": 2.0, "pace": "line"},
    controls=(),
    presets=(),
    pictures=("rows", "losses"),
    formula=asked(without_rule, formula),
    code=_batch,
    text=Text(
        """One function serves all four calls: it gives a lone sample an axis, and shapes tell it
        whether `t` multiplies or picks. E is the mean over rows. But why not learn from the share
        of right answers? Lesson 7.""",
        """함수 하나로 네 가지 호출을 모두 계산해요. 샘플 하나에는 축을 붙이고, 형상을 보고 `t`를
        곱할지 고를지 정해요. E는 행의 평균이에요. 그런데 왜 맞힌 비율로 학습하지 않을까요?
        7단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text("Which two outputs does `t` pick?", "`t`는 어느 두 출력을 고를까요?"),
        expect=Text(
            "0.5 and 0.25: (0.693 + 1.386) / 2 = 1.04. `t` asks again.",
            "0.5와 0.25예요: (0.693 + 1.386) / 2 = 1.04. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They add only, 2.079, or pick class 1 of both rows.",
            "더하기만 해서 2.079라고 하거나, 두 행 모두 1번을 골라요.",
        ),
    ),
    question=FIRST,
    again=two_rows_again,
    computed={"0.693": lambda: math.log(2), "1.386": lambda: math.log(4), "2.079": _added},
)
