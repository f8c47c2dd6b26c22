"""The beat that closes lesson 14: one slope of a network worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, asked, short
from downslope.lessons.l14_network_gradient import answers
from downslope.lessons.l14_network_gradient.answers import OPENING
from downslope.lessons.l14_network_gradient.captions import formula, slopes_and_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.kit import Learning, Situation

_INPUTS = (0.5, 2.0, 3.0, 4.0)
_OUTPUTS = (0.1, 0.2, 0.7), (0.2, 0.3, 0.5), (0.1, 0.3, 0.6)


def slope_of(
    x: Sequence[float], y: Sequence[float], label: int, entry: tuple[int, int]
) -> NumberQuestion:
    """dW at `entry` (row, column) for inputs x (2,), outputs y (3,) and the right class."""
    i, j = entry
    given = {
        "x": _list(x),
        "y": _list(y),
        "label": label,
        "name": f"`dW[{i},{j}]`",
        "work": f"{short(x[i])} * ({short(y[j])} - {int(j == label)})",
    }
    return NumberQuestion(
        text=Text(
            "`x` is {x}, `y` {y}, class {label} is right. What is {name}?",
            "`x`는 {x}, `y`는 {y}, 정답은 {label}번이에요. {name}는?",
        ).format(**given),
        answer=lambda: answers.slope_by_difference(x, y, label, entry),
        because=Text(
            "The input times what `y` is off: {work}.", "입력 곱하기 `y`의 오차예요: {work}."
        ).format(**given),
    )


def slope_again(seed: int) -> NumberQuestion:
    """The same with other inputs, outputs, right class and entry, drawn from the seed."""
    rng = np.random.default_rng(seed)
    x = [float(value) for value in rng.choice(_INPUTS, 2, replace=False)]
    y = [float(value) for value in rng.permutation(_OUTPUTS[int(rng.integers(3))])]
    return slope_of(x, y, int(rng.integers(3)), (int(rng.integers(2)), int(rng.integers(3))))


def _list(values: Sequence[float]) -> str:
    return "[" + ", ".join(short(value) for value in values) + "]"


def _gradient(situation: Situation[Learning]) -> Listing:
    del situation
    net = chapter.SimpleNet
    return Listing((net.predict, net.loss, chapter.numerical_gradient))


RECAP: Beat[Learning] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=2.0,
    essential=1,
    settings=OPENING,
    controls=("edges", "entry"),
    presets=(),
    pictures=("network", "chosen-slope", "chosen-weight"),
    formula=asked(formula, slopes_and_sums),
    code=_gradient,
    text=Text(
        """`numerical_gradient` moves every weight up and down and so finds one slope for each. Here
        each is its input times `y - t`. A step against them lowers the loss. Can a network learn to
        read digits like this? Lesson 15.""",
        """`numerical_gradient`는 가중치를 하나씩 올리고 내려서 편미분을 구해요. 여기서는 입력에
        `y - t`를 곱한 값이에요. 그 반대쪽으로 가면 손실이 줄어요. 숫자 이미지도 이렇게 배울 수
        있을까요? 15단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which input and which output does this weight join?",
            "이 가중치는 어느 입력과 어느 출력을 이을까요?",
        ),
        expect=Text(
            "`dW[1,2]` joins input 1 and class 2: 0.5 * (0.7 - 1) = -0.15.",
            "`dW[1,2]`는 1번 입력과 2번 클래스를 이어요: 0.5 * (0.7 - 1) = -0.15.",
        ),
        mistake=Text(
            "Without the 1 of the right class it is positive, and `W` would go the wrong way.",
            "정답의 1을 빼지 않으면 양수가 되어 `W`가 거꾸로 움직여요.",
        ),
    ),
    question=slope_of((2.0, 0.5), (0.1, 0.2, 0.7), 2, (1, 2)),
    again=slope_again,
)
