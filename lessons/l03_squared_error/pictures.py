"""The pictures of lesson 3: outputs beside their target, the squares, and the growing error."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.kit import (
    CLASSES,
    EMPTY,
    Bar,
    Bars,
    Curve,
    Part,
    Plot,
    Points,
    Scans,
    Text,
    entries,
    round_up,
    shown_ghosts,
    thumbnails,
)
from downslope.lessons.l03_squared_error.captions import brief, earlier

if TYPE_CHECKING:
    from downslope.core import ScanSet
    from downslope.core.timeline import Timeline
    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l03_squared_error.run import Adding


REACH = 0.2
"""How far the straight line that touches the error goes to either side."""


def outputs(situation: Situation[Adding]) -> Bars:
    """A bar for each output, t under the right one, and the error now and in an earlier run."""
    state = situation.state
    bars = [_output(situation, k) for k in range(CLASSES)]
    bars.insert(state.right + 1, Bar("t", 1.0, "truth", "t 1"))
    bars += [Bar("", 0.0), _error(state), _before(situation)]
    return Bars(
        title=Text("y, and t under the right class", "출력 y, 정답 아래에는 t"),
        summary=Text(
            "Ten outputs {y}; class {k} is right; {n} classes are added up to {e}.",
            "출력 열 개 {y}, 정답은 {k}번 클래스, {n}개 클래스까지 더한 오차는 {e}예요.",
        ).format(
            y=", ".join(brief(v) for v in state.y),
            k=state.right,
            n=state.added,
            e=brief(state.half_sum),
        ),
        bars=tuple(bars),
    )


def _output(situation: Situation[Adding], k: int) -> Bar:
    state = situation.state
    chosen = situation.chosen == "y" and entries(situation.values["y"])[1] == k
    role = "target" if k == state.right else "bar"
    return Bar(f"{k}", float(state.y[k]), role, _note(state, k), chosen)


def _note(state: Adding, k: int) -> str:
    """The note of bar k: y and t, or once the class is added its square; ◂ marks the newest."""
    y, t = f"{state.y[k]:.2f}", f"{state.t[k]:.0f}"
    mark = " ◂" if k == state.added - 1 else ""
    note = f"y {y}  t {t}" if k >= state.added else f"({y} - {t})² {state.squares[k]:.4f}{mark}"
    # Padding to the greatest width keeps the scale of the bars while classes are added.
    return note.ljust(len("(0.00 - 0)² 0.0000 ◂"))


def _error(state: Adding) -> Bar:
    note = brief(state.half_sum) if state.complete else f"{brief(state.half_sum)} …"
    return Bar("E", state.half_sum, "error", note if state.added else "")


def _before(situation: Situation[Adding]) -> Bar:
    """The error of an earlier run; an empty row where there is none, so that no row moves."""
    before = earlier(situation)
    if before is None:
        return Bar("", 0.0)
    return Bar("·", before.half_sum, "ghost", brief(before.half_sum))


def scan(situation: Situation[Adding]) -> Scans:
    """A training scan of the right class, which the outputs are about."""
    right = situation.state.right
    image = _scan_of(scans(), right)
    return Scans(
        title=Text("the scan", "이미지"),
        summary=Text("A scan of a {k}.", "숫자 {k}의 이미지.").format(k=right),
        images=image,
        captions=((f"t = {right}", "truth"),),
    )


@lru_cache(maxsize=16)
def _scan_of(data: ScanSet, digit: int) -> Array:
    """The first training scan (1, rows, columns) with this label; the very first if there is none.

    A learner's own small set may lack a digit.
    """
    place = int(np.argmax(data.train_labels == digit))
    return thumbnails(data.batch(np.array([place])))


def valley(situation: Situation[Adding]) -> Plot:
    """The error over the chosen output, all others as they are."""
    state = situation.state
    k = entries(situation.values["y"])[1]
    rest = state.error - float(state.squares[k]) / 2
    y = np.linspace(0.0, 1.0, 101)
    here = np.array([float(state.y[k])])
    beside = here + np.array([-REACH, REACH])
    return Plot(
        title=Text(f"E over y_{k}", f"y_{k}에 따른 E"),
        summary=Text("At y_{k} = {y} E is {e}.", "y_{k} = {y}일 때 E는 {e}.").format(
            k=k, y=brief(here[0]), e=brief(state.error)
        ),
        x_limits=(0.0, 1.0),
        y_limits=(0.0, round_up(rest + 0.5)),
        parts=(
            Curve(y, rest + (y - state.t[k]) ** 2 / 2, "curve"),
            Curve(beside, state.error + (here - state.t[k]) * (beside - here), "tangent"),
            Points(here, np.array([state.error]), "now", "■"),
        ),
        backdrop=EMPTY,
        x_label=f"y_{k}",
        legend=(("tangent", "─", Text.plain(f"y_{k} - t_{k}")),),
    )


def squares(situation: Situation[Adding]) -> Bars:
    """The square that each class has added; the bars of those still to come are empty."""
    state = situation.state
    added = np.where(np.arange(CLASSES) < state.added, state.squares, 0.0)
    return Bars(
        title=Text.plain("(y_k - t_k)²"),
        summary=Text("The squares added so far: {s}.", "지금까지 더한 제곱: {s}.").format(
            s=", ".join(brief(v) for v in state.squares[: state.added]) or "-"
        ),
        bars=tuple(
            Bar(f"{k}", float(v), "error", f"{v:.4f}" if k < state.added else "")
            for k, v in enumerate(added)
        ),
        limits=(0.0, _top(added)),
    )


def growing_sum(situation: Situation[Adding]) -> Plot:
    """The error after each class, in this run and in earlier ones."""
    n, sums = _sums(situation.timeline)
    highest = float(sums.max())
    parts: list[Part] = []
    ghosts = shown_ghosts(situation)
    for ghost in ghosts:
        before = _sums(ghost.timeline)
        highest = max(highest, float(before[1].max()))
        parts.append(Points(*before, "ghost", "·"))
    parts += [Curve(n, sums, "path"), Points(n[-1:], sums[-1:], "now", "■")]
    return Plot(
        title=Text("E, class by class", "클래스마다 커지는 E"),
        summary=Text(
            "After {n} classes the sum has grown to E = {e}.",
            "{n}개 클래스까지 더해서 E = {e}.",
        ).format(n=situation.state.added, e=brief(situation.state.half_sum)),
        x_limits=(0.0, float(CLASSES)),
        y_limits=(0.0, round_up(max(0.1, highest))),
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label=Text("class", "클래스"),
        legend=(("ghost", "·", Text("before", "이전 실행")),) if ghosts else (),
    )


def _sums(timeline: Timeline[Adding]) -> tuple[Array, Array]:
    past = timeline.past()
    sums = np.array([state.half_sum for state in past])
    return np.array([float(state.added) for state in past]), sums


def _top(values: Array) -> float:
    return round_up(max(0.1, float(values.max())))
