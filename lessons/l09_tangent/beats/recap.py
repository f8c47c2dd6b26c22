"""The beat that closes lesson 9: the place on the curve that has a given slope."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import function_1
from downslope.lessons.kit import Beat, Notes, PlaceQuestion, Text, asked, short
from downslope.lessons.l09_tangent import answers
from downslope.lessons.l09_tangent.captions import height_alone, with_rule
from downslope.lessons.l09_tangent.pictures import HEIGHTS, X_LIMITS
from downslope.lessons.l09_tangent.run import BOOK, END, STRIDE, TANGENT_LINE, analytic

if TYPE_CHECKING:
    from downslope.lessons.kit import Value
    from downslope.lessons.l09_tangent.run import Touch

_FROM_0: dict[str, Value] = {"x": 0.0, "h": 1e-4, "f": BOOK}
_MIDDLE, _LEFT, _RIGHT = 10.0, 2.0, 18.0
"""Where the mark begins: at the left for a place in the right half of the curve, and vice versa."""


def steep_place(x: float) -> PlaceQuestion:
    """Where on the curve is the slope what it is at `x`? The answer slides the point there."""
    given = {"slope": short(round(analytic(x), 6)), "x": short(x)}
    left = x > _MIDDLE
    return PlaceQuestion(
        text=Text(
            "Put the mark where the tangent's slope is {slope}.",
            "접선의 기울기가 {slope}인 곳에 표시를 놓으세요.",
        ).format(**given),
        picture="bare",
        answer=lambda: answers.place_with_slope(analytic(x)),
        begin=(_LEFT if left else _RIGHT, 0.0),
        x_limits=(max(0.0, X_LIMITS[0]), min(END, X_LIMITS[1])),
        y_limits=HEIGHTS,
        curve=_height,
        because=Text(
            "There 0.02 * x + 0.1 = {slope}, so x is {x}.",
            "여기서 0.02 * x + 0.1 = {slope}, 그래서 x는 {x}.",
        ).format(**given),
        reveal=round(x / STRIDE),
        settings=_FROM_0,
    )


def steep_place_again(seed: int) -> PlaceQuestion:
    """The same with another slope, drawn from the seed."""
    others = [x for x in range(3, 20) if x not in (10, 13)]
    return steep_place(float(np.random.default_rng(seed).choice(others)))


def _height(x: float) -> float:
    """The height of the curve, without the last digits that rounding makes up."""
    return round(float(function_1(x)), 9)


RECAP: Beat[Touch] = Beat(
    name="recap",
    title=Text("Looking back", "돌아보기"),
    kind="recap",
    minutes=1.5,
    essential=1,
    settings=_FROM_0,
    controls=(),
    presets=(),
    pictures=("bare", "dots"),
    formula=asked(height_alone, with_rule),
    code=TANGENT_LINE,
    text=Text(
        """The derivative is the slope of the line that touches. Over x it draws a curve of its
        own, with two calls of f a point. But a loss has many weights. What is a slope then?
        Lesson 10.""",
        """미분은 곡선에 닿는 접선의 기울기예요. 점마다 모으면 새 곡선이 되고, 점 하나에 f를 두 번만
        호출하면 돼요. 그런데 손실은 여러 가중치에 따라 변해요. 그때 경사란 무엇일까요? 10단원에서
        봐요.""",
    ),
    notes=Notes(
        ask=Text(
            "Which x has this slope? Work it out, then put the mark.",
            "어느 x에서 기울기가 이 값일까요? 계산한 다음 표시를 놓으세요.",
        ),
        expect=Text(
            "Solve 0.02x + 0.1 = 0.36: x is 13. Up to 2 to either side counts.",
            "0.02x + 0.1 = 0.36을 풀면 x는 13이에요. 양쪽으로 2까지는 맞은 것으로 쳐요.",
        ),
        mistake=Text(
            "They look for the height 0.36 and put the mark near x = 3.",
            "높이가 0.36인 곳을 찾아서 x = 3 근처에 놓아요.",
        ),
    ),
    question=steep_place(13.0),
    again=steep_place_again,
)
