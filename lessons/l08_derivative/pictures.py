"""Two pictures of lesson 8: secants on the curve, and the errors by h as a table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Backdrop, Bar, Bars, Curve, Part, Plot, Points, Table, Text, asked
from downslope.lessons.l08_derivative.captions import GLYPHS, ROLES, brief
from downslope.lessons.l08_derivative.error_plot import NAMES
from downslope.lessons.l08_derivative.run import FORWARD, Shrinking, subject_of

if TYPE_CHECKING:
    from downslope.core import Method
    from downslope.lessons.kit import Situation

_TAGS: dict[Method, float] = {"forward": 0.97, "central": 0.91}
"""Where on a line its method's glyph stands, as a share of the line's length."""
FAN = 6
"""How many earlier secants are drawn."""
ROWS = 12
"""How many steps the table lists at most."""


# -- the curve and its secants ----------------------------------------------------------


def curve(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """The curve with its tangent and the lines that `methods` compare with it."""
    tangent = _tangent(situation.state)
    return _curve_plot(situation.state, [tangent], methods, _slope(situation.state))


def curve_unread(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """The same picture, whose summary does not tell the slope."""
    return _curve_plot(situation.state, [_tangent(situation.state)], methods, "?")


def curve_alone(situation: Situation[Shrinking], methods: tuple[Method, ...]) -> Plot:
    """The curve with the lines of `methods`, and no tangent to compare them with."""
    return _curve_plot(situation.state, [], methods, _slope(situation.state))


def _fan_alone(situation: Situation[Shrinking]) -> Plot:
    return _curve_plot(situation.state, _fan(situation), FORWARD, _slope(situation.state))


def _fan_on_tangent(situation: Situation[Shrinking]) -> Plot:
    state = situation.state
    return _curve_plot(state, [*_fan(situation), _tangent(state)], FORWARD, _slope(state))


fan = asked(_fan_alone, _fan_on_tangent)
"""The curve with its last few secants, to which the answer adds the tangent."""


def _curve_plot(
    state: Shrinking, below: list[Part], methods: tuple[Method, ...], slope: str
) -> Plot:
    """The curve with the parts `below` the chords of `methods`; the summary tells the `slope`."""
    subject = state.subject
    chords = [part for method in methods for part in _chord(state, method)]
    height = float(subject.f(subject.x))
    point = Points(np.array([subject.x]), np.array([height]), "now", "■")
    legend = [(ROLES[m], GLYPHS[m], NAMES[m]) for m in methods]
    if any(part.role == "truth" for part in below):
        legend.append(("truth", "─", Text("tangent", "접선")))
    return Plot(
        title=Text.plain(subject.label),
        summary=Text(
            "The curve {f} at x = {x}: with h = {h} the slope reads {s}.",
            "곡선 {f}, x = {x}, h = {h}: 기울기 {s}.",
        ).format(f=subject.label, x=brief(subject.x), h=brief(state.h), s=slope),
        x_limits=subject.x_limits,
        y_limits=subject.y_limits,
        parts=(*below, *chords, point),
        backdrop=_curve(state.function),
        x_label="x",
        legend=tuple(legend),
    )


def _slope(state: Shrinking) -> str:
    return f"{float(state.read().slope):.6g}"


def _tangent(state: Shrinking) -> Curve:
    subject = state.subject
    return _line(state.function, subject.x, float(subject.f(subject.x)), subject.slope)


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
    ends = np.array(subject_of(function).x_limits)
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
    subject = subject_of(function)
    x = np.linspace(*subject.x_limits, 161)
    return Backdrop((Curve(x, np.asarray(subject.f(x)), "curve"),))


# -- heights ----------------------------------------------------------------------------


def heights(situation: Situation[Shrinking]) -> Bars:
    """Both heights of the forward difference, as bars."""
    read = situation.state.read("forward")
    top = situation.state.subject.y_limits[1]
    return Bars(
        title=Text("two heights", "두 높이"),
        summary=Text("f(x) = {a}, f(x+h) = {b}.", "f(x) = {a}, f(x+h) = {b}.").format(
            a=brief(read.low), b=brief(read.high)
        ),
        bars=(
            Bar("f(x)", read.low, "bar", f"{read.low:.4f}"),
            Bar("f(x+h)", read.high, "bar", f"{read.high:.4f}"),
        ),
        limits=(0.0, top),
    )


# -- numbers ----------------------------------------------------------------------------


def table(
    situation: Situation[Shrinking], methods: tuple[Method, ...], hidden: Method | None = None
) -> Table:
    """The errors of `methods` at the newest h; while a question waits, not those of `hidden`."""
    past = situation.timeline.past(ROWS)
    known = [m for m in methods if m != hidden or not situation.asking]
    rows = tuple(
        (brief(s.h), *(brief(s.read(m).error) if m in known else "?" for m in methods))
        for s in past
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
        grows=True,
    )
