"""The beat that opens lesson 15: what the whole chapter was for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l15_training.answers import DEFAULTS
from downslope.lessons.l15_training.captions import unknown_loss

if TYPE_CHECKING:
    from downslope.lessons.l15_training.run import Training

OPENING: Beat[Training] = Beat(
    name="opening",
    kind="opening",
    title=Text("What it was all for", "이 장의 목적지"),
    minutes=1.0,
    essential=1,
    settings=DEFAULTS,
    controls=(),
    presets=(),
    pictures=("network", "batch"),
    formula=unknown_loss,
    text=Text(
        """Can all this really teach a network to read handwriting? Here it must: mini-batches, a
        loss, its gradient and steps down, in a loop of five lines. You will see what each line
        does, choose eta and the batch size, and judge how well it reads.""",
        """지금까지 배운 것으로 신경망이 정말 손글씨를 읽게 될까요? 미니배치, 손실, 기울기, 내려가는
        걸음을 다섯 줄짜리 반복문에 모두 모아요. 줄마다 하는 일을 보고, eta와 배치 크기를 고르고,
        얼마나 잘 읽는지 평가해 봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which of the four parts was new to you? Say it in one sentence.",
            "네 가지 가운데 무엇이 가장 낯설었나요? 한 문장으로 말해 보세요.",
        ),
        expect=Text(
            "A mini-batch, a loss, a gradient, a step: lessons 5, 4, 14 and 12.",
            "미니배치, 손실, 기울기, 걸음이에요. 단원 5, 4, 14, 12에서 배웠어요.",
        ),
    ),
)
