"""The beat of lesson 9 with the chapter's two tangents at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Goal, Notes, PlaceQuestion, Text, asked
from downslope.lessons.l09_tangent import answers, goals
from downslope.lessons.l09_tangent.captions import both_tangents, where_they_cross
from downslope.lessons.l09_tangent.pictures import HEIGHTS, X_LIMITS
from downslope.lessons.l09_tangent.run import BOOK, TANGENT_LINE

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

PAIR: Beat[Touch] = Beat(
    name="two-tangents",
    title=Text("Two tangents at once", "접선 두 개"),
    minutes=2.5,
    essential=2,
    settings={"x": 10.0, "h": 1e-4, "f": BOOK},
    controls=("x",),
    presets=(),
    pictures=("pair",),
    formula=asked(both_tangents, where_they_cross),
    code=TANGENT_LINE,
    text=Text(
        """The book draws the tangents at 5 and at 10. The second is steeper, so somewhere between
        they must cross. You see a piece of each.""",
        """책에서는 5와 10에서 그은 접선을 그려요. 두 번째가 더 가파르니까 둘은 어디선가 만나요.
        지금은 조금씩만 보여요.""",
    ),
    notes=Notes(
        ask=Text(
            "Set both lines equal: 0.2 x - 0.25 = 0.3 x - 1. Which x?",
            "두 식을 같다고 놓아 보세요: 0.2 x - 0.25 = 0.3 x - 1. x는 얼마일까요?",
        ),
        expect=Text(
            """x = 7.5, halfway between 5 and 10, at height 1.25. On a parabola it always is
            halfway, so the goal is met at x = 15.""",
            """x = 7.5, 5와 10의 한가운데이고 높이는 1.25예요. 포물선에서는 늘 한가운데예요. 그래서
            목표는 x = 15에서 이뤄져요.""",
        ),
        mistake=Text(
            "They put the mark on the curve. Tangents of this curve cross below it.",
            "표시를 곡선 위에 놓아요. 이 곡선의 접선들은 곡선 아래에서 만나요.",
        ),
    ),
    question=PlaceQuestion(
        text=Text("Put the mark where the two cross.", "두 접선이 만나는 곳에 표시를 놓으세요."),
        picture="pair",
        answer=answers.tangents_cross,
        begin=(2.0, 4.0),
        x_limits=X_LIMITS,
        y_limits=HEIGHTS,
        because=Text(
            "Halfway between 5 and 10. `space` slides the second one on.",
            "5와 10의 한가운데예요. `space`로 두 번째 접선을 옮겨 보세요.",
        ),
    ),
    goal=Goal(
        Text("Slide it until they cross at x = 10.", "x = 10에서 만나도록 옮기기."),
        goals.crosses_at(10.0),
        ("right", "enter", *["space"] * 10, "enter"),
        goals.lacks_crossing,
    ),
)
