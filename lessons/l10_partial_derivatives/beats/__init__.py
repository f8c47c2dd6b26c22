"""The beats of lesson 10, in their order, with the walk along a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l10_partial_derivatives import answers, goals
from downslope.lessons.l10_partial_derivatives.beats.held import HELD
from downslope.lessons.l10_partial_derivatives.beats.in_order import IN_ORDER
from downslope.lessons.l10_partial_derivatives.beats.mistakes import CARETS, MESH
from downslope.lessons.l10_partial_derivatives.beats.opening import OPENING
from downslope.lessons.l10_partial_derivatives.beats.recap import RECAP
from downslope.lessons.l10_partial_derivatives.beats.slices import SLICES, at
from downslope.lessons.l10_partial_derivatives.beats.two_slopes import FROM_ABOVE

if TYPE_CHECKING:
    from downslope.lessons.l10_partial_derivatives.run import Stand


BEATS: tuple[Beat[Stand], ...] = (
    OPENING,
    *SLICES,
    HELD,
    FROM_ABOVE,
    Beat(
        name="both-flat",
        title=Text("A walk along the slice", "단면을 따라 걷기"),
        minutes=2,
        essential=1,
        settings=at(-4.0, 4.0, "x1"),
        controls=("x0", "x1", "hold"),
        pictures=("slice", "surface"),
        text=Text(
            """You stand at (-4, 4) and walk along x0 in strides of 0.5, with x1 held at 4.""",
            """(-4, 4)에서 x1을 4에 고정하고 x0 방향으로 0.5씩 걸어가요.""",
        ),
        notes=Notes(
            ask=Text(
                "Where does ∂f/∂x0 become 0? Is that the bottom of the bowl?",
                "∂f/∂x0은 어디서 0이 될까요? 거기가 그릇의 바닥일까요?",
            ),
            expect=Text(
                """At (0, 4) it is 0, but the slope along x1 is still 8: the line below the
                formula says so. Only at (0, 0) are both 0.""",
                """(0, 4)에서 0이지만 x1 방향 경사는 아직 8이에요. 식 아래 줄에 나와요. 둘 다
                0인 곳은 (0, 0)뿐이에요.""",
            ),
            mistake=Text(
                """One partial derivative of 0 is taken for the bottom. The bowl is level only
                where both are 0. That pair is the gradient of the next lesson.""",
                """편미분 하나가 0이면 바닥이라고 생각해요. 둘 다 0인 곳만 평평해요. 그 둘을
                묶은 것이 다음 단원의 기울기(gradient)예요.""",
            ),
        ),
        question=ChoiceQuestion(
            text=Text("Where does ∂f/∂x0 become 0?", "∂f/∂x0은 어디서 0이 될까요?"),
            choices=(
                Option(
                    Text("nowhere on this slice", "이 단면에는 없어요"),
                    Text("It is a parabola: it has a lowest point.", "포물선이라 바닥이 있어요."),
                ),
                Text("at (0, 4)", "(0, 4)에서"),
                Option(
                    Text("only at the bottom, (0, 0)", "바닥 (0, 0)에서만"),
                    Text("x1 is held: you never get there.", "x1이 고정이라 거기 못 가요."),
                ),
            ),
            answer=answers.level_place,
            because=Text(
                """There the **slice** is lowest, at 16. Along x1 it is still steep: 8.""",
                """거기가 이 **단면**의 바닥이고 높이는 16이에요. x1 방향은 아직 가팔라요: 8.""",
            ),
            reveal=8,
        ),
        goal=Goal(
            Text("Stand where both are 0.", "둘 다 0인 곳에 서기."),
            goals.both_flat,
            ("2", "enter", *["shift+down"] * 4, "enter"),
            goals.lacks_both_flat,
        ),
        star=Goal(
            Text("Height 25, and ∂f/∂x1 = -6.", "높이가 25이고 ∂f/∂x1 = -6인 곳."),
            goals.high_and_steep,
            (*["shift+down"] * 3, *["shift+right"] * 4, "enter"),
            goals.lacks_high_and_steep,
        ),
    ),
    *CARETS,
    IN_ORDER,
    MESH,
    RECAP,
)
