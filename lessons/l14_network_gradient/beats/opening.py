"""The beat that opens lesson 14: what the gradient of a network is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l14_network_gradient.answers import OPENING as SETTINGS

if TYPE_CHECKING:
    from downslope.lessons.kit import Learning

OPENING: Beat[Learning] = Beat(
    name="opening",
    kind="opening",
    title=Text("From a point to a network", "점에서 신경망으로"),
    minutes=1.0,
    essential=1,
    settings=SETTINGS,
    controls=(),
    presets=(),
    pictures=("forward", "weights", "answers"),
    text=Text(
        """In lessons 12 and 13 a point walked downhill by its gradient. How does a network do
        that? What moves is no point but its weights, and downhill means a smaller loss. This
        lesson finds their gradient, and says why it is what it is.""",
        """12, 13단원에서는 점이 기울기를 따라 내려갔어요. 신경망은 어떻게 할까요? 점 대신 가중치가
        움직이고, 내려간다는 것은 손실이 줄어든다는 뜻이에요. 이 단원에서는 가중치의 기울기를
        구하고 왜 그런 값인지 알아봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "What does a network change when it learns, and what does it keep?",
            "신경망은 학습하면서 무엇을 바꾸고 무엇을 그대로 둘까요?",
        ),
        expect=Text(
            "It changes the weights. It keeps the input and the right answer.",
            "가중치를 바꿔요. 입력과 정답은 그대로예요.",
        ),
    ),
)
