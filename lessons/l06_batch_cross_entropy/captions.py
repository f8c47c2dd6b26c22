"""The formula and status lines of lesson 6: the call in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Text, shown_ghosts
from downslope.lessons.l06_batch_cross_entropy.run import SOURCE, Call

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from downslope.lessons.kit import Situation

_SHOWN = 4
"""How many items of a list are written out; of a longer one only the first two and the last."""


def earlier(situation: Situation[Call]) -> Call | None:
    """The latest earlier run that finished, or None; None also if ghosts are hidden."""
    past = (ghost.timeline.state for ghost in reversed(shown_ghosts(situation)))
    return next((call for call in past if call.finished), None)


def formula(situation: Situation[Call]) -> tuple[Text, ...]:
    """The shapes, the sum in symbols, and the line that has just run with its numbers."""
    general = "E = -1/N * sum_n sum_k t_nk * ln(y_nk + 1e-7)"
    if situation.state.by_labels:
        general = "E = -1/N * sum_n ln(y[n, t_n] + 1e-7)"
    return _shapes(situation.state), Text.plain(general), _live(situation)


def without_rule(situation: Situation[Call]) -> tuple[Text, ...]:
    """The same without the sum, whose symbols tell whether E is a mean and what an index picks."""
    return _shapes(situation.state), Text.plain("E = ?"), _live(situation)


def call_alone(situation: Situation[Call]) -> tuple[Text, ...]:
    """The shapes and the call in numbers, without the sum in symbols."""
    return _shapes(situation.state), _live(situation)


def at_call(_: Situation[Call]) -> Text:
    """Where the run stands while the question waits."""
    return Text(
        "The function has its arguments; no line has run yet.",
        "인수만 받았고 아직 한 줄도 실행하지 않았어요.",
    )


def status(situation: Situation[Call]) -> Text:
    """What the line that has just run did, in words."""
    state = situation.state
    if (
        state.finished
        and situation.values["input"] == "sample"
        and float(situation.values["size"]) > 1
    ):
        return _ONE_ONLY.format(e=f"{state.loss:.6f}")
    if state.line == "alone":
        return _ALONE if state.alone else _BATCH
    if state.line == "form":
        return _LABELS if state.by_labels else _ONE_HOT
    return _DONE[state.line].format(
        n=state.y.shape[0] if not state.alone else 1, e=f"{state.loss or 0:.6f}"
    )


_ONE_ONLY = Text(
    "E = {e}: one sample, so the batch size does not count.",
    "E = {e}: 샘플이 한 개라서 배치 크기는 쓰지 않아요.",
)
_ALONE = Text("One axis only: this is one sample.", "축이 하나뿐이에요. 샘플 한 개라는 뜻이죠.")
_BATCH = Text(
    "There is an axis of rows already: a batch.", "행의 축이 이미 있어요. 배치라는 뜻이죠."
)
_LABELS = Text(
    "The shapes differ, so `t` holds labels: they will pick.",
    "형상이 서로 달라요. `t`는 레이블이니까 원소를 골라내요.",
)
_ONE_HOT = Text(
    "The shapes are equal, so `t` is one-hot: it will multiply.",
    "형상이 서로 같아요. `t`는 원-핫이니까 곱해요.",
)
_DONE: Mapping[str, Text] = {
    "call": Text(
        "The function is called. `space` goes on.", "함수를 호출했어요. `space`로 나아가요."
    ),
    "y-axis": Text("`y` is a batch of one row now.", "`y`가 한 행짜리 배치가 됐어요."),
    "t-axis": Text("`t` gets the same axis in front.", "`t`에도 맨 앞에 같은 축이 생겼어요."),
    "size": Text("The number of rows: N = {n}.", "행의 개수예요: N = {n}."),
    "multiply": Text(
        "Of each row only the right class is left; the rest is 0.",
        "행마다 정답 클래스만 남고 나머지는 0이 됐어요.",
    ),
    "rows": Text("A number for each row, counted from 0.", "행마다 0부터 번호를 붙였어요."),
    "pick": Text("One output of each row is picked.", "행마다 출력을 하나씩 골랐어요."),
    "log": Text("The logarithm of what was picked.", "골라낸 출력의 로그를 구했어요."),
    "return": Text("E = {e}: the mean over the rows.", "E = {e}: 행마다 구한 값의 평균이에요."),
}


# -- the numbers ------------------------------------------------------------------------


def _shapes(state: Call) -> Text:
    shapes = f"y {state.y.shape}   t {state.t.shape}"
    known = f" = {_listed(state.labels)}" if state.by_labels and state.t.ndim else ""
    return Text.plain(shapes + known)


def _live(situation: Situation[Call]) -> Text:
    state = situation.state
    if state.line == "multiply":
        # The line of code is left out, for the sums of four rows need its room.
        ln, sums = f"ln {_shape(state)}", _negated(state)
        return Text(f"{ln}   sum of each row: {sums}", f"{ln}   행별 합: {sums}")
    if state.line != "return":
        return Text.plain(_LINES[state.line](state))
    before = earlier(situation)
    mean = f"E = {_terms(state)} = {state.loss:.9f}"
    if before is None or before.loss is None:
        return Text.plain(mean)
    return Text(f"{mean}   before: {before.loss:.9f}", f"{mean}   이전: {before.loss:.9f}")


_LINES: Mapping[str, Callable[[Call], str]] = {
    "call": lambda _: "cross_entropy_error(y, t)",
    "alone": lambda s: f"y.ndim == 1  →  {s.y.ndim} == 1  →  {s.alone}",
    "y-axis": lambda s: f"{SOURCE['y-axis']}:  {s.y.shape[1:]} → {s.y.shape}",
    "t-axis": lambda s: f"{SOURCE['t-axis']}:  {s.t.shape[1:]} → {s.t.shape}",
    "size": lambda s: f"batch_size = y.shape[0] = {s.batch_size}",
    "form": lambda s: (
        f"t.shape == y.shape  →  {s.t.shape} == {s.y.shape}  →  {s.t.shape == s.y.shape}"
    ),
    "rows": lambda s: f"rows = {_listed(range(len(s.labels)))}",
    "pick": lambda s: (
        f"picked = y[{_listed(range(len(s.labels)))}, {_listed(s.labels)}]"
        f" = {_listed([f'{y:.2f}' for y in s.right])}"
    ),
    "log": lambda s: f"ln = {_negated(s)}   {_shape(s)}",
}


def _shape(s: Call) -> str:
    return str(s.ln.shape) if s.ln is not None else ""


def _row_losses(s: Call) -> list[str]:
    return [f"{loss:.6f}" for loss in s.row_losses] if s.row_losses is not None else []


def _negated(s: Call) -> str:
    return _listed([f"-{loss}" for loss in _row_losses(s)])


def _terms(s: Call) -> str:
    losses = _row_losses(s)
    if len(losses) > 3:
        losses = [*losses[:2], "…"]
    return f"({' + '.join(losses)}) / {s.batch_size}" if len(losses) > 1 else f"{losses[0]} / 1"


def _listed(items: Sequence[object]) -> str:
    shown = [str(item) for item in items]
    if len(shown) > _SHOWN:
        shown = [*shown[:2], "…", shown[-1]]
    return f"[{', '.join(shown)}]"
