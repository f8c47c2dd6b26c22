"""What happens to labels times outputs at some batch sizes, each of which is really tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import CLASSES, Table, Text, asked
from downslope.lessons.l06_batch_cross_entropy import answers

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l06_batch_cross_entropy.run import Call

_SHOWN = (1, 2, 5, 9, 10, 11, 50, 100)
"""The batch sizes of the table."""


def _table(*, told: bool) -> Table:
    return Table(
        title=Text(f"t * ln y with {CLASSES} classes", f"클래스 {CLASSES}개일 때 t * ln y"),
        summary=_summary(told=told),
        head=tuple(Text.plain(name) for name in ("N", "y", "t", "t * ln y")),
        rows=tuple(_row(size, told=told) for size in _SHOWN),
    )


def _row(size: int, *, told: bool) -> tuple[str, ...]:
    shape = f"({size}, {CLASSES})" if answers.runs(size, CLASSES) else "ValueError"
    return f"{size}", f"({size}, {CLASSES})", f"({size},)", shape if told else "?"


def _summary(*, told: bool) -> Text:
    if not told:
        return Text("Which of these sizes raise no error?", "오류가 안 나는 크기는 무엇일까요?")
    silent = ", ".join(f"{n}" for n in _SHOWN if answers.runs(n, CLASSES))
    return Text("No error at N = {n}.", "N = {n}에서 오류가 안 나요.").format(n=silent)


def _untold(_: Situation[Call]) -> Table:
    return _table(told=False)


def _told(_: Situation[Call]) -> Table:
    return _table(told=True)


sizes = asked(_untold, _told)
"""The sizes with their shapes; after the answer also with what comes of them."""


def stretched(_: Situation[Call]) -> tuple[Text, ...]:
    """The line with the mistake."""
    return (Text.plain("ln = t * np.log(y + 1e-7)"),)


def no_run(_: Situation[Call]) -> Text:
    """That the table is computed and nothing has to be stepped."""
    return Text("Each size of the table is really tried.", "표의 크기마다 실제로 실행해요.")
