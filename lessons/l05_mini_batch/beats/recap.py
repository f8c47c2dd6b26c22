"""The beat that closes lesson 5: the spread at another batch size, worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, NumberQuestion, Text, asked, short
from downslope.lessons.l05_mini_batch import answers
from downslope.lessons.l05_mini_batch.captions import least_spread, loss_status, spreads
from downslope.lessons.l05_mini_batch.run import FRESH

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l05_mini_batch.run import Draws


def at_larger(batch: int, times: int, spread: float) -> NumberQuestion:
    """The spread at a batch times² as large, from the `spread` at this one."""
    larger = batch * times**2
    return NumberQuestion(
        text=Text(
            "With `B = {a}` the spread is {s}. What is it with `B = {b}`?",
            "`B = {a}`일 때 흩어진 정도가 {s}라면 `B = {b}`일 때는?",
        ).format(a=batch, b=larger, s=short(spread)),
        answer=lambda: answers.spread_at(larger, spread, batch),
        because=Text.plain(f"{larger} / {batch} = {times**2}, √{times**2} = {times}"),
        reveal=40,
        settings={"batch": 5.0},
    )


def at_larger_again(seed: int) -> NumberQuestion:
    """The same with other numbers, drawn from the seed."""
    rng = np.random.default_rng(seed)
    times = int(rng.choice([2, 3, 4, 5, 10]))
    hundredths = int(rng.choice([2, 3, 5, 6]))
    return at_larger(int(rng.choice([4, 5, 8])), times, times * hundredths / 100)


def _draw(situation: Situation[Draws]) -> Listing:
    del situation
    return Listing((chapter.sample_batch,))


RECAP: Beat[Draws] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings={**FRESH, "batch": 5.0},
    controls=(),
    presets=(),
    pictures=("spread", "losses"),
    formula=asked(least_spread, spreads),
    status=loss_status,
    code=_draw,
    text=Text(
        """The loss of a few scans drawn at random estimates that of all. Its spread shrinks only
        as 1/√B, but a trembling descent is a cheap one. How does one call compute the loss of a
        whole batch? Lesson 6.""",
        """무작위로 뽑은 몇 장의 손실은 전체 손실의 근사치예요. 흩어진 정도는 1/√B로만 줄지만,
        떨리며 내려가도 일은 훨씬 적어요. 배치 전체의 손실을 한 번에 구하려면? 6단원에서 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "How many times as large is the batch? And the root of that?",
            "배치가 몇 배가 됐나요? 그 제곱근은요?",
        ),
        expect=Text(
            "90 / 10 is 9 and √9 is 3: 0.12 / 3 = 0.04. `t` asks again.",
            "90 / 10은 9, √9는 3이에요: 0.12 / 3 = 0.04. `t`로 다시 물어요.",
        ),
        mistake=Text(
            "They divide by 9 and get 0.0133, as if the spread shrank as fast as B grows.",
            "9로 나눠서 0.0133이라고 해요. B가 커지는 만큼 줄어든다고 보는 거예요.",
        ),
    ),
    computed={"0.0133": lambda: 0.12 / 9},
    question=at_larger(10, 3, 0.12),
    again=at_larger_again,
)
