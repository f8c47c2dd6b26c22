"""The beat of lesson 8 that measures a function of the learner's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, ChoiceQuestion, Goal, Notes, Option, Preset, Text
from downslope.lessons.l08_derivative import answers, goals
from downslope.lessons.l08_derivative.captions import quotients

if TYPE_CHECKING:
    from downslope.lessons.l08_derivative.run import Shrinking

YOUR_OWN: Beat[Shrinking] = Beat(
    name="your-own",
    title=Text("Any function", "어떤 함수든"),
    minutes=2.5,
    essential=2,
    settings={
        "function": "x**3",
        "dtype": "float64",
        "method": "central",
        "h": 1.0,
        "shrink": "10",
    },
    controls=("function", "h"),
    pictures=("both-curve", "both-errors"),
    formula=quotients("forward", "central"),
    text=Text(
        """Both differences only ask for heights, so they take any f. Here is x³ at 1, where the
        slope is 3. With `h` = 1 the central difference is 4.""",
        """두 차분은 높이만 계산하니까 어떤 f든 돼요. 이번에는 x³, x = 1에서 기울기가 3이에요.
        `h` = 1이면 중앙 차분은 4예요.""",
    ),
    notes=Notes(
        ask=Text(
            "Work out ((1 + h)³ - (1 - h)³) / 2h. What is left beside 3?",
            "((1 + h)³ - (1 - h)³) / 2h를 전개해 보세요. 3 말고 무엇이 남을까요?",
        ),
        expect=Text(
            """3 + h²: the error is h² exactly. For the goal any parabola does, `x**2`: the h² stays
            out. For the star a wave that is shorter than `h`, `sin(300x)`.""",
            """3 + h², 오차가 꼭 h²이에요. 목표는 `x**2` 같은 포물선이면 돼요. h² 항이 없거든요. 별
            목표는 `h`보다 짧게 출렁이는 `sin(300x)` 같은 식이에요.""",
        ),
        mistake=Text(
            "They think that 1e-2 is small for every function. It depends on how fast f bends.",
            "어떤 함수에서든 1e-2면 작다고 생각해요. f가 얼마나 빨리 휘는지에 달렸어요.",
        ),
    ),
    question=ChoiceQuestion(
        text=Text("Central with h = 0.1?", "h = 0.1이면 중앙 차분은?"),
        choices=(
            Option(Text.plain("3.1"), Text("If the error went with h.", "오차가 h라면요.")),
            Text.plain("3.01"),
            Option(Text.plain("3"), Text("Only on a parabola.", "포물선에서만요.")),
        ),
        answer=answers.central_of_cube,
        because=Text(
            "The error is h². `tab` to f, `e`, and type one of your own.",
            "오차가 h²이에요. `tab`으로 f를 고르고 `e`로 직접 써 보세요.",
        ),
        reveal=1,
    ),
    goal=Goal(
        Text("An f with only central exact at h = 1.", "h = 1에서 중앙 차분만 정확한 f."),
        goals.central_alone_exact,
        ("2", "enter", "tab", "type x**2", "enter"),
        goals.lacks_central_alone,
    ),
    star=Goal(
        Text("An f with both off by 1 at h = 0.01.", "h = 0.01에서 둘 다 1 넘게 빗나가는 f."),
        goals.both_far_off,
        ("type sin(300x)", "enter"),
        goals.lacks_both_far_off,
    ),
    presets=(
        Preset(Text.plain("x³"), {"function": "x**3"}),
        Preset(Text.plain("sin"), {"function": "sin"}),
        Preset(Text.plain("exp(x)"), {"function": "exp(x)"}),
    ),
)
