"""The beat of lesson 12 about when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Beat, Goal, Notes, NumberQuestion, Text, short
from downslope.lessons.l12_gradient_descent import answers, goals

if TYPE_CHECKING:
    from downslope.lessons.kit import Descent

ASKED = (0.1, 1e-3), (0.3, 1e-3), (0.2, 1e-3), (0.1, 1e-2), (0.4, 1e-3), (0.3, 1e-2)
"""What is asked in turn: eta, and how short the gradient must be."""


def steps_until_short(seed: int) -> NumberQuestion:
    """How many steps it takes on the bowl until the gradient is short enough."""
    eta, tolerance = ASKED[seed % len(ASKED)]
    given = {"eta": short(eta), "tol": short(tolerance), "factor": short(round(1 - 2 * eta, 1))}
    count = answers.steps_until(eta, tolerance)
    return NumberQuestion(
        text=Text(
            "Eta {eta}: after how many steps is |grad| below {tol}?",
            "eta {eta}: 몇 걸음이면 |grad|가 {tol}보다 작아질까요?",
        ).format(**given),
        answer=lambda: float(count),
        near=0.1,
        because=Text(
            """Each step leaves {factor} of it: {n} steps. Short means flat, and flat is not
            always low: look at f as well.""",
            """한 걸음에 {factor}배가 돼요: {n}걸음. 짧다는 것은 평평하다는 뜻이고, 평평하다고
            늘 낮은 것은 아니니 f도 보세요.""",
        ).format(**given, n=count),
        reveal=count,
        settings={"eta": eta},
    )


STOPPING: Beat[Descent] = Beat(
    name="when-to-stop",
    title=Text("When to stop", "언제 멈출까요"),
    minutes=2.0,
    essential=1,
    settings={"eta": 0.1, "x0": -3.0, "x1": 4.0, "landscape": "bowl"},
    controls=("eta",),
    presets=(),
    pictures=("steepness", "map"),
    text=Text(
        """The gradient gets shorter and never exactly 0, so one stops when it is short enough. It
        begins with `|grad|` = 10; a step multiplies that by `1 - 2 * eta`.""",
        """기울기는 짧아질 뿐 정확히 0이 되지 않아요. 그래서 충분히 짧아지면 멈춰요. 처음 `|grad|`는
        10이고 한 걸음에 `1 - 2 * eta`배가 돼요.""",
    ),
    notes=Notes(
        ask=Text(
            "How often must 10 be multiplied by 0.8 to get below 0.001?",
            "10에 0.8을 몇 번 곱해야 0.001보다 작아질까요?",
        ),
        expect=Text(
            "42 times, as ln(10000) / -ln(0.8) is 41.3. With eta 0.3 it is 11.",
            "42번이에요. ln(10000) / -ln(0.8)이 41.3이니까요. eta 0.3이면 11번이에요.",
        ),
        mistake=Text(
            "Many wait for a gradient of 0, or stop after a fixed number of steps.",
            "기울기가 0이 되기를 기다리거나 걸음 수만 정해 두기 쉬워요.",
        ),
    ),
    question=steps_until_short(0),
    again=steps_until_short,
    goal=Goal(
        Text("Get |grad| below 1e-6 in 12 steps.", "12걸음 안에 |grad|를 1e-6보다 작게."),
        goals.short_gradient,
        ("type 0", "enter", *["shift+right"] * 2, "r", "space", "space", "enter"),
        goals.lacks_short_gradient,
    ),
    computed={
        "41.3": answers.exact_steps,
    },
)
