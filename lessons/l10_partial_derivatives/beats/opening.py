"""The beat that opens lesson 10: what a slope is where there is more than one variable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Notes, Text
from downslope.lessons.l10_partial_derivatives.captions import function_alone

if TYPE_CHECKING:
    from downslope.lessons.l10_partial_derivatives.run import Stand

OPENING: Beat[Stand] = Beat(
    name="opening",
    title=Text("More than one variable", "변수가 여러 개라면"),
    kind="opening",
    minutes=1.0,
    essential=1,
    settings={"x0": 3.0, "x1": 4.0, "hold": "x1", "turn": -60.0, "tilt": 30.0},
    controls=("turn", "tilt"),
    presets=(),
    pictures=("whole-bowl", "from-above"),
    formula=function_alone,
    formula_rows=2,
    text=Text(
        """The loss of a network depends on all its weights at once, and lesson 9 can only slide
        along one variable. What is a slope then? The trick: hold everything still but one, and a
        curve is left. Two variables are enough to see it. Look around with `←` `→`: where does x0
        grow?""",
        """신경망의 손실은 모든 가중치에 따라 변하는데, 9단원에서는 변수가 하나였어요. 그때 경사란
        무엇일까요? 하나만 남기고 모두 고정하면 곡선이 남아요. 변수가 둘이면 눈으로 볼 수 있어요.
        `←` `→`로 둘러보세요. x0은 어느 쪽으로 커질까요?""",
    ),
    notes=Notes(
        ask=Text(
            "Stand on a slope outdoors: is it one number how steep it is?",
            "산비탈에 서 있다고 해 봐요. 가파른 정도를 수 하나로 말할 수 있을까요?",
        ),
        expect=Text(
            "No: it depends on where you walk. The axes x0 and x1 carry their names at both ends.",
            "아니에요. 어느 쪽으로 걷는지에 따라 달라요. x0과 x1축의 양 끝에 이름이 있어요.",
        ),
    ),
)
