"""Lesson 8 (4.3.1): secants become the tangent as h shrinks, until rounding spoils a tiny h."""

from __future__ import annotations

from downslope.lessons.kit import Choice, CurveChoice, Lesson, LogNumber, Preset, Text
from downslope.lessons.l08_derivative.beats import BEATS
from downslope.lessons.l08_derivative.captions import formula, status
from downslope.lessons.l08_derivative.expectations import EXPECTATIONS
from downslope.lessons.l08_derivative.gallery import PICTURES
from downslope.lessons.l08_derivative.run import LAST, listing, start, step

LESSON = Lesson(
    number=8,
    name="derivative",
    section="4.3.1",
    title=Text("Derivative", "미분"),
    controls=(
        LogNumber("h", Text("start h", "시작 h"), 1.0, LAST, 10.0),
        Choice(
            "dtype",
            Text("dtype", "dtype"),
            {name: Text.plain(name) for name in ("float64", "float32", "float16")},
            "float64",
        ),
        Choice(
            "method",
            Text("method", "방법"),
            {
                "forward": Text("forward", "전방 차분"),
                "central": Text("central", "중앙 차분"),
                "complex": Text("complex step", "복소 스텝"),
            },
            "forward",
        ),
        CurveChoice(
            "function",
            Text("f", "f"),
            {
                "function_1": Text("function_1 at 5", "function_1, x = 5"),
                "sin": Text("sin at 1", "sin, x = 1"),
            },
            "sin",
        ),
        Choice(
            "shrink",
            Text("a step", "한 걸음"),
            {"2": Text.plain("h / 2"), "10": Text.plain("h / 10")},
            "10",
        ),
    ),
    beats=BEATS,
    expectations=EXPECTATIONS,
    start=start,
    step=step,
    pictures=PICTURES,
    formula=formula,
    status=status,
    code=listing,
    presets=(
        Preset(Text("from 1", "1부터"), {"h": 1.0}, good=False, restart=True),
        Preset(Text("from the book's 1e-4", "책의 1e-4부터"), {"h": 1e-4}, restart=True),
        Preset(Text("from 1e-17", "1e-17부터"), {"h": LAST}, good=False, restart=True),
    ),
)
