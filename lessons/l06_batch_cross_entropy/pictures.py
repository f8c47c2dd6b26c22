"""The pictures of lesson 6: the outputs with what is picked of each row, and the row losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import CLASSES, Bar, Bars, Figure, Table, Text
from downslope.lessons.l06_batch_cross_entropy.captions import earlier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call

_TARGETS_FIT = 5
"""The most rows of y that leave room for t below them."""
_WIDTH = 3 * CLASSES + 1


def rows(situation: Situation[Call]) -> Table:
    """y and t as the function holds them, and -ln y beside them where no code needs the room."""
    return table_of(situation.state, losses="code" not in situation.shown)


def main(situation: Situation[Call]) -> Figure:
    """What a step changes most: the losses where it is the whole call, else the rows."""
    return losses(situation) if situation.state.whole else rows(situation)


def beside(situation: Situation[Call]) -> Figure:
    """What stands beside `main`: the rows or the losses, whichever it is not."""
    if situation.state.whole:
        return table_of(situation.state, losses=False)
    return losses(situation)


def table_of(state: Call, *, losses: bool, alike: bool = False) -> Table:
    """y and t as this call holds them; `losses` adds a column for -ln y.

    Where all rows are `alike`, only the first and the last are written out.
    """
    lines, targets = _outputs(state), _targets(state)
    if alike:
        lines, targets = _ends(lines), _ends(targets)
    if len(lines) <= _TARGETS_FIT:
        lines += [("", "", ""), ("", f" t {state.t.shape}".ljust(_WIDTH), ""), *targets]
    if state.loss is not None:
        lines += [("", "", ""), _mean(state, losses=losses)]
    head = (Text.plain("n"), Text.plain(_spread(range(CLASSES))), Text.plain("-ln y"))
    width, shape = 3 if losses else 2, state.y.shape
    return Table(
        title=Text(
            f"y {shape}, % by class" + (", [picked]" if state.picks else ""),
            f"y {shape}, 클래스별 %" + (", [고른 값]" if state.picks else ""),
        ),
        summary=_summary(state),
        head=head[:width],
        rows=tuple(line[:width] for line in lines),
        grows=True,
    )


def _ends(lines: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [lines[0], ("…", " " * _WIDTH, ""), lines[-1]]


def _outputs(state: Call) -> list[tuple[str, ...]]:
    losses = state.row_losses
    return [
        (
            "" if state.alone else f"{n}",
            _spread([f"{100 * value:.0f}" for value in y], state.labels[n] if state.picks else -9),
            "" if losses is None else f"{losses[n]:.3f}",
        )
        for n, y in enumerate(np.atleast_2d(state.y))
    ]


def _targets(state: Call) -> list[tuple[str, ...]]:
    """The one-hot rows as they are, or each label under the class that it names."""
    rows: list[tuple[str, ...]] = []
    for n, label in enumerate(state.labels):
        blank, mark = ("", str(label)) if state.by_labels else ("0", "1")
        entries = [mark if k == label else blank for k in range(CLASSES)]
        rows.append(("" if state.t.ndim == 0 or state.alone else f"{n}", _spread(entries), ""))
    return rows


def _spread(entries: Sequence[object], picked: int = -9) -> str:
    """Ten entries, each two characters wide, with the picked one in brackets."""
    marks = {picked: "[", picked + 1: "]"}
    return "".join(f"{marks.get(k, ' ')}{entry!s:>2}" for k, entry in enumerate(entries)) + (
        marks.get(CLASSES, " ")
    )


def _mean(state: Call, *, losses: bool) -> tuple[str, ...]:
    total = state.row_losses.sum() if state.row_losses is not None else 0.0
    mean = f"E = {total:.6f} / {state.batch_size} ="
    return ("", mean, f"{state.loss:.3f}") if losses else ("", f"{mean} {state.loss:.6f}", "")


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


def untold_losses(situation: Situation[Call]) -> Bars:
    """The same bars, still empty, without a word of what E will be and which outputs count."""
    names = [f"{n}" for n in range(len(situation.state.labels))]
    return Bars(
        title=Text("loss of each row, and E", "행별 손실과 E"),
        summary=_summary(situation.state),
        bars=tuple(Bar(name, 0.0) for name in (*names, "E", "")),
        limits=(0.0, 2.5),
    )


def _row_bar(state: Call, n: int) -> Bar:
    output, losses = f"{state.right[n]:.2f}", state.row_losses
    if losses is None:
        at = f"{state.labels[n]}" if state.alone else f"{n},{state.labels[n]}"
        return Bar(f"{n}", 0.0, note=f"y[{at}] = {output}")
    return Bar(f"{n}", float(losses[n]), note=f"-ln {output} = {losses[n]:.3f}")


def _mean_bar(name: str, state: Call, role: str) -> Bar:
    if state.loss is None:
        return Bar(name, 0.0, role)
    return Bar(name, state.loss, role, f"{state.loss:.3f}")


def _summary(state: Call) -> Text:
    e = "?" if state.loss is None else f"{state.loss:.6f}"
    return Text(
        "Outputs of shape {y}, right classes {t}, mean loss {e}.",
        "출력의 형상 {y}, 정답 클래스 {t}, 평균 손실 {e}.",
    ).format(y=state.y.shape, t=list(state.labels), e=e)
