"""The run of lesson 6: a call of `cross_entropy_error`, line by line or all at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import one_hot
from downslope.lessons.kit import CLASSES, RIGHT, Y_A, Y_B, Listing
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from downslope.lessons.kit import Array, Situation, Values

MOST = 10
"""The largest batch size: a batch has at most as many rows as there are classes."""

SOURCE: Mapping[str, str] = {
    "call": "def cross_entropy_error(",
    "alone": "if y.ndim == 1:",
    "y-axis": "y = y[np.newaxis]",
    "t-axis": "t = t[np.newaxis]",
    "size": "batch_size = y.shape[0]",
    "form": "if t.shape == y.shape:",
    "multiply": "ln = t * np.log(y + 1e-7)",
    "rows": "rows = np.arange(batch_size)",
    "pick": "picked = y[rows, t]",
    "log": "ln = np.log(picked + 1e-7)",
    "return": "return -np.sum(ln) / batch_size",
}
"""Each line of the function in order, by name: how its source begins."""


@dataclass(frozen=True, eq=False)
class Call:
    """A call with `y` and `t`, just after `line` (a key of SOURCE) has run.

    `batch_size`, `rows`, `picked`, `ln` and `loss` are the function's variables and its result,
    None until they have a value. `ran` names the lines that have run. With `whole`, one step runs
    all lines.
    """

    y: Array
    t: NDArray[Any]
    whole: bool
    line: str = "call"
    ran: tuple[str, ...] = ("call",)
    batch_size: int | None = None
    rows: NDArray[np.intp] | None = None
    picked: Array | None = None
    ln: Array | None = None
    loss: float | None = None

    @property
    def finished(self) -> bool:
        """Whether the function has returned."""
        return self.loss is not None

    @property
    def alone(self) -> bool:
        """Whether y is still one sample (classes,), without an axis for rows."""
        return self.y.ndim == 1

    @property
    def by_labels(self) -> bool:
        """Whether t holds class labels rather than one-hot rows."""
        return self.t.dtype.kind == "i"

    @cached_property
    def labels(self) -> tuple[int, ...]:
        """The right class of each row, whichever form t has."""
        labels = self.t if self.by_labels else self.t.argmax(axis=-1)
        return tuple(int(label) for label in np.atleast_1d(labels))

    @cached_property
    def right(self) -> Array:
        """The output for the right class of each row (rows,)."""
        y = np.atleast_2d(self.y)
        return np.asarray(y[np.arange(len(y)), list(self.labels)])

    @property
    def picks(self) -> bool:
        """Whether the code has already singled out the output for the right class of each row."""
        return self.picked is not None or self.ln is not None

    @cached_property
    def row_losses(self) -> Array | None:
        """The loss of each row (rows,), None before the logarithms have been taken."""
        if self.ln is None:
            return None
        return np.asarray(-self.ln.reshape(len(self.ln), -1).sum(axis=1))


@lru_cache(maxsize=MOST)
def samples(size: int) -> tuple[Array, tuple[int, ...]]:
    """`size` rows of outputs (size, 10), and the right class of each.

    They are the chapter's y_a and y_b in turn; each further pair is shifted by three classes.
    """
    shifts = [3 * (n // 2) for n in range(size)]
    y = [np.roll((Y_A, Y_B)[n % 2], shift) for n, shift in enumerate(shifts)]
    return np.array(y), tuple((RIGHT + shift) % CLASSES for shift in shifts)


def start(values: Values) -> Call:
    """The call with its arguments, before any line has run."""
    y, classes = samples(int(values["size"]))
    labels = np.array(classes)
    t: NDArray[Any] = labels if values["target"] == "labels" else one_hot(labels, CLASSES)
    if values["input"] == "sample":
        y, t = y[0], t[0, ...]
    return Call(y, t, values["pace"] == "call")


def step(state: Call) -> Call:
    """The call after its next line or, where it is taken as a whole, after its return."""
    if state.finished:
        return state
    state = _next_line(state)
    while state.whole and not state.finished:
        state = _next_line(state)
    return state


def listing(situation: Situation[Call]) -> Listing:
    """The function, the line that has just run, and beside each line that has run its result."""
    state = situation.state
    first = situation.timeline.start
    arguments = (("def ", f"y {first.y.shape}  t {first.t.shape}"),)
    captions = tuple((SOURCE[line], _caption(state, line)) for line in state.ran[1:])
    return Listing((cross_entropy_error,), SOURCE[state.line], arguments + captions)


# -- the lines --------------------------------------------------------------------------


def _next_line(s: Call) -> Call:
    line = _AFTER[s.line](s)
    after = _RUN[line](s) if line in _RUN else s
    return replace(after, line=line, ran=(*s.ran, line))


_AFTER: Mapping[str, Callable[[Call], str]] = {
    "call": lambda _: "alone",
    "alone": lambda s: "y-axis" if s.alone else "size",
    "y-axis": lambda _: "t-axis",
    "t-axis": lambda _: "size",
    "size": lambda _: "form",
    "form": lambda s: "rows" if s.by_labels else "multiply",
    "multiply": lambda _: "return",
    "rows": lambda _: "pick",
    "pick": lambda _: "log",
    "log": lambda _: "return",
}

_RUN: Mapping[str, Callable[[Call], Call]] = {
    "y-axis": lambda s: replace(s, y=s.y[np.newaxis]),
    "t-axis": lambda s: replace(s, t=s.t[np.newaxis]),
    "size": lambda s: replace(s, batch_size=s.y.shape[0]),
    "multiply": lambda s: replace(s, ln=s.t * np.log(s.y + 1e-7)),
    "rows": lambda s: replace(s, rows=np.arange(len(s.y))),
    "pick": lambda s: replace(s, picked=s.y[s.rows, s.t]),
    "log": lambda s: replace(s, ln=np.log(np.asarray(s.picked) + 1e-7)),
    "return": lambda s: replace(s, loss=cross_entropy_error(s.y, s.t)),
}


def _caption(s: Call, line: str) -> str:
    """The result of a line that has run: a truth value, a shape, or a number."""
    values: Mapping[str, object] = {
        "alone": "y-axis" in s.ran or s.alone,
        "form": not s.by_labels,
        "size": s.batch_size,
        "y-axis": s.y.shape,
        "t-axis": s.t.shape,
        "rows": _shape(s.rows),
        "pick": _shape(s.picked),
        "multiply": _shape(s.ln),
        "log": _shape(s.ln),
        "return": s.loss if s.loss is None else f"{s.loss:.4f}",
    }
    return str(values[line])


def _shape(array: NDArray[Any] | None) -> str:
    return "" if array is None else str(array.shape)
