"""The beat of lesson 10 about holding the wrong variable still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core.chapter import function_2, numerical_diff
from downslope.lessons.kit import Beat, ChoiceQuestion, Notes, Option, Pitfall, Text
from downslope.lessons.l10_partial_derivatives import answers, pitfalls
from downslope.lessons.l10_partial_derivatives.beats.mistakes import AT_3_4
from downslope.lessons.l10_partial_derivatives.captions import both_slopes

if TYPE_CHECKING:
    from downslope.lessons.l10_partial_derivatives.run import Stand

HELD: Beat[Stand] = Beat(
    name="wrong-one-held",
    title=Text("What is held still?", "무엇을 고정했을까"),
    minutes=1,
    essential=2,
    settings=AT_3_4,
    controls=(),
    pictures=("both-slices",),
    formula=both_slopes,
    text=Text(
        """We want the slope along x0 at (3, 4), which is 6. Look closely at what is held
        still.""",
        """(3, 4)에서 x0 방향 경사를 구하려고 해요. 6이 나와야 하죠. 무엇을 고정했는지 잘
        보세요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which variable does `part` move, and which one does it hold still?",
            "`part`는 어떤 변수를 움직이고 어떤 변수를 고정할까요?",
        ),
        expect=Text(
            """3.0 stands in the place of x0, so x0 is held and x1 moves: 7.999999999999119.
            For ∂f/∂x0 all variables but x0 are held.""",
            """x0 자리에 3.0이 들어 있어서 x0이 고정되고 x1이 움직여요. 그래서
            7.999999999999119가 나와요. ∂f/∂x0에서는 x0만 빼고 모두 고정해요.""",
        ),
        mistake=Text(
            "The comment says along x0, and the number looks fine. That is the danger.",
            "주석에 x0 방향이라고 적혀 있고 값도 그럴듯해서 그대로 믿기 쉬워요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Which slope does it return?", "어떤 경사가 나올까요?"),
        choices=(
            Option(
                Text("6, along x0", "x0 방향의 6"),
                Text("Then 3 must move.", "그러려면 3이 움직여야 해요."),
            ),
            Text("8, along x1", "x1 방향의 8"),
            Option(
                Text("14, both at once", "둘을 더한 14"),
                Text("Then both must move.", "그러려면 둘 다 움직여야 해요."),
            ),
        ),
        answer=answers.wrong_one_held,
        because=Text(
            "x0 is held at 3 and x1 moves: that is ∂f/∂x1.",
            "x0을 3에 고정하고 x1을 움직였으니 ∂f/∂x1이에요.",
        ),
    ),
    pitfall=Pitfall(
        pitfalls.wrong_one_held,
        pitfalls.right_one_held,
        repairs=(pitfalls.from_zero, pitfalls.swapped, pitfalls.right_one_held),
        helpers=(numerical_diff, function_2),
    ),
    presets=(),
)
