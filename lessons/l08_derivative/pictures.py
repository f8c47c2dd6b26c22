"""The pictures of lesson 8: secants on the curve, errors by h, and a table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.l08_derivative.captions import GLYPHS, ROLES, brief
from downslope.lessons.l08_derivative.error_plot import NAMES, error_plot
from downslope.lessons.l08_derivative.ladder import ladder
from downslope.lessons.l08_derivative.microscope import microscope
from downslope.lessons.l08_derivative.run import (
    METHODS,
    SUBJECTS,
    Shrinking,
    asking,
    shown_methods,
)
from downslope.lessons.pictures.figure import (
    Backdrop,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
    Table,
)

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.lessons.engine.situation import Situation

_TAGS: dict[Method, float] = {"forward": 0.97, "central": 0.91}
"""Where on a line its method's glyph stands, as a share of the line's length."""
FAN = 6
"""How many earlier secants are drawn."""
ROWS = 12
"""How many steps the table lists at most."""


def figures(situation: Situation[Shrinking]) -> tuple[Figure, ...]:
    """The pictures of the current beat, the main one first."""
    curve, table = _curve_plot(situation), _table(situation)
    if situation.pitfall:
        return (curve,) if situation.asking else (ladder(situation), curve)
    match situation.current_beat.name:
        case "secant" | "central":
            return curve, table
        case "book-h":
            return curve, microscope(situation), table
        case "why":
            # The other pictures show the error of the slope, which is what the question asks about.
            return (
                (microscope(situation),)
                if situation.asking
                else (microscope(situation), error_plot(situation), table)
            )
        case _:
            return error_plot(situation), microscope(situation), table


# -- the curve and its secants ----------------------------------------------------------


def _curve_plot(situation: Situation[Shrinking]) -> Plot:
    state = situation.state
    subject, methods = state.subject, shown_methods(situation)
    parts: list[Part] = []
    if situation.current_beat.name == "secant":
        parts += _fan(situation)
    if not asking(situation, "secant"):
        parts.append(_line(state.function, subject.x, float(subject.f(subject.x)), subject.slope))
    for method in methods:
        parts += _chord(state, method)
    height = float(subject.f(subject.x))
    parts.append(Points(np.array([subject.x]), np.array([height]), "point", "●"))
    return Plot(
        title=Text.plain(subject.label),
        summary=_curve_summary(situation),
        x_limits=subject.x_limits,
        y_limits=subject.y_limits,
        parts=tuple(parts),
        backdrop=_curve(state.function),
        # 80 columns have no room for both the second line's legend and the axis's name.
        x_label="x" if len(methods) == 1 else "",
        legend=_curve_legend(situation),
    )


def _fan(situation: Situation[Shrinking]) -> list[Part]:
    """The secants of the last few steps, drawn faintly, which close in on the tangent."""
    earlier = situation.timeline.past(FAN + 1)[:-1]
    reads = [(state.subject.x, state.read("forward")) for state in earlier]
    return [
        Curve(np.array([x, x + read.h]), np.array([read.low, read.high]), "contour-3")
        for x, read in reads
    ]


def _line(function: str, x: float, y: float, slope: float, role: str = "truth") -> Curve:
    """A line of slope `slope` through (x, y), across the whole picture."""
    ends = np.array(SUBJECTS[function].x_limits)
    return Curve(ends, y + slope * (ends - x), role)


def _chord(state: Shrinking, method: Method) -> list[Part]:
    """The line through the two points that a difference compares, and these points."""
    if method == "complex" or not np.isfinite(state.read(method).slope):
        return []
    subject, read, role = state.subject, state.read(method), ROLES[method]
    left = subject.x - (read.h if method == "central" else 0.0)
    x, y = np.array([left, subject.x + read.h]), np.array([read.low, read.high])
    line = _line(state.function, left, read.low, float(read.slope), role)
    return [line, _tag(line, method), Points(x, y, role, GLYPHS[method])]


def _tag(line: Curve, method: Method) -> Points:
    """The method's glyph near the right end of its line.

    It tells the lines apart even where the points of two methods coincide.
    """
    share = _TAGS[method]
    x, y = (ends[:1] + share * np.diff(ends) for ends in (line.x, line.y))
    return Points(x, y, line.role, GLYPHS[method])


@lru_cache(maxsize=4)
def _curve(function: str) -> Backdrop:
    subject = SUBJECTS[function]
    x = np.linspace(*subject.x_limits, 161)
    return Backdrop((Curve(x, np.asarray(subject.f(x)), "curve"),))


def _curve_legend(situation: Situation[Shrinking]) -> tuple[tuple[str, str, Text], ...]:
    entries = [(ROLES[m], GLYPHS[m], NAMES[m]) for m in shown_methods(situation) if m != "complex"]
    if not asking(situation, "secant"):
        entries.append(("truth", "─", Text("tangent", "접선")))
    return tuple(entries)


def _curve_summary(situation: Situation[Shrinking]) -> Text:
    state = situation.state
    return Text(
        "The curve {f} at x = {x}: with h = {h} the slope reads {s}.",
        "곡선 {f}, x = {x}, h = {h}: 기울기 {s}.",
    ).format(
        f=state.subject.label,
        x=brief(state.subject.x),
        h=brief(state.h),
        s="?" if asking(situation, "book-h") else f"{float(state.read().slope):.6g}",
    )


# -- numbers ----------------------------------------------------------------------------


def _table(situation: Situation[Shrinking]) -> Table:
    methods = [m for m in METHODS if m in shown_methods(situation)]
    past = situation.timeline.past(ROWS)
    asked = (
        {"secant": "forward", "book-h": "central"}.get(situation.current_beat.name)
        if situation.asking
        else ""
    )
    rows = tuple(
        (brief(state.h), *(_entry(state, m, hidden=m == asked) for m in methods)) for state in past
    )
    return Table(
        title=Text("error at each h", "h별 오차"),
        summary=Text(
            "Rows: {n}, one for each h, the newest last.", "h마다 한 줄, 모두 {n}줄, 마지막이 최신."
        ).format(n=len(rows)),
        head=(
            Text.plain("h"),
            *(Text(f"{GLYPHS[m]} {NAMES[m].en}", f"{GLYPHS[m]} {NAMES[m].ko}") for m in methods),
        ),
        rows=rows,
        marked=len(rows) - 1,
    )


def _entry(state: Shrinking, method: Method, *, hidden: bool) -> str:
    return "?" if hidden else brief(state.read(method).error)
