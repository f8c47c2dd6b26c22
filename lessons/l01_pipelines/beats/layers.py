"""The beat of lesson 1 in which two layers of gates do what no single gate can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Text
from downslope.lessons.l01_pipelines import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.l01_pipelines.run import State

TWO_LAYERS: Beat[State] = Beat(
    name="two-layers",
    title=Text("Two lines, and a third gate", "직선 두 개와 셋째 게이트"),
    minutes=2.0,
    essential=1,
    settings={"scene": "layers", "w1": -0.5, "w2": -0.5, "b": 0.7},
    controls=("w1", "w2", "b"),
    pictures=("line", "table"),
    formula_rows=2,
    text=Text(
        """Two lines, then: a NAND and an OR see x1 and x2. A third gate gets what they say, `s1`
        and `s2`: two layers.""",
        """직선을 두 개 써요. NAND와 OR가 x1, x2를 받고, 셋째 게이트는 그 출력 `s1`, `s2`만
        받아요. 층이 둘이에요.""",
    ),
    notes=Notes(
        ask=Text(
            "Write s1 and s2 beside the truth table. Which rows should the third gate like?",
            "진리표 옆에 s1과 s2를 써 보세요. 셋째 게이트는 어느 줄을 골라야 할까요?",
        ),
        expect=Text(
            """Target 1 has (1, 1), the others (1, 0) and (0, 1): a line separates these. AND is
            (0.5, 0.5) with -0.7.""",
            """정답 1은 (1, 1), 나머지는 (1, 0)과 (0, 1)이라 직선 하나로 갈려요. AND는
            (0.5, 0.5)와 -0.7이에요.""",
        ),
        mistake=Text(
            "They think of x1 and x2 again. The third gate never sees them.",
            "다시 x1과 x2를 생각해요. 셋째 게이트는 그 값을 보지 못해요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Which gate must be the third?", "셋째는 어떤 게이트여야 할까요?"),
        choices=(
            Text.plain("AND"),
            Option(
                Text.plain("OR"),
                Text("One of them always says 1.", "둘 중 하나는 늘 1이에요."),
            ),
            Option(
                Text.plain("NAND"),
                Text("That makes XOR upside down.", "XOR가 거꾸로 돼요."),
            ),
        ),
        answer=answers.third_gate,
        because=Text(
            "XOR is 1 where both say 1: between the two lines.",
            "XOR는 둘 다 1인 곳, 두 직선 사이에서 1이에요.",
        ),
    ),
    goal=Goal(
        Text("All 4 rows right.", "4줄 모두 맞게."),
        goals.xor_of_layers,
        (
            *("1", "enter", *["shift+right"] * 2, "tab", *["shift+right"] * 2),
            *("tab", *["shift+left"] * 3, "enter"),
        ),
        goals.lacks_nand,
    ),
    presets=(),
)
