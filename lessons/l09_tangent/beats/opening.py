"""The beat that opens lesson 9: what a numerical derivative looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import chapter
from downslope.lessons.kit import Beat, Listing, Notes, Text
from downslope.lessons.l09_tangent.captions import height_alone
from downslope.lessons.l09_tangent.run import BOOK

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l09_tangent.run import Touch


def _all_code(_: Situation[Touch]) -> Listing:
    return Listing((chapter.function_1, chapter.tangent_line, chapter.numerical_diff))


OPENING: Beat[Touch] = Beat(
    name="opening",
    title=Text("From a number to a line", "숫자에서 직선으로"),
    kind="opening",
    minutes=1.0,
    essential=1,
    settings={"x": 2.0, "h": 1e-4, "f": BOOK},
    controls=(),
    presets=(),
    pictures=("curve",),
    formula=height_alone,
    formula_rows=1,
    code=_all_code,
    text=Text(
        """Lesson 8 got one number out of a curve: its slope at a point. What does that number look
        like on the curve, and what do the slopes of all its points make together? At the end you
        draw the derivative of any function that you can type, without a rule of calculus.""",
        """8단원에서는 곡선의 한 점에서 접선의 기울기라는 수 하나를 구했어요. 이 수는 곡선 위에서
        어떤 모습일까요? 모든 점의 기울기를 모으면 무엇이 될까요? 마지막에는 미분 공식 없이, 직접 쓴
        함수의 도함수를 그려 볼 거예요.""",
    ),
    notes=Notes(
        ask=Text(
            "Lay a ruler along a curve on the board. What does its tilt tell?",
            "칠판의 곡선에 자를 대어 보세요. 자의 기울어진 정도는 무엇을 말할까요?",
        ),
        expect=Text(
            "`space` slides the line along the curve, `a` plays. It tilts more and more.",
            "`space`로 직선이 곡선을 따라 움직이고 `a`로 재생해요. 점점 더 기울어져요.",
        ),
    ),
)
