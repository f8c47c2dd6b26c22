"""Lesson 3 (4.2.1): half the sum of squared differences between ten outputs and their target."""

from __future__ import annotations

from downslope.lessons.kit import Expectation, Lesson, Number, Preset, Text, Vector, asked
from downslope.lessons.l03_squared_error.beats import BEATS
from downslope.lessons.l03_squared_error.captions import formula, nothing_added, status
from downslope.lessons.l03_squared_error.pictures import growing_sum, outputs, scan, squares, valley
from downslope.lessons.l03_squared_error.run import SAME, WRONG, Y_START, listing, start, step

LESSON = Lesson(
    number=3,
    name="squared-error",
    section="4.2.1",
    title=Text("Sum of squared errors", "오차제곱합"),
    controls=(
        Vector("y", Text("output", "출력"), Y_START, 0.0, 1.0, 0.01, 0.1),
        Number("target", Text("right class", "정답"), 2.0, 0.0, 9.0, 1.0, 3.0),
    ),
    beats=BEATS,
    expectations=(
        Expectation("beat=1&said=right-answer:1&step=10", "0.0975"),
        Expectation("beat=3&said=wrong-answer:2&step=10", "0.5975"),
        *(Expectation("beat=1", output) for output in (".1", ".05", ".6", "0")),
        *(
            Expectation("beat=6&said=called-mean:1", value)
            for value in ("0.0975", "0.5975", "0.195")
        ),
        *(Expectation("beat=6&said=called-mean:1", mean) for mean in (".0195", ".1195")),
        *(Expectation("beat=8&said=eleven-and-ten:2", length) for length in ("11", "10")),
    ),
    start=start,
    step=step,
    pictures={
        "outputs": outputs,
        "scan": scan,
        "squares": squares,
        "sum": growing_sum,
        "valley": valley,
    },
    formula=formula,
    status=asked(nothing_added, status),
    code=listing,
    presets=(
        Preset(Text("y_a", "y_a"), {"y": Y_START, "target": 2.0}),
        Preset(Text("y_b", "y_b"), {"y": WRONG, "target": 2.0}, good=False),
        Preset(Text("all alike", "모두 같게"), {"y": SAME, "target": 2.0}, good=False),
    ),
)
