"""4.3.3: a surface cut along one variable is an ordinary curve, with an ordinary slope."""

from __future__ import annotations

from lessons.controls import Choice, Number
from lessons.l10_partial_derivatives.beats import BEATS
from lessons.l10_partial_derivatives.run import EDGE, listing, start, step
from lessons.l10_partial_derivatives.views import figures
from lessons.l10_partial_derivatives.words import formula, status
from lessons.lesson import Lesson, Preset
from lessons.text import Text

LESSON = Lesson(
    number=10,
    name="partial-derivatives",
    section="4.3.3",
    title=Text("Partial derivatives", "편미분"),
    controls=(
        Number("x0", Text("point x0", "점 x0"), 3.0, -EDGE, EDGE, 0.1, 1.0, axis="x"),
        Number("x1", Text("x1", "x1"), 4.0, -EDGE, EDGE, 0.1, 1.0, axis="y"),
        Choice(
            "hold", Text("hold", "고정"), {"x1": Text.plain("x1"), "x0": Text.plain("x0")}, "x1"
        ),
        Number("turn", Text("turn", "회전"), -60.0, -180.0, 180.0, 5.0, 15.0, view=True),
        Number("tilt", Text("tilt", "기울임"), 30.0, 0.0, 90.0, 5.0, 15.0, view=True),
    ),
    beats=BEATS,
    start=start,
    step=step,
    figures=figures,
    formula=formula,
    status=status,
    listing=listing,
    presets=(
        Preset(Text("along x0", "x0 방향"), {"x0": 3.0, "x1": 4.0, "hold": "x1"}),
        Preset(Text("along x1", "x1 방향"), {"x0": 3.0, "x1": 4.0, "hold": "x0"}),
        Preset(Text("side view", "옆에서"), {"turn": -90.0, "tilt": 0.0}),
        Preset(Text("from above", "위에서"), {"turn": -90.0, "tilt": 90.0}),
        Preset(Text("edge on", "선으로만"), {"turn": 0.0, "tilt": 0.0}, good=False),
    ),
)
