"""What stands beside the mistakes of lesson 6: the ten rows they are tried on, and both losses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Bar, Bars, Cells, Text, snippet
from downslope.lessons.l06_batch_cross_entropy import pitfalls
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.pictures import matrix_of
from downslope.lessons.l06_batch_cross_entropy.run import Call

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from downslope.lessons.kit import Situation

_Y = np.tile(Y_A, (CLASSES, 1))
_LABELS = np.full(CLASSES, RIGHT)


@dataclass(frozen=True, eq=False)
class Trial:
    """Code with a mistake, `broken`, that is tried on ten rows of y_a with the targets `t`.

    `made` shows all that it reads of them.
    """

    broken: Callable[[], object]
    t: NDArray[Any]
    made: Cells

    @property
    def found(self) -> tuple[float, float]:
        """What the broken code returns as the loss, and the true loss."""
        return float(snippet.run(self.broken).text), cross_entropy_error(_Y, self.t)

    # -- pictures: the run stands still, so none looks at the situation ---------------------

    def rows(self, _: Situation[Call]) -> Cells:
        """The ten rows and their targets."""
        return _all_rows(self.t)

    def ran(self, _: Situation[Call]) -> Cells:
        """What the broken code makes of the ten rows."""
        return self.made

    def verdict(self, _: Situation[Call]) -> Bars:
        """Both losses."""
        wrong, truth = (f"{loss:.4f}" for loss in self.found)
        summary = Text("E of this code: {w}, true E: {t}.", "이 코드의 E: {w}, 올바른 E: {t}.")
        return self._verdict(self.found, (wrong, truth), summary.format(w=wrong, t=truth))

    def no_verdict(self, _: Situation[Call]) -> Bars:
        """The same without either loss."""
        return self._verdict((0.0, 0.0), ("", ""), _BOTH)

    def _verdict(self, values: tuple[float, float], notes: tuple[str, str], summary: Text) -> Bars:
        return Bars(
            title=_BOTH,
            summary=summary,
            bars=(
                Bar("?", values[0], "bad", notes[0]),
                Bar("E", values[1], "truth", notes[1]),
            ),
            limits=(0.0, self.found[0]),
        )

    # -- formula ----------------------------------------------------------------------------

    def shapes(self, _: Situation[Call]) -> tuple[Text, ...]:
        """The shapes, from which the guess can be worked out."""
        return (Text.plain(f"y {_Y.shape}   t {self.t.shape}"),)

    def losses(self, situation: Situation[Call]) -> tuple[Text, ...]:
        """The shapes, what the broken code returns, and the true loss."""
        wrong, truth = self.found
        both = f"E = {wrong:.4f}   cross_entropy_error(y, t) = {truth:.4f}"
        return *self.shapes(situation), Text.plain(both)


_BOTH = Text("E of this code (?) and the true E", "이 코드의 E (?)와 올바른 E")


def _all_rows(t: NDArray[Any]) -> Cells:
    """y over t, with room for all of the ten rows, which no setting changes."""
    return replace(matrix_of(Call(_Y, t, whole=False)), grows=False)


_SUM = Text("sum {e} / 10", "합 {e} / 10")


def _times_labels() -> Cells:
    """-t ln y as it ran: label k of the ten times column k, in every one of the ten rows."""
    return Cells(
        title=Text("ran: -t * ln y, all 100", "실제 계산: -t * ln y, 100칸 모두"),
        summary=Text(
            "Every row has -ln y of all ten classes, times 2.",
            "행마다 클래스 열 개의 -ln y를 모두 2배로 더해요.",
        ),
        values=-_LABELS * np.log(_Y + 1e-7),
        scale=32.0,
        digits=1,
        column_names=tuple(f"t {label}" for label in _LABELS),
        foot=_SUM.format(e=f"{-float((_LABELS * np.log(_Y + 1e-7)).sum()):.4f}"),
    )


def _picked_by_ones() -> Cells:
    """The outputs that one-hot rows pick when they are taken for labels: classes 0 and 1."""
    ones = one_hot(_LABELS, CLASSES).astype(int)
    places = sorted({(n, int(k)) for line in ones for n, k in enumerate(line)})
    return replace(
        _all_rows(one_hot(_LABELS, CLASSES)),
        title=Text("ran: picks [y] by 0 and 1", "실제 계산: 0과 1로 고른 [y]"),
        picked=tuple(places),
    )


BY_LABELS = Trial(pitfalls.labels_times_log, _LABELS, _times_labels())
BY_ONE_HOT = Trial(pitfalls.one_hot_as_index, one_hot(_LABELS, CLASSES), _picked_by_ones())
