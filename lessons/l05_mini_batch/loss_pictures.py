"""Pictures of batch losses: within one batch, from batch to batch, and their spread by B."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.kit import EMPTY, Backdrop, Curve, Part, Plot, Points, Text
from downslope.lessons.l05_mini_batch.losses import drawn_loss, losses_of, measured
from downslope.lessons.l05_mini_batch.run import GIVEN, LARGEST

if TYPE_CHECKING:
    from downslope.core import ScanSet
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l05_mini_batch.run import Draws

LAST = 60
"""How many of the latest batches are drawn in the picture of their losses."""
LEAST = 5
"""The batch size that the question about the spread starts from."""
BATCH = Text("batch", "배치")
LOSSES = Text("loss of each batch", "배치마다의 손실")
LEGEND = (
    ("point", "•", BATCH),
    ("truth", "─", Text("all data", "전체 평균")),
)
COVERED = (0.0, 20.0)
"""The axis of losses while a question waits: it has room for any answer, so it gives none away."""
STOPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
"""The batch sizes whose measured spread is drawn."""


# -- one batch ----------------------------------------------------------------------------


def running(situation: Situation[Draws]) -> Plot:
    """The sum and the mean of the first n losses of the batch, on logarithmic axes."""
    return _running(losses_of(scans()).each[situation.state.scanned_rows])


def running_given(situation: Situation[Draws]) -> Plot:
    """The same of those first losses only that are told before the question."""
    return _running(losses_of(scans()).each[situation.state.scanned_rows][:GIVEN])


def _running(losses: Array) -> Plot:
    n = np.arange(1.0, len(losses) + 1)
    sums = np.cumsum(losses)
    parts: list[Part] = []
    for heights, role, glyph in ((sums, "secant", "▲"), (sums / n, "path", "●")):
        parts += [Curve(n, heights, role), Points(n[-1:], heights[-1:], role, glyph)]
    return Plot(
        title=Text("sum and mean of n losses", "손실 n개의 합과 평균"),
        summary=Text(
            "Over {n} scans the losses add up to {s:.2f}; their mean is {m:.3f}.",
            "{n}장의 손실을 더하면 {s:.2f}, 평균은 {m:.3f}.",
        ).format(n=len(losses), s=sums[-1], m=sums[-1] / len(losses)),
        x_limits=(0.0, math.log10(LARGEST)),
        y_limits=(-1.0, 3.0),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label="n",
        legend=(("secant", "▲", Text("sum", "합")), ("path", "●", Text("mean", "평균"))),
        log_x=True,
        log_y=True,
    )


# -- batch after batch ----------------------------------------------------------------------


def drawn_losses(situation: Situation[Draws]) -> Plot:
    """The losses of the latest batches, around the mean loss of all scans."""
    state = situation.state
    low = max(1, state.taken - LAST + 1)
    steps = np.arange(low, state.taken + 1)
    each = np.array([drawn_loss(scans(), state.scanned, int(k)) for k in steps])
    all_of = losses_of(scans())
    first = float(low - 1)
    return Plot(
        title=LOSSES,
        summary=Text(
            "{k} batches drawn; the mean loss of all data is {m:.3f}.",
            "배치 {k}개를 뽑았어요. 데이터 전체의 평균 손실은 {m:.3f}.",
        ).format(k=state.taken, m=all_of.mean),
        x_limits=(first, first + LAST + 1),
        x_label=BATCH,
        y_limits=(max(0.0, all_of.mean - 2 * all_of.sd), all_of.mean + 2 * all_of.sd),
        parts=(_level(all_of.mean), Points(steps.astype(np.float64), each, "point", "•")),
        backdrop=EMPTY,
        legend=LEGEND,
    )


def covered_losses(_: Situation[Draws]) -> Plot:
    """The same frame while the mean loss of all scans is not to be told yet."""
    return Plot(
        title=LOSSES,
        summary=Text("No batch is drawn yet.", "아직 뽑은 배치가 없어요."),
        x_limits=(0.0, LAST + 1.0),
        x_label=BATCH,
        y_limits=COVERED,
        parts=(),
        backdrop=EMPTY,
        legend=LEGEND,
    )


def _level(height: float) -> Curve:
    return Curve(np.array([0.0, 1e4]), np.array([height, height]), "truth")


# -- the spread by batch size ----------------------------------------------------------------


def spreads(situation: Situation[Draws]) -> Plot:
    """The measured spread of the batch loss against sd / sqrt(B)."""
    return _spreads(situation.state.urn.batch, int(LARGEST), _theory(losses_of(scans()).sd))


def least_spreads(_: Situation[Draws]) -> Plot:
    """The measured spread up to the batch size from which the question starts, without theory."""
    return _spreads(LEAST, LEAST, EMPTY)


def _spreads(batch: int, largest: int, theory: Backdrop) -> Plot:
    sizes, found = _found(scans(), largest)
    sd = losses_of(scans()).sd
    now = Points(np.array([float(batch)]), np.array([measured(scans(), batch)]), "now", "■")
    legend = (
        ("path", "○", Text("measured", "잰 값")),
        ("truth", "─", Text.plain("sd/√B")),
        ("now", "■", Text("this B", "지금 B")),
    )
    return Plot(
        title=Text("spread", "흩어진 정도"),
        summary=Text(
            "At B = {b} the loss of a batch spreads by {s:.4f}.",
            "B = {b}일 때 배치 손실의 표준편차는 {s:.4f}.",
        ).format(b=batch, s=measured(scans(), batch)),
        x_limits=(-0.1, 2.8),
        y_limits=(math.log10(sd) - 1.6, math.log10(sd) + 0.3),
        parts=(Points(sizes, found, "path", "○"), now),
        backdrop=theory,
        x_label="B",
        legend=legend if theory.parts else legend[::2],
        log_x=True,
        log_y=True,
    )


@lru_cache(maxsize=8)
def _found(data: ScanSet, largest: int) -> tuple[Array, Array]:
    sizes = [size for size in STOPS if size <= largest]
    return np.array(sizes, dtype=np.float64), np.array([measured(data, b) for b in sizes])


@lru_cache(maxsize=4)
def _theory(sd: float) -> Backdrop:
    sizes = np.geomspace(1.0, LARGEST, 60)
    return Backdrop((Curve(sizes, sd / np.sqrt(sizes), "truth"),))
