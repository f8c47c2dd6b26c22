"""The beats of lesson 10 about a cut through the bowl, and the slope of each of two cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l10_partial_derivatives import answers, goals
from downslope.lessons.l10_partial_derivatives.captions import first_cut

if TYPE_CHECKING:
    from downslope.lessons.kit import Value
    from downslope.lessons.l10_partial_derivatives.run import Stand


def at(x0: float, x1: float, hold: str, turn: float = -60.0) -> dict[str, Value]:
    """The settings with which a beat opens at (x0, x1), with `hold` held still."""
    return {"x0": x0, "x1": x1, "hold": hold, "turn": turn, "tilt": 30.0}


SLICES: tuple[Beat[Stand], ...] = (
    Beat(
        name="cut-the-bowl",
        title=Text("A knife through the bowl", "그릇을 칼로 자르기"),
        minutes=2,
        essential=1,
        settings=at(3.0, 4.0, "x1"),
        controls=("turn", "tilt"),
        pictures=("bowl", "cut"),
        formula=first_cut,
        text=Text(
            """`function_2` = x0² + x1² has two variables, so its picture is a surface. You stand
            at (3, 4), at height 25. Turn it with `←` `→`. Now hold x1 still at 4 and move x0
            only.""",
            """`function_2` = x0² + x1²의 그림은 곡면이에요. 지금 (3, 4), 높이 25에 서 있어요.
            `←` `→`로 회전해 보세요. 이제 x1을 4에 고정하고 x0만 움직여요.""",
        ),
        notes=Notes(
            ask=Text(
                "Which curve do you walk along while x1 stays at 4? How low does it get?",
                "x1을 4에 고정하면 어떤 곡선을 따라 걷게 될까요? 가장 낮은 곳은 높이가 얼마일까요?",
            ),
            expect=Text(
                """The parabola x0² + 16. Holding x1 still is a straight cut, like a knife
                through the bowl. Its lowest point is 16, not 0.""",
                """포물선 x0² + 16이에요. x1을 고정하는 것은 칼로 그릇을 곧게 자르는 것과
                같아요. 가장 낮은 곳은 0이 아니라 16이에요.""",
            ),
            mistake=Text(
                """Many say a circle: they think of the rings on a map, where the height stays
                the same.""",
                "지도의 등고선처럼 높이가 같은 곳을 떠올려 원이라고 답하는 학생이 많아요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Which curve do you walk along?", "어떤 곡선을 따라 걷게 될까요?"),
            choices=(
                Option(
                    Text("a circle around the middle", "가운데를 도는 원"),
                    Text("There the height is held, not x1.", "그건 높이를 고정할 때예요."),
                ),
                Text("the parabola x0² + 16", "포물선 x0² + 16"),
                Option(
                    Text("a straight line", "직선"),
                    Text("Only seen from above.", "위에서 볼 때만 그래요."),
                ),
            ),
            answer=answers.kind_of_slice,
            because=Text(
                """x1² stays at 16. `⠛` is this **slice**. Turn and tilt the bowl.""",
                """x1²은 16 그대로예요. `⠛`가 이 **단면**이에요. 회전과 기울임을 바꿔 보세요.""",
            ),
        ),
        goal=Goal(
            Text("See the slice just as it is below.", "아래 그림과 똑같은 모양으로 단면 보기."),
            goals.from_the_side,
            ("2", "enter", "shift+left", "shift+left", "tab", "shift+left", "shift+left", "enter"),
            goals.lacks_side,
        ),
        presets=(),
    ),
    Beat(
        name="slope-along-x0",
        title=Text("The partial derivative", "편미분"),
        minutes=2,
        essential=1,
        settings=at(3.0, 4.0, "x1"),
        controls=("x0", "x1"),
        pictures=("surface", "slice"),
        text=Text(
            """The slope of this slice where you stand is the **partial derivative** of f
            by x0, written ∂f/∂x0.""",
            """서 있는 곳에서 이 단면의 접선 기울기(**경사**)가 x0에 대한 **편미분**이에요.
            ∂f/∂x0이라고 써요.""",
        ),
        notes=Notes(
            ask=Text(
                "What is the slope of this slice? Does it change when you move x1? And x0?",
                "이 단면의 경사는 얼마일까요? x1을 움직이면 경사가 변할까요? x0을 움직이면요?",
            ),
            expect=Text(
                """6.00000000000378. With x1 the curve goes up and down and the slope stays;
                with x0 the slope becomes 2 * x0.""",
                """6.00000000000378이에요. x1을 움직이면 곡선만 오르내리고 경사는 그대로예요.
                x0을 움직이면 경사가 2 * x0으로 바뀌어요.""",
            ),
            mistake=Text(
                "22 adds the held 16 to the slope, though it is there before and after the step.",
                """22는 고정한 16을 경사에 더한 답이에요. 지금까지의 접선 기울기를 이제 경사라고
                해요. 다음 단원의 기울기(gradient)는 벡터예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is ∂f/∂x0 at (3, 4)?", "(3, 4)에서 ∂f/∂x0은 얼마일까요?"),
            choices=(
                Text.plain("6"),
                Option(Text.plain("8"), Text("That is along x1.", "그건 x1 방향이에요.")),
                Option(Text.plain("22"), Text("That is 6 + 16.", "6 + 16이에요.")),
            ),
            answer=answers.slope_along_x0,
            because=Text(
                """2 * 3 = 6. The held 16 lifts the whole curve and tilts nothing.""",
                """2 * 3 = 6. 고정된 16은 곡선을 들어 올릴 뿐, 경사는 안 바꿔요.""",
            ),
        ),
        goal=Goal(
            Text("Move to a slope of -4.", "경사가 -4인 점으로 가기."),
            goals.slope_is(0, -4.0),
            ("1", "enter", *["shift+left"] * 5, "enter"),
            goals.lacks_slope(0, -4.0),
        ),
        presets=(),
    ),
    Beat(
        name="slope-along-x1",
        title=Text("The other slice", "다른 쪽 단면"),
        minutes=1.5,
        essential=2,
        settings=at(3.0, 4.0, "x0", -30.0),
        controls=("x0", "x1", "turn", "tilt"),
        pictures=("surface", "slice"),
        text=Text(
            """The other way round: hold x0 still at 3 and move x1 only. The knife turns by 90
            degrees.""",
            """이번에는 거꾸로 x0을 3에 고정하고 x1만 움직여요. 칼을 90도 돌려 자르는 셈이죠.""",
        ),
        notes=Notes(
            ask=Text(
                """What is the slope of this slice? How many slopes does a surface have at one
                point?""",
                "이 단면의 경사는 얼마일까요? 곡면의 한 점에는 경사가 몇 개나 있을까요?",
            ),
            expect=Text(
                """7.999999999999119. There is one slope for each direction in which you cut;
                the partial derivatives are two of them.""",
                """7.999999999999119예요. 경사는 자르는 방향마다 하나씩 있고, 편미분은 그중
                둘이에요.""",
            ),
            mistake=Text(
                "6 is the slope of the other slice, 14 is the sum of both.",
                "6은 다른 단면의 경사이고 14는 둘을 더한 값이에요.",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("What is ∂f/∂x1 at (3, 4)?", "(3, 4)에서 ∂f/∂x1은 얼마일까요?"),
            choices=(
                Option(Text.plain("6"), Text("That is along x0.", "그건 x0 방향이에요.")),
                Text.plain("8"),
                Option(Text.plain("14"), Text("That is 6 + 8.", "6 + 8이에요.")),
            ),
            answer=answers.slope_along_x1,
            because=Text(
                """2 * 4 = 8. Two slices cross here, each with a slope of its own.""",
                """2 * 4 = 8. 한 점에서 만나는 두 단면의 경사가 저마다 달라요.""",
            ),
        ),
        goal=Goal(
            Text("Find a point where ∂f/∂x1 is -2.", "∂f/∂x1이 -2인 점 찾기."),
            goals.slope_is(1, -2.0),
            ("2", "enter", *["shift+down"] * 5, "enter"),
            goals.lacks_slope(1, -2.0),
        ),
        presets=(
            Preset(Text("side view", "옆에서"), {"turn": 0.0, "tilt": 0.0}),
            Preset(Text("from above", "위에서"), {"turn": -90.0, "tilt": 90.0}),
            Preset(Text("edge on", "선으로 겹침"), {"turn": -90.0, "tilt": 0.0}, good=False),
        ),
    ),
)
