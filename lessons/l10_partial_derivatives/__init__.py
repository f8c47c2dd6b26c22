"""Lesson 10 (4.3.3): partial derivatives.

A slice of a surface along one variable is an ordinary curve with an ordinary slope.
"""

from __future__ import annotations

from downslope.lessons.kit import Choice, Expectation, Lesson, Number, Preset, Text
from downslope.lessons.l10_partial_derivatives.beats import BEATS
from downslope.lessons.l10_partial_derivatives.captions import formula, status
from downslope.lessons.l10_partial_derivatives.faults import mesh, powers
from downslope.lessons.l10_partial_derivatives.pictures import (
    first_slice,
    first_surface,
    slice_plot,
    surface,
    whole_surface,
)
from downslope.lessons.l10_partial_derivatives.run import EDGE, listing, stands, start, step
from downslope.lessons.l10_partial_derivatives.sections import both_slices, from_above

LESSON = Lesson(
    number=10,
    name="partial-derivatives",
    section="4.3.3",
    title=Text("Partial derivatives", "편미분"),
    controls=(
        Number(
            "x0",
            Text("point x0", "점 x0"),
            3.0,
            -EDGE,
            EDGE,
            0.1,
            1.0,
            axis="x",
            point=Text("point", "점"),
        ),
        Number("x1", Text("x1", "x1"), 4.0, -EDGE, EDGE, 0.1, 1.0, axis="y"),
        Choice(
            "hold", Text("hold", "고정"), {"x1": Text.plain("x1"), "x0": Text.plain("x0")}, "x1"
        ),
        Number("turn", Text("turn", "회전"), -60.0, -180.0, 180.0, 5.0, 15.0, view=True),
        Number("tilt", Text("tilt", "기울임"), 30.0, 0.0, 90.0, 5.0, 15.0, view=True),
    ),
    beats=BEATS,
    expectations=(
        *(
            Expectation("beat=2&said=slope-along-x0:1", number)
            for number in ("4", "6.00000000000378")
        ),
        *(
            Expectation("beat=3&said=slope-along-x1:2", number)
            for number in ("3", "7.999999999999119")
        ),
        Expectation("beat=5&said=caret:2", "1"),
    ),
    start=start,
    step=step,
    stands=stands,
    pictures={
        "surface": surface,
        "slice": slice_plot,
        "bowl": first_surface,
        "cut": first_slice,
        "whole-bowl": whole_surface,
        "both-slices": both_slices,
        "from-above": from_above,
        "powers": powers,
        "mesh": mesh,
    },
    formula=formula,
    status=status,
    code=listing,
    presets=(
        Preset(Text("along x0", "x0 방향"), {"x0": 3.0, "x1": 4.0, "hold": "x1"}, restart=True),
        Preset(Text("along x1", "x1 방향"), {"x0": 3.0, "x1": 4.0, "hold": "x0"}, restart=True),
    ),
)
