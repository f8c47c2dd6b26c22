"""The beat that closes lesson 4: how much the error grows when the output is halved a few times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, short
from downslope.lessons.l04_cross_entropy import answers

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l04_cross_entropy.run import Sliding

_STARTS = (0.96, 0.88, 0.8, 0.72, 0.64, 0.56, 0.48, 0.4, 0.32)
"""Outputs that can be halved three times and stay short."""


def halved(before: float, times: int) -> NumberQuestion:
    """How much the error grows when the output is halved so many times, with ln 2 given."""
    after = round(before / 2**times, 9)
    return NumberQuestion(
        text=Text(
            "`y_2` falls from {a} to {b}. By how much does E grow? (ln 2 = 0.693)",
            "`y_2`가 {a}에서 {b}로 줄면 E는 얼마나 커질까요? (ln 2 = 0.693)",
        ).format(a=short(before), b=short(after)),
        answer=lambda: answers.growth(before, after),
        because=Text(
            "{n} halvings, and each adds 0.693.",
            "절반이 {n}번, 한 번에 0.693씩 커져요.",
        ).format(n=times),
        reveal=18,
        settings={"y": 0.95},
    )


def halved_again(seed: int) -> NumberQuestion:
    """The same with other outputs, drawn from the seed."""
    rng = np.random.default_rng(seed)
    others = [(y, times) for y in _STARTS for times in (2, 3) if (y, times) != (0.8, 3)]
    return halved(*others[rng.integers(len(others))])


def _cross_entropy(situation: Situation[Sliding]) -> Listing:
    del situation
    return Listing((chapter.cross_entropy_error,))


RECAP: Beat[Sliding] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={"y": 0.95, "others": "y_b", "delta": "1e-7"},
    controls=(),
    presets=(),
    code=_cross_entropy,
    pictures=("curve", "errors", "outputs"),
    text=Text(
        """E is -ln of the chance given to the truth: it adds up over samples, and pulls hardest
        where it is most wrong. `delta` keeps ln away from 0. And for thousands of samples?
        Lesson 5.""",
        """E는 정답의 확률에 -ln을 씌운 값이에요. 샘플마다 더할 수 있고, 많이 틀릴수록 세게
        당겨요. `delta`는 ln 0을 막아요. 샘플이 수만 개라면? 5단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "How often must the first output be halved to give the second?",
            "첫 출력을 몇 번 반으로 나누면 둘째 출력이 될까요?",
        ),
        expect=Text(
            "0.8 / 0.1 is 8, so 3 times: 3 * 0.693 = 2.079. `t` asks again.",
            "0.8 / 0.1은 8이니까 3번이에요: 3 * 0.693 = 2.079. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They subtract, 0.7, or multiply: E times 8.",
            "빼서 0.7이라고 하거나, E가 8배라고 해요.",
        ),
    ),
    question=halved(0.8, 3),
    again=halved_again,
)
