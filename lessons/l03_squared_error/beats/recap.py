"""The beat that closes lesson 3: the error of three outputs, worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, short
from downslope.lessons.l03_squared_error import answers
from downslope.lessons.l03_squared_error.run import Y_START

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l03_squared_error.run import Adding


def of_three(y: tuple[float, ...], right: int) -> NumberQuestion:
    """The error of three outputs, to be worked out without a machine."""
    listed = ", ".join(map(short, y))
    target = ", ".join("1" if k == right else "0" for k in range(len(y)))
    squares = [short(round((v - (k == right)) ** 2, 6)) for k, v in enumerate(y)]
    return NumberQuestion(
        text=Text(
            "`y = [{y}]`, `t = [{t}]`. How large is E?", "`y = [{y}]`, `t = [{t}]`. E는 얼마일까요?"
        ).format(y=listed, t=target),
        answer=lambda: answers.of_three(y, right),
        because=Text.plain(f"({' + '.join(squares)}) / 2"),
        reveal=10,
        settings={"y": Y_START},
    )


def of_three_again(seed: int) -> NumberQuestion:
    """The same with other outputs, drawn from the seed; they sum to 1."""
    rng = np.random.default_rng(seed)
    parts = [(7, 2, 1), (6, 3, 1), (5, 4, 1), (8, 2, 0), (4, 4, 2), (6, 2, 2), (9, 1, 0)]
    y = rng.permutation(parts[rng.integers(len(parts))])
    return of_three(tuple((y / 10).tolist()), int(rng.integers(3)))


def _error(situation: Situation[Adding]) -> Listing:
    del situation
    return Listing((chapter.mean_squared_error,))


RECAP: Beat[Adding] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={"y": Y_START, "target": 2.0},
    controls=(),
    presets=(),
    code=_error,
    pictures=("outputs", "squares", "sum", "scan"),
    text=Text(
        """A loss says in one number how wrong an answer is. E is half the sum of the squared
        misses: one large miss costs most, and a small move changes E by `y - t`. Is there a loss
        for the right class alone? Lesson 4.""",
        """손실은 얼마나 틀렸는지를 수 하나로 나타내요. E는 차이를 제곱해 더한 값의 절반이라 크게
        틀린 곳이 가장 비싸고, 조금 옮기면 `y - t`만큼 변해요. 정답 클래스만 보는 손실도 있을까요?
        4단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text("Write down the three misses first.", "차이 세 개를 먼저 적어 보세요."),
        expect=Text(
            "0.3, -0.5 and 0.2: (0.09 + 0.25 + 0.04) / 2 = 0.19. `t` asks again.",
            "0.3, -0.5, 0.2예요: (0.09 + 0.25 + 0.04) / 2 = 0.19. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They forget to halve, 0.38, or look at the right class only, 0.125.",
            "반으로 나누지 않아 0.38, 또는 정답 클래스만 봐서 0.125라고 해요.",
        ),
    ),
    computed={"0.125": lambda: (0.5 - 1) ** 2 / 2},
    question=of_three((0.3, 0.5, 0.2), 1),
    again=of_three_again,
)
