"""The beat that opens lesson 8: how a slope is found without a rule of calculus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l08_derivative.captions import readable_alone

if TYPE_CHECKING:
    from downslope.lessons.l08_derivative.run import Shrinking

OPENING: Beat[Shrinking] = Beat(
    name="opening",
    title=Text("A slope from two heights", "두 높이로 재는 기울기"),
    kind="opening",
    minutes=1.0,
    essential=1,
    settings={
        "function": "function_1",
        "dtype": "float64",
        "method": "forward",
        "h": 10.0,
        "shrink": "2",
    },
    controls=(),
    presets=(),
    pictures=("chord", "forward-heights"),
    formula=readable_alone,
    formula_rows=1,
    text=Text(
        """Lesson 7 let a weight follow the slope of the loss, but never said how to get one. A
        computer cannot look at a curve; it can only work out heights. Are two heights enough for
        a slope? And how near to each other should they be?""",
        """7단원에서는 가중치가 손실의 기울기를 따라갔지만, 기울기를 구하는 법은 말하지 않았어요.
        컴퓨터는 곡선을 볼 수 없고 높이만 계산해요. 높이 두 개로 기울기를 구할 수 있을까요? 두 곳은
        얼마나 가까워야 할까요?""",
    ),
    notes=Notes(
        ask=Text(
            "How would you find out how steep a hill is, with two altimeters?",
            "고도계 두 개로 언덕의 가파른 정도를 어떻게 잴까요?",
        ),
        expect=Text(
            "Difference of heights over distance. `space` halves the distance `h`.",
            "높이 차이를 거리로 나눠요. `space`를 누르면 거리 `h`가 절반이 돼요.",
        ),
    ),
)
