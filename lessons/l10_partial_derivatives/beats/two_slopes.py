"""The beat of lesson 10 that has both slopes of a point on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Goal, Notes, PlaceQuestion, Text, short
from downslope.lessons.l10_partial_derivatives import answers, goals
from downslope.lessons.l10_partial_derivatives.captions import two_slopes
from downslope.lessons.l10_partial_derivatives.run import EDGE

if TYPE_CHECKING:
    from downslope.lessons.l10_partial_derivatives.run import Stand


def place_of(first: float, second: float) -> PlaceQuestion:
    """Where are the slopes along x0 and x1 these two?"""
    given = {"s": short(first), "t": short(second), "a": short(first / 2), "b": short(second / 2)}
    return PlaceQuestion(
        text=Text(
            "Mark where ∂f/∂x0 = {s} and ∂f/∂x1 = {t}.",
            "∂f/∂x0 = {s}, ∂f/∂x1 = {t}인 곳에 표시를 놓으세요.",
        ).format(**given),
        picture="from-above",
        answer=lambda: answers.place_of_slopes(first, second),
        begin=(0.0, 0.0),
        x_limits=(-EDGE, EDGE),
        y_limits=(-EDGE, EDGE),
        because=Text("2 * {a} = {s} and 2 * {b} = {t}.", "2 * {a} = {s}, 2 * {b} = {t}.").format(
            **given
        ),
    )


def place_again(seed: int) -> PlaceQuestion:
    """The same for other slopes, drawn from the seed."""
    rng = np.random.default_rng(seed)
    first, second = (float(rng.choice([2, 4, 6, 8]) * rng.choice([-1, 1])) for _ in range(2))
    return place_of(first, second) if (first, second) != FIRST else place_of(-second, -first)


FIRST = (-4.0, 6.0)

FROM_ABOVE: Beat[Stand] = Beat(
    name="two-slopes",
    title=Text("Two slopes at once", "두 경사를 한눈에"),
    minutes=2.5,
    essential=1,
    settings={"x0": 3.0, "x1": 4.0, "hold": "x1"},
    controls=("x0", "x1"),
    presets=(),
    pictures=("from-above", "both-slices"),
    formula=two_slopes,
    text=Text(
        """Seen from above, x0 grows to the right and x1 upwards; dark is low. Through every point
        run two cuts, and each has a slope. At (3, 4) they were 6 and 8.""",
        """위에서 보면 x0은 오른쪽, x1은 위쪽으로 커져요. 어두울수록 낮아요. 점마다 단면이 두 개
        지나고 저마다 경사가 있어요. (3, 4)에서는 6과 8이었어요.""",
    ),
    notes=Notes(
        ask=Text(
            "On which side of the bowl does it go downhill when x0 grows?",
            "x0이 커질 때 내리막인 쪽은 그릇의 어느 쪽일까요?",
        ),
        expect=Text(
            "On the left, where x0 is below 0: at (-2, 3) the slopes are -4 and 6.",
            "x0이 0보다 작은 왼쪽이에요. (-2, 3)에서 경사는 -4와 6이에요.",
        ),
        mistake=Text(
            "They put the mark at (-4, 6): these are slopes, and the place is half of them.",
            "표시를 (-4, 6)에 놓아요. 그건 경사이고, 위치는 그 절반이에요.",
        ),
    ),
    question=place_of(*FIRST),
    again=place_again,
    goal=Goal(
        Text("Stand where both slopes are -3.", "두 경사가 모두 -3인 곳에 서기."),
        goals.both_slopes_are(-3.0, -3.0),
        (
            "left",
            "enter",
            *["shift+left"] * 5,
            *["right"] * 5,
            *["shift+down"] * 6,
            *["up"] * 5,
            "enter",
        ),
        goals.lacks_both,
    ),
)
