"""The beat that closes lesson 15: the lines of the training loop, put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter
from downslope.lessons.kit import LR_IS_ETA, Beat, Listing, Notes, OrderQuestion, Text, asked
from downslope.lessons.l15_training import answers
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.loop import train

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l15_training.run import Training

BEGINNING = (3, 1, 5, 2, 4, 0)
"""The order in which the lines are shown at first."""


def order_question(mixed: tuple[int, ...]) -> OrderQuestion:
    """The lines of the training loop in the order `mixed`, to be put right."""
    return OrderQuestion(
        text=Text("Put the lines in order: `shift` `↑` `↓`.", "줄을 차례로 놓기: `shift` `↑` `↓`."),
        function=train,
        mixed=mixed,
        works=answers.trains,
        because=Text(
            "Draw a batch, find its gradient, step on every weight. On the left: 23 epochs of it.",
            "뽑고, 기울기를 구하고, 가중치마다 한 걸음. 왼쪽은 23에폭이에요.",
        ),
        reveal=23,
    )


def mixed_again(seed: int) -> OrderQuestion:
    """The same lines in another wrong order, drawn from the seed."""
    right = tuple(range(len(BEGINNING)))
    order, rng = right, np.random.default_rng(seed)
    while order in (right, BEGINNING):
        order = tuple(int(k) for k in rng.permutation(len(BEGINNING)))
    return order_question(order)


def _drawing(situation: Situation[Training]) -> Listing:
    """What draws a batch, which does not tell the order of the loop."""
    del situation
    return Listing((chapter.sample_batch,))


def _loop(situation: Situation[Training]) -> Listing:
    del situation
    step = "net.params[key] -= lr"
    return Listing((chapter.train, chapter.sample_batch), step, ((step, LR_IS_ETA),))


RECAP: Beat[Training] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=2.0,
    essential=1,
    settings={**DEFAULTS, "pace": "epoch"},
    controls=(),
    presets=(),
    pictures=("accuracy", "losses"),
    code=asked(_drawing, _loop),
    text=Text(
        """Draw, gradient, step: so it learns. How is a gradient faster? Chapter 5.""",
        """배치를 뽑고, 기울기를 구하고, 한 걸음. 그렇게 배워요. 오차역전파법은 왜 빠를까요? 5장에서
        봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Say each line in one word before you move it.",
            "줄을 옮기기 전에 그 줄이 하는 일을 한 낱말로 말해 보세요.",
        ),
        expect=Text(
            "Weights, repeat, draw, gradient, for each, step. `c` shows the chapter's `train`.",
            """가중치, 반복, 뽑기, 기울기, 가중치마다, 걸음이에요. `c`를 누르면 이 장의 `train`이
            보여요.""",
        ),
        mistake=Text(
            "The gradient of an old batch: it has to be found anew after every draw.",
            "앞 배치의 기울기를 쓰면 안 돼요. 뽑을 때마다 새로 구해야 해요.",
        ),
    ),
    question=order_question(BEGINNING),
    again=mixed_again,
)
