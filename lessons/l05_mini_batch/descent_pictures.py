"""The picture and the lines of lesson 5 about what the batch size does to learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.kit import EMPTY, Curve, Part, Plot, Points, Text
from downslope.lessons.l05_mini_batch.descents import SIZES, STEPS, losses_along, rises

if TYPE_CHECKING:
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l05_mini_batch.run import Draws

TOP = 3.2
"""The upper end of the axis: ten classes begin near ln 10 = 2.3, and single scans lead upwards."""
_ROLES = ("series-1", "series-2", "series-3")


def own(state: Draws) -> Array:
    """The loss (n,) along the descent with the batch size of the control."""
    return losses_along(scans(), state.urn.batch, state.urn.seed, state.taken)


def descents(situation: Situation[Draws]) -> Plot:
    """The loss over the steps for each of SIZES, and for the learner's own batch size."""
    state = situation.state
    parts: list[Part] = []
    for size, role in zip(SIZES, _ROLES, strict=True):
        losses = losses_along(scans(), size, state.urn.seed, state.taken)
        parts.append(Curve(np.arange(float(len(losses))), losses, role))
    losses = own(state)
    at = np.arange(float(len(losses)))
    parts += [Curve(at, losses, "path"), Points(at[-1:], losses[-1:], "now", "■")]
    named = [(role, "─", Text.plain(f"B={b}")) for role, b in zip(_ROLES, SIZES, strict=True)]
    return Plot(
        title=Text("loss of all data", "전체 데이터의 손실"),
        summary=Text(
            "After {n} steps with B = {b} the loss of all data is {e}.",
            "B = {b}로 {n}걸음 뒤 전체 데이터의 손실은 {e}.",
        ).format(n=len(losses) - 1, b=state.urn.batch, e=f"{losses[-1]:.3f}"),
        x_limits=(0.0, float(STEPS)),
        y_limits=(0.0, TOP),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label=Text("step", "걸음"),
        legend=(*named, ("now", "■", Text("your B", "내 B"))),
    )


def descent_lines(situation: Situation[Draws]) -> tuple[Text, ...]:
    """The loss of all data for each of SIZES, and for the learner's own batch size."""
    state = situation.state
    ends = [losses_along(scans(), b, state.urn.seed, state.taken)[-1] for b in SIZES]
    told = "   ".join(f"B={b}: {end:.3f}" for b, end in zip(SIZES, ends, strict=True))
    mine = own(state)
    drawn = state.urn.batch * (len(mine) - 1)
    return (
        Text.plain(told),
        Text(
            "your B={b}: {e:.3f}   scans looked at: {n}",
            "내 B={b}: {e:.3f}   본 이미지: {n}장",
        ).format(b=state.urn.batch, e=mine[-1], n=drawn),
    )


def descent_status(situation: Situation[Draws]) -> Text:
    """How often the loss rose on the way."""
    losses = own(situation.state)
    return Text(
        "With your B the loss rose in {r} of {n} steps.",
        "내 B로는 {n}걸음 중 {r}번 손실이 커졌어요.",
    ).format(r=rises(losses), n=len(losses) - 1)


def untold(_: Situation[Draws]) -> Text:
    """That the question comes first."""
    return Text("No step is taken yet: guess first.", "아직 걷기 전이에요. 먼저 예상해 보세요.")
