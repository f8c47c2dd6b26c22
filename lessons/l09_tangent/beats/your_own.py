"""The beat of lesson 9 in which the slopes of any curve are drawn, the learner's own included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l09_tangent import answers, goals
from downslope.lessons.l09_tangent.captions import on_any_curve
from downslope.lessons.l09_tangent.run import BOOK, DIFFERENCE_LINE

if TYPE_CHECKING:
    from downslope.lessons.l09_tangent.run import Touch

YOUR_OWN: Beat[Touch] = Beat(
    name="your-own",
    title=Text("Your own function", "나만의 함수"),
    minutes=3.0,
    essential=2,
    settings={"x": 0.0, "h": 1e-4, "f": "sine"},
    controls=("f", "x"),
    pictures=("own",),
    formula=on_any_curve,
    formula_rows=2,
    code=DIFFERENCE_LINE,
    text=Text(
        """`numerical_diff` calls f twice and knows nothing else of it. So it differentiates any f.
        This is sin(x), a wave from -1 to 1; each step will leave a dot as high as the slope.""",
        """`numerical_diff`는 f를 두 번 호출할 뿐, f가 무엇인지는 몰라요. 그래서 어떤 f든 미분해요.
        이번에는 -1과 1 사이를 오가는 sin(x)예요. 걸음마다 기울기를 점으로 남겨요.""",
    ),
    notes=Notes(
        ask=Text(
            "Where is the wave level, and where is it steepest? Mark it first.",
            "물결은 어디에서 평평하고 어디에서 가장 가파를까요? 먼저 표시해 보세요.",
        ),
        expect=Text(
            """Level at the tops, steepest at 0: the slopes are cos(x). For the goal any straight
            line does, `2x`. For the star `exp(x)`, or a multiple of it: the only kind of function
            that is its own slope.""",
            """꼭대기에서 평평하고 0에서 가장 가팔라요. 기울기는 cos(x)예요. 목표는 `2x` 같은
            직선이면 돼요. 별 목표는 `exp(x)`나 그 몇 배예요. 스스로가 자기 기울기인 함수는
            이것뿐이에요.""",
        ),
        mistake=Text(
            "They take `1/x` or `log(x)`: at 0 it has no value, so no slope is drawn there.",
            "`1/x`나 `log(x)`를 써요. 0에서 값이 없어서 그곳의 기울기는 그려지지 않아요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("What will the slopes of sin(x) make?", "sin(x)의 기울기는 어떤 모양일까요?"),
        choices=(
            Option(
                Text("the same wave", "똑같은 물결"),
                Text("At its top the slope is 0.", "꼭대기의 기울기는 0이에요."),
            ),
            Text("a wave that begins at its top", "꼭대기에서 시작하는 물결"),
            Option(
                Text("steps between 1 and -1", "1과 -1 사이의 계단"),
                Text("For a zigzag f.", "f가 지그재그라면요."),
            ),
        ),
        answer=answers.slopes_of_sine,
        because=Text(
            "It is cos(x). `tab` to f, `e`, and type a formula in x.",
            "cos(x)예요. `tab`으로 f를 고르고 `e`로 x의 식을 써 보세요.",
        ),
        reveal=40,
    ),
    goal=Goal(
        Text("Type an f whose slopes are level, not 0.", "기울기가 늘 같은 식 쓰기 (0 말고)."),
        goals.level_slopes,
        ("2", "enter", "tab", "type 2x", "enter"),
        goals.lacks_level,
    ),
    star=Goal(
        Text("Type an f that is its own slope, not 0.", "자기 기울기와 같은 식 쓰기 (0 말고)."),
        goals.its_own_slope,
        ("type exp(x)", "enter"),
        goals.lacks_own_slope,
    ),
    presets=(
        Preset(Text.plain("0.01x² + 0.1x"), {"f": BOOK}),
        Preset(Text.plain("sin(x)"), {"f": "sine"}),
        Preset(Text.plain("x³/400 - x/4"), {"f": "cubic"}),
    ),
)
