"""Lesson 11 (4.4): the gradient as a vector, as a field of arrows, and how it is computed."""

from __future__ import annotations

from downslope.lessons.kit import Choice, Lesson, LogNumber, Number, Preset, Text, asked
from downslope.lessons.l11_gradient_field.beats import BEATS
from downslope.lessons.l11_gradient_field.captions import formula, status
from downslope.lessons.l11_gradient_field.directions import told, untold
from downslope.lessons.l11_gradient_field.expectations import EXPECTATIONS
from downslope.lessons.l11_gradient_field.measured import sizes, slice_plot
from downslope.lessons.l11_gradient_field.pictures import contour_map, field_map, hidden_field
from downslope.lessons.l11_gradient_field.run import FUNCTIONS, listing, start, step

LESSON = Lesson(
    number=11,
    name="gradient-field",
    section="4.4",
    title=Text("Gradient", "기울기"),
    controls=(
        Number(
            "x0",
            Text("point x0", "점 x0"),
            3.0,
            -10.0,
            10.0,
            0.25,
            1.0,
            axis="x",
            point=Text("point", "점"),
        ),
        Number("x1", Text.plain("x1"), 4.0, -10.0, 10.0, 0.25, 1.0, axis="y"),
        Choice(
            "function",
            Text("function", "함수"),
            {name: Text.plain(entry.formula) for name, entry in FUNCTIONS.items()},
            "function_2",
        ),
        LogNumber("h", Text.plain("h"), 1e-4, 1e-4, 1.0),
        Choice(
            "pace",
            Text("a step is", "한 걸음은"),
            {"call": Text("the whole call", "함수 전체"), "line": Text("one line", "한 줄")},
            "call",
        ),
    ),
    beats=BEATS,
    expectations=EXPECTATIONS,
    start=start,
    step=step,
    pictures={
        "map": contour_map,
        "sizes": sizes,
        "slice": slice_plot,
        "field": field_map,
        "directions": asked(untold, told),
        "hidden-field": hidden_field,
    },
    formula=formula,
    status=status,
    code=listing,
    presets=(
        Preset(Text.plain("(3, 4)"), {"x0": 3.0, "x1": 4.0}),
        Preset(Text.plain("(0, 2)"), {"x0": 0.0, "x1": 2.0}),
        Preset(Text.plain("(3, 0)"), {"x0": 3.0, "x1": 0.0}),
        Preset(Text("(0, 0): no slope", "(0, 0): 경사 없음"), {"x0": 0.0, "x1": 0.0}, good=False),
    ),
    keeps_step=False,
)
