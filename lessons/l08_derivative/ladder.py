"""The table of lesson 8's pitfalls: what a float type keeps of ever smaller h."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.l08_derivative.captions import brief
from downslope.lessons.l08_derivative.run import reading
from downslope.lessons.pictures.figure import Table

if TYPE_CHECKING:
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l08_derivative.run import Shrinking

_RUNGS = (1e-2, 1e-4, 1e-8, 1e-17, 1e-50)
_BROKEN = {"underflow": 1e-50, "cancellation": 1e-17}
"""The h of each pitfall, by beat; its row is marked."""


def ladder(situation: Situation[Shrinking]) -> Table:
    """The forward difference of function_1 at 5 for each h, in the float type of the run."""
    dtype = str(situation.state.dtype)
    reads = [(h, reading("forward", "function_1", dtype, h)) for h in _RUNGS]
    return Table(
        title=Text("what {d} keeps", "{d}에 남는 값").format(d=dtype),
        summary=Text(
            "For {n} sizes of h: what {d} keeps of it, the rise and the slope.",
            "h {n}가지: {d}에 남는 h, 높이 차이, 기울기.",
        ).format(n=len(reads), d=dtype),
        head=(
            Text.plain("h"),
            Text("kept", "저장된 h"),
            Text.plain("f(x+h)-f(x)"),
            Text("slope", "기울기"),
        ),
        rows=tuple(
            (brief(h), brief(read.h), brief(read.rise), brief(float(read.slope)))
            for h, read in reads
        ),
        marked=_RUNGS.index(_BROKEN[situation.current_beat.name]),
    )
