"""The beat that closes lesson 1: what one row of a truth table does to one weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, NumberQuestion, Text, short
from downslope.lessons.l01_pipelines import answers
from downslope.lessons.l01_pipelines.beats.bias import LEARNING
from downslope.lessons.l01_pipelines.gate import ROWS, output, total

if TYPE_CHECKING:
    from downslope.lessons.l01_pipelines.gate import Weights
    from downslope.lessons.l01_pipelines.run import State

NAMES = ("w1", "w2", "b")


def one_row(weights: Weights, row: int, t: int, which: int) -> NumberQuestion:
    """A weight of the gate after it has learned from one row, to be worked out by hand."""
    x, name = ROWS[row], NAMES[which]
    listed = ", ".join(map(short, weights))
    y, sum_ = output(weights, x), short(total(weights, x))
    return NumberQuestion(
        text=Text(
            f"`w1, w2, b = {listed}`. The row {x} has t = {t}. What is `{name}` after it?",
            f"`w1, w2, b = {listed}`, {x}의 정답 t = {t}. 배운 뒤 `{name}` 값은?",
        ),
        answer=lambda: answers.after_one_row(weights, x, t, which),
        because=Text(
            f"Sum {sum_}, y = {y}: `0.5 * ({t} - {y}) * {(*x, 1)[which]}`",
            f"합 {sum_}, y = {y}: `0.5 * ({t} - {y}) * {(*x, 1)[which]}`",
        ),
        near=0.001,
        reveal=13,
        settings={"gate": "OR"},
    )


def one_row_again(seed: int) -> NumberQuestion:
    """The same with other weights, another row and another of the weights, from the seed."""
    rng = np.random.default_rng(seed)
    while True:
        a, b, c = (float(tenths) / 10 for tenths in rng.integers(-9, 10, 3))
        row, t, which = int(rng.integers(1, 4)), int(rng.integers(2)), int(rng.integers(3))
        # A sum of exactly 0 would be a trap, and a weight of 0 would end up as 0.5 or -0.5.
        if total((a, b, c), ROWS[row]) and 0.0 not in (a, b, c):
            return one_row((a, b, c), row, t, which)


RECAP: Beat[State] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={**LEARNING, "gate": "OR"},
    controls=(),
    presets=(),
    pictures=("line", "table"),
    text=Text(
        """Data can decide what nobody can put into words. A gate learns from its mistakes what
        one line separates; two layers do more. Does it hold for new data? Lesson 2.""",
        """말로 못 하는 것은 데이터가 정해요. 게이트는 틀린 줄에서 직선 하나로 갈리는 것을 배우고,
        두 층이면 더 할 수 있어요. 새 데이터에서도 맞을까요? 2단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "First: is the gate right about this row?", "먼저, 이 줄에서 게이트의 답이 맞나요?"
        ),
        expect=Text(
            "0.4 - 0.8 = -0.4, so y = 0 but t = 1: b goes from -0.8 to -0.3. `t` asks again.",
            """0.4 - 0.8 = -0.4라서 y = 0인데 t = 1이에요. b는 -0.8에서 -0.3이 돼요. `t`로 다시
            물어요.""",
        ),
        mistake=Text(
            "They move b the wrong way, to -1.3, or leave it.",
            "b를 반대로 바꿔 -1.3이라고 하거나 그대로 둬요.",
        ),
    ),
    question=one_row((0.6, 0.4, -0.8), 1, 1, 2),
    again=one_row_again,
)
