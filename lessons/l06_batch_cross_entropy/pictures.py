"""The pictures of lesson 6: the outputs with what is picked of each row, and the row losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.text import Text
from downslope.lessons.engine import snippet
from downslope.lessons.l06_batch_cross_entropy.captions import asked_for_rule, earlier, tried
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.pictures.figure import Bar, Bars, Figure, Table
from downslope.lessons.shared.outputs import CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from downslope.lessons.engine.code import Pitfall
    from downslope.lessons.engine.situation import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call

_TARGETS_FIT = 5
"""The most rows of y that leave room for t below them."""
_WIDTH = 3 * CLASSES + 1


def figures(situation: Situation[Call]) -> tuple[Figure, ...]:
    """The rows and their losses; where a step is the whole call, the losses come first."""
    if pitfall := situation.pitfall:
        verdict = _verdict(pitfall, hidden=situation.asking)
        return _rows(tried(pitfall), losses=False, alike=True), verdict
    if situation.state.whole:
        return _losses(situation), _rows(situation.state, losses=False)
    rows = _rows(situation.state, losses="code" not in situation.shown)
    if situation.asking and situation.current_beat.name == "pick":
        # The bars write out `y[n, t_n]` for each row, which would give the answer away.
        return (rows,)
    return rows, _losses(situation)


def _rows(state: Call, *, losses: bool, alike: bool = False) -> Table:
    """y and t as the function holds them; `losses` adds a column for -ln y.

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


def _losses(situation: Situation[Call]) -> Bars:
    """The loss of every row, their mean, and the mean of an earlier run."""
    state = situation.state
    bars = [_row_bar(state, n) for n in range(len(state.labels))]
    bars.append(_mean_bar("E", state, "error"))
    title = Text("loss of each row, and their mean E", "행별 손실과 평균 E")
    if asked_for_rule(situation):
        title = Text("loss of each row, and E", "행별 손실과 E")
    if (before := earlier(situation)) is not None:
        bars.append(_mean_bar("·", before, "ghost"))
        title = Text("loss of each row, mean E (· before)", "행별 손실, 평균 E (· 이전)")
    return Bars(
        title=title,
        summary=_summary(state),
        bars=tuple(bars),
        limits=(0.0, 2.5),
    )


def _verdict(pitfall: Pitfall, *, hidden: bool) -> Bars:
    """What the broken code returns as the loss, and the true loss; neither while `hidden`."""
    call = tried(pitfall)
    wrong, truth = float(snippet.run(pitfall.broken).text), cross_entropy_error(call.y, call.t)
    found = (("?", wrong, "bad"), ("E", truth, "truth"))
    words = Text("E of this code (?) and the true E", "이 코드의 E (?)와 올바른 E")
    summary = Text(
        "E of this code: {wrong}, true E: {truth}.", "이 코드의 E: {wrong}, 올바른 E: {truth}."
    )
    return Bars(
        title=words,
        summary=words if hidden else summary.format(wrong=f"{wrong:.4f}", truth=f"{truth:.4f}"),
        bars=tuple(
            Bar(name, 0.0 if hidden else value, role, "" if hidden else f"{value:.4f}")
            for name, value, role in found
        ),
        limits=(0.0, wrong),
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
