"""The beats of lesson 11 that open it, and that say why the gradient is the steepest way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Beat, Notes, PlaceQuestion, Text, fixed
from downslope.lessons.l11_gradient_field import directions
from downslope.lessons.l11_gradient_field.captions import without_count
from downslope.lessons.l11_gradient_field.run import opening

if TYPE_CHECKING:
    from downslope.lessons.l11_gradient_field.run import Call

POINTS = (3.0, 4.0), (-4.0, 3.0), (-3.0, -4.0), (4.0, -3.0), (0.0, 5.0), (-5.0, 0.0)
"""The points that are asked about in turn: all equally far out, so that all are equally steep."""


def steepest_way(seed: int) -> PlaceQuestion:
    """In which direction the bowl grows most, from one of POINTS."""
    x0, x1 = POINTS[seed % len(POINTS)]
    degree, most = directions.steepest(x0, x1)
    given = {
        "x0": f"{x0:g}",
        "x1": f"{x1:g}",
        "g0": f"{2 * x0:g}",
        "g1": f"{2 * x1:g}",
        "degree": fixed(degree, 0),
        "most": fixed(most, 1),
    }
    return PlaceQuestion(
        text=Text(
            "You stand at ({x0}, {x1}). In which direction does f grow most?",
            "지금 ({x0}, {x1})에 있어요. 어느 쪽에서 f가 가장 많이 커질까요?",
        ).format(**given),
        picture="directions",
        answer=lambda: directions.steepest(x0, x1),
        begin=(180.0, 0.0),
        x_limits=directions.X_LIMITS,
        y_limits=directions.Y_LIMITS,
        curve=lambda _: 0.0,
        because=Text(
            """That of the gradient ({g0}, {g1}), by {most}: its length times the step. The rest
            is a cosine: turned by 90 degrees, along the contour line, f stays as it is.""",
            """기울기 ({g0}, {g1}) 쪽이고 {most}만큼, 길이 곱하기 걸음이에요. 나머지는 코사인이라
            90도 돌면, 곧 등고선을 따라가면 f는 그대로예요.""",
        ).format(**given),
        reveal=1,
        settings={"x0": x0, "x1": x1},
    )


OPENING: Beat[Call] = Beat(
    name="opening",
    kind="opening",
    title=Text("Which way is down?", "어느 쪽이 내리막일까요"),
    minutes=1,
    essential=1,
    settings=opening(3.0, 4.0),
    controls=(),
    presets=(),
    pictures=("map",),
    formula=without_count,
    text=Text(
        """You stand on a slope in fog and want to get down. Lesson 10 gave the slope along each
        axis; but which of all directions is the steepest, and how do you compute it? With the
        answer a network will learn.""",
        """안개 낀 비탈에서 내려가려고 해요. 10단원에서 축마다의 경사를 구했어요. 그런데 모든 방향
        가운데 가장 가파른 쪽은 어디이고 어떻게 계산할까요? 그 답으로 신경망이 배우게 돼요.""",
    ),
    notes=Notes(
        ask=Text(
            "How would you find the way down without seeing anything?",
            "아무것도 보이지 않는다면 내리막을 어떻게 찾을까요?",
        ),
        expect=Text(
            "Try small steps and feel what changes: that is what the code does.",
            "조금씩 디뎌 보고 변화를 느껴요. 코드도 그렇게 해요.",
        ),
    ),
)

STEEPEST: Beat[Call] = Beat(
    name="steepest",
    title=Text("Why it is the steepest way", "왜 가장 가파른 쪽일까요"),
    minutes=2,
    essential=1,
    settings=opening(3.0, 4.0),
    controls=(),
    presets=(),
    pictures=("directions", "map"),
    formula=directions.direction_formula,
    text=Text(
        """Take a step of length 0.01 in every direction and measure how f changes. 0 degrees is
        along x0, 90 along x1.""",
        """모든 방향으로 0.01만큼 걸어서 f의 변화를 재 봐요. 0도는 x0 방향, 90도는 x1
        방향이에요.""",
    ),
    notes=Notes(
        ask=Text(
            "How much is left at 45 degrees from the top? And at 90?",
            "가장 높은 곳에서 45도 돌면 얼마가 남을까요? 90도라면요?",
        ),
        expect=Text(
            """0.1001 at the top, 0.0708 at 45 degrees, 0.0001 at 90, -0.0999 against it: the
            0.0001 is the bend of the bowl.""",
            """꼭대기에서 0.1001, 45도에서 0.0708, 90도에서 0.0001, 반대쪽에서 -0.0999예요. 0.0001은
            그릇이 휜 만큼이에요.""",
        ),
        mistake=Text(
            "Many say 90 degrees, as the slope along x1 is the larger one.",
            "x1 방향 경사가 더 크니까 90도라고 답하기 쉬워요.",
        ),
    ),
    question=steepest_way(0),
    again=steepest_way,
    computed={
        "0.1001": lambda: _change_at(0.0),
        "0.0708": lambda: _change_at(45.0),
        "-0.0999": lambda: _change_at(180.0),
    },
)


def _change_at(turned: float) -> float:
    """The change of the bowl at (3, 4) for a step turned by so many degrees from its gradient."""
    turn = np.arctan2(8.0, 6.0) + np.deg2rad(turned)
    place = np.array([3.0, 4.0]) + directions.LENGTH * np.array([np.cos(turn), np.sin(turn)])
    return float((place**2).sum() - 25.0)
