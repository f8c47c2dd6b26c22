"""The table of lesson 8's pitfalls: what a float type keeps of ever smaller h."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Table, Text
from downslope.lessons.l08_derivative.captions import brief
from downslope.lessons.l08_derivative.run import reading

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l08_derivative.run import Shrinking

_RUNGS = (1e-2, 1e-4, 1e-8, 1e-17, 1e-50)


def ladder(situation: Situation[Shrinking], mistake: float) -> Table:
    """The forward difference of function_1 at 5 for each h, in the float type of the run.

    The row of the `mistake`, an h of _RUNGS, is marked. While the question waits, its cells and
    those of smaller h are left out.
    """
    dtype = str(situation.state.dtype)
    known = [h for h in _RUNGS if h > mistake or not situation.asking]
    return Table(
        title=Text("what {d} keeps", "{d}에 남는 값").format(d=dtype),
        summary=Text(
            "For {n} sizes of h: what {d} keeps of it, the rise and the slope.",
            "h {n}가지: {d}에 남는 h, 높이 차이, 기울기.",
        ).format(n=len(_RUNGS), d=dtype),
        head=(
            Text.plain("h"),
            Text("kept", "저장된 h"),
            Text.plain("f(x+h)-f(x)"),
            Text("slope", "기울기"),
        ),
        rows=tuple(
            (brief(h), *(_row(h, dtype) if h in known else ("?", "?", "?"))) for h in _RUNGS
        ),
        marked=_RUNGS.index(mistake),
    )


def _row(h: float, dtype: str) -> tuple[str, ...]:
    read = reading("forward", "function_1", dtype, h)
    return brief(read.h), brief(read.rise), brief(float(read.slope))
