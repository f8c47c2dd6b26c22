"""The formula and status lines of lesson 3: the sum in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import CLASSES, Text, entries, short, shown_ghosts

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l03_squared_error.run import Adding


def brief(value: float) -> str:
    """A number with as few decimals as it needs, at most six."""
    return short(round(float(value), 6))


def earlier(situation: Situation[Adding]) -> Adding | None:
    """The state in which the latest earlier run with other numbers was left.

    None if there is no such run or if ghosts are hidden.
    """
    state = situation.state
    for ghost in reversed(shown_ghosts(situation)):
        before = ghost.timeline.state
        if before.right != state.right or not np.array_equal(before.y, state.y):
            return before
    return None


def formula(situation: Situation[Adding]) -> tuple[Text, ...]:
    """At first the formula, y and t; later the class just added, the sum and its half."""
    state = situation.state
    if not state.added:
        y = ", ".join(f"{value:.2f}" for value in state.y)
        t = ", ".join(f"{value:4.0f}" for value in state.t)
        return (
            Text.plain("E = 1/2 * sum_k (y_k - t_k)²"),
            Text.plain(f"y = [{y}]"),
            Text.plain(f"t = [{t}]"),
        )
    if state.complete and situation.chosen == "y":
        k = entries(situation.values["y"])[1]
        return Text.plain(_square(state, k)), _beside_others(state, k), _half(situation)
    return Text.plain(_square(state, state.added - 1)), _sum(state), _half(situation)


def nothing_added(_: Situation[Adding]) -> Text:
    """What to do while the question waits."""
    return Text("Nothing is added yet: guess first.", "아직 더하기 전이에요. 먼저 예상해 보세요.")


def status(situation: Situation[Adding]) -> Text:
    """How far the sum has come, and whether the largest output is right."""
    state = situation.state
    if not state.added:
        return Text(
            "Nothing is added yet. `space` adds class 0.",
            "아직 더한 것이 없어요. `space`를 누르면 0번 클래스를 더해요.",
        )
    if not state.complete:
        return Text(
            "{n} of the ten classes are added.", "열 클래스 가운데 {n}개를 더했어요."
        ).format(n=state.added)
    return _verdict(state)


def _square(state: Adding, k: int) -> str:
    y, t = short(float(state.y[k])), f"{state.t[k]:.0f}"
    return f"k = {k}:  (y_{k} - t_{k})² = ({y} - {t})² = {brief(state.squares[k])}"


def _sum(state: Adding) -> Text:
    k = state.added - 1
    before, now = float(state.squares[:k].sum()), 2 * state.half_sum
    added = f"{brief(before)} + {brief(state.squares[k])} = {brief(now)}"
    return Text(f"sum  ←  {added}", f"합  ←  {added}")


def _beside_others(state: Adding, k: int) -> Text:
    """The sum split into the square of the class that the keys turn and those of all the others."""
    own, total = float(state.squares[k]), 2 * state.half_sum
    added = f"{brief(own)} + {brief(total - own)} = {brief(total)}"
    return Text(f"sum  =  {added}   (class {k} + the others)", f"합  =  {added}   ({k}번 + 나머지)")


def _half(situation: Situation[Adding]) -> Text:
    state = situation.state
    half = f"1/2 * {brief(2 * state.half_sum)} = {brief(state.half_sum)}"
    if not state.complete:
        return Text(f"E so far = {half}", f"지금까지 E = {half}")
    before = earlier(situation)
    if before is None or before.added < CLASSES:
        return Text.plain(f"E = {half}")
    old = brief(before.half_sum)
    return Text(f"E = {half}   before: {old}", f"E = {half}   이전 실행: {old}")


def sums_to_1(state: Adding) -> bool:
    """Whether the outputs could be those of a network, which sum to 1."""
    return bool(abs(state.y.sum() - 1) < 1e-9)


def _verdict(state: Adding) -> Text:
    largest = np.flatnonzero(state.y == state.y.max())
    error = brief(state.half_sum)
    if not sums_to_1(state):
        return Text(
            "E = {e}. The outputs sum to {s}; those of a network always sum to 1.",
            "E = {e}. 출력의 합: {s}. 신경망의 출력은 합이 늘 1이에요.",
        ).format(e=error, s=brief(state.y.sum()))
    if len(largest) > 1:
        return Text(
            "E = {e}: several outputs are equally large.", "E = {e}: 가장 큰 출력이 여럿이에요."
        ).format(e=error)
    if largest[0] == state.right:
        return Text(
            "E = {e}: the largest output is at {k}, and that is right.",
            "E = {e}: 가장 큰 출력은 {k}번이고, 정답이에요.",
        ).format(e=error, k=state.right)
    return Text(
        "E = {e}: the largest output is at {k}, but {r} is right.",
        "E = {e}: 가장 큰 출력은 {k}번인데 정답은 {r}번이에요.",
    ).format(e=error, k=largest[0], r=state.right)
