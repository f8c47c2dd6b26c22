"""The pictures of lesson 6: the outputs with what is picked of each row, and the row losses."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import CLASSES, Bar, Bars, Cells, Figure, Text
from downslope.lessons.l06_batch_cross_entropy.captions import earlier
from downslope.lessons.l06_batch_cross_entropy.run import MOST

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call


def rows(situation: Situation[Call]) -> Cells:
    """y as the function holds it, with what is picked of each row, and t below it."""
    return matrix_of(situation.state)


def main(situation: Situation[Call]) -> Figure:
    """What a step changes most: the losses where it is the whole call, else the rows."""
    return _with_room(losses(situation)) if situation.state.whole else rows(situation)


def beside(situation: Situation[Call]) -> Figure:
    """What stands beside `main`: the rows or the losses, whichever it is not."""
    return rows(situation) if situation.state.whole else _with_room(losses(situation))


def matrix_of(state: Call) -> Cells:
    """y in percent as this call holds it, each row with its -ln y once that is known, over t."""
    found = state.row_losses
    picked = [(n, k) for n, k in enumerate(state.labels) if state.picks]
    return Cells(
        title=Text(
            f"y {state.y.shape}, % by class" + (", [picked]" if picked else ""),
            f"y {state.y.shape}, 클래스별 %" + (", [고른 값]" if picked else ""),
        ),
        summary=_summary(state),
        values=100.0 * np.atleast_2d(state.y),
        scale=100.0,
        digits=0,
        picked=tuple(picked),
        row_names=_row_names(state),
        column_names=_CLASSES,
        row_notes=() if found is None else tuple(f"-ln y {loss:.3f}" for loss in found),
        foot=_mean(state),
        below=_targets(state),
        grows=True,
    )


def _mean(state: Call) -> str:
    """How E comes from the losses of the rows; blank until it does."""
    if state.loss is None or state.row_losses is None:
        return " "
    return f"E = {state.row_losses.sum():.6f} / {state.batch_size} = {state.loss:.6f}"


_CLASSES = tuple(str(k) for k in range(CLASSES))


def _row_names(state: Call) -> tuple[str, ...]:
    """The numbers of the rows, blank while there is no axis for them yet."""
    return tuple(" " if state.alone else f"{n}" for n in range(len(state.labels)))


def _targets(state: Call) -> Cells:
    """t as this call holds it: a row for each one-hot target, or labels beside their rows' numbers.

    In a row of their own, labels would stand under the classes 0 to 3, which they are not.
    """
    held = state.t.astype(np.float64)
    values = held.reshape(-1, 1) if state.by_labels else np.atleast_2d(held)
    return Cells(
        title=Text.plain(f"t {state.t.shape}"),
        summary=_summary(state),
        values=values,
        # Labels are names and no sizes, so none of them is brighter than another.
        scale=np.inf if state.by_labels else 2.0,
        digits=0,
        row_names=_row_names(state),
    )


def losses(situation: Situation[Call]) -> Bars:
    """The loss of every row, their mean, and the mean of an earlier run."""
    state, before = situation.state, earlier(situation)
    # The row of an earlier run is there from the start, so that none moves when there is one.
    ghost = Bar("", 0.0) if before is None else _mean_bar("·", before, "ghost")
    each = [_row_bar(state, n) for n in range(len(state.labels))]
    return Bars(
        title=Text("loss of each row, and their mean E", "행별 손실과 평균 E")
        if before is None
        else Text("loss of each row, mean E (· before)", "행별 손실, 평균 E (· 이전)"),
        summary=_summary(state),
        bars=(*each, _mean_bar("E", state, "error"), ghost),
        limits=(0.0, 2.5),
    )


def _with_room(figure: Bars) -> Bars:
    """The bars of any batch size take the room of the largest, so that nothing moves."""
    missing = MOST + 2 - len(figure.bars)
    return replace(figure, bars=(*figure.bars, *(Bar("", 0.0) for _ in range(missing))))


def untold_losses(situation: Situation[Call]) -> Bars:
    """The same bars, still empty, without a word of what E will be and which outputs count."""
    names = [f"{n}" for n in range(len(situation.state.labels))]
    return Bars(
        title=Text("loss of each row, and E", "행별 손실과 E"),
        summary=_summary(situation.state),
        bars=(*(Bar(name, math.nan) for name in (*names, "E")), Bar("", 0.0)),
        limits=(0.0, 2.5),
    )


def _row_bar(state: Call, n: int) -> Bar:
    output, losses = f"{state.right[n]:.2f}", state.row_losses
    if losses is None:
        at = f"{state.labels[n]}" if state.alone else f"{n},{state.labels[n]}"
        return Bar(f"{n}", math.nan, note=f"y[{at}] = {output}")
    return Bar(f"{n}", float(losses[n]), note=f"-ln {output} = {losses[n]:.3f}")


def _mean_bar(name: str, state: Call, role: str) -> Bar:
    if state.loss is None:
        return Bar(name, math.nan, role)
    return Bar(name, state.loss, role, f"{state.loss:.3f}")


def _summary(state: Call) -> Text:
    e = "?" if state.loss is None else f"{state.loss:.6f}"
    return Text(
        "Outputs of shape {y}, right classes {t}, mean loss {e}.",
        "출력의 형상 {y}, 정답 클래스 {t}, 평균 손실 {e}.",
    ).format(y=state.y.shape, t=list(state.labels), e=e)
