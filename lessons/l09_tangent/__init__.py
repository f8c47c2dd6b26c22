"""Lesson 9 (4.3.2): the numerical derivative is the slope of the line that touches a curve."""

from __future__ import annotations

from downslope.lessons.kit import CurveChoice, Expectation, Lesson, LogNumber, Number, Preset, Text
from downslope.lessons.l09_tangent.beats import BEATS
from downslope.lessons.l09_tangent.captions import formula, status
from downslope.lessons.l09_tangent.own_curves import own
from downslope.lessons.l09_tangent.pairs import lost_line, pair
from downslope.lessons.l09_tangent.pictures import (
    bare,
    curve,
    dots,
    extended,
    secant,
    slopes,
    slopes_after,
)
from downslope.lessons.l09_tangent.run import (
    BOOK,
    CURVES,
    DIFFERENCE_LINE,
    END,
    stands,
    start,
    step,
)

LESSON = Lesson(
    number=9,
    name="tangent",
    section="4.3.2",
    title=Text("Numerical differentiation", "수치 미분의 예"),
    controls=(
        Number("x", Text.plain("x"), 5.0, 0.0, END, 0.1, 1.0),
        LogNumber("h", Text("h", "h"), 1e-4, 1e-16, 5.0),
        CurveChoice(
            "f", Text.plain("f"), {name: Text.plain(f) for name, f in CURVES.items()}, BOOK
        ),
    ),
    beats=BEATS,
    renamed={"tiny-h": "digits", "h-too-small": "lost-intercept"},
    expectations=(
        *(Expectation("beat=1&said=slope:2&step=0", number) for number in ("0.01", "0.1")),
        *(Expectation("beat=3&said=shape:2&step=40", number) for number in ("20", "0.02", "0.1")),
        *(Expectation("beat=4&said=digits:2", number) for number in (".1999999999990898", "5")),
        *(
            Expectation("beat=4&said=digits:2&step=10", number)
            for number in (".2999999999986347", "10")
        ),
        *(Expectation("beat=4&said=digits:2", number) for number in (".2", ".25", "0.75")),
        *(Expectation("beat=4&said=digits:2&step=10", number) for number in (".3", "1", "2.0")),
    ),
    start=start,
    step=step,
    stands=stands,
    pictures={
        "curve": curve,
        "slopes": slopes,
        "extended": extended,
        "dots": dots,
        "secant": secant,
        "bare": bare,
        "slopes-after": slopes_after,
        "pair": pair,
        "lost-line": lost_line,
        "own": own,
    },
    formula=formula,
    status=status,
    code=DIFFERENCE_LINE,
    presets=(
        Preset(Text("start at 0", "0에서 시작"), {"x": 0.0}, restart=True),
        Preset(Text("start at 5", "5에서 시작"), {"x": 5.0}, restart=True),
    ),
)
