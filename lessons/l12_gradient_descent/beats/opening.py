"""The beat that opens lesson 12: what a gradient is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

OPENING: Beat[Descent] = Beat(
    name="opening",
    kind="opening",
    title=Text("From arrows to a way", "화살표에서 길로"),
    minutes=1.0,
    essential=1,
    pictures=("map", "losses"),
    settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "valley"},
    controls=(),
    presets=(),
    text=Text(
        """Lesson 11 gave an arrow downhill at every point. How do you get from there to the lowest
        point? By walking: a step along the arrow, look again, another step. All learning is such a
        walk, down a loss.""",
        """11단원에서 점마다 내리막 화살표를 구했어요. 그걸로 가장 낮은 점까지 어떻게 갈까요? 걸으면
        돼요. 화살표 쪽으로 한 걸음, 다시 보고 또 한 걸음. 학습은 모두 이렇게 손실을 내려가는
        일이에요.""",
    ),
    notes=Notes(
        ask=Text(
            "What must be decided before each step?",
            "걸음마다 무엇을 정해야 할까요?",
        ),
        expect=Text(
            "The direction, which the gradient tells, and how far: this lesson's eta.",
            "방향은 기울기가 알려 줘요. 얼마나 갈지는 이 단원의 eta가 정해요.",
        ),
    ),
)
