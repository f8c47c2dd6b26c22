"""The log of what a run has measured, shared by all of its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from downslope.lessons.kit import Array

MOST_DRAWN = 512
"""At most about this many points are drawn, so that a long run costs no more than a short one."""


class Log:
    """Rows of `width` numbers; rows are only ever added at the end.

    The states of a run share one log, and each knows how many of the rows are its own. So a step
    costs the same however long the run is. Sharing is safe because steps are pure: every state that
    reaches row k would write the same numbers there, so it is enough that the first one does.
    """

    def __init__(self, width: int) -> None:
        self._rows = np.empty((256, width))
        self._count = 0

    def write(self, at: int, *row: float) -> None:
        """Write row number `at`, unless it is there already. Raises IndexError for a gap."""
        if at < self._count:
            return
        if at > self._count:
            raise IndexError(f"row {at} of a log of {self._count} rows")
        if at == len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[at] = row
        self._count += 1

    def row(self, at: int) -> Array:
        """Row number `at` (width,)."""
        return np.asarray(self._rows[at])

    def thinned(self, rows: int) -> tuple[Array, Array]:
        """Numbers (n,) and rows (n, width) of the first `rows` rows, thinned if there are many.

        At most MOST_DRAWN of them and the last are left. The stride is a power of two, so that it
        rarely changes while a run goes on.
        """
        stride = 1 << max(0, (rows - 1) // MOST_DRAWN).bit_length()
        numbers = np.append(np.arange(0, rows - 1, stride), rows - 1)
        return numbers.astype(np.float64), self._rows[numbers]
