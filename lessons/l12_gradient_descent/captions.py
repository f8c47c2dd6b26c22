"""The formula and status lines of lesson 12."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, fixed, short, vector

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Descent, Situation

ROUNDING = 1e-12
"""Heights that differ by a smaller share than this are equal but for rounding."""
LEVEL = 1e-6
"""A shorter gradient than this is taken for 0."""
NOISE = 1e-10
"""What rounding may leave of a numerical gradient that is 0."""
H = 1e-4
"""The h of the numerical gradient."""
_TURNS = np.linspace(0.0, 2 * np.pi, 16, endpoint=False)
_AROUND = 1e-2 * np.stack([np.cos(_TURNS), np.sin(_TURNS)], axis=-1)
"""Displacements (16, 2) to points around x, whose heights tell a minimum from a saddle."""


def formula(situation: Situation[Descent]) -> tuple[Text, ...]:
    """The step just taken with its numbers; before the first one, the point and its gradient."""
    return _lines(situation, _drop)


def without_prediction(situation: Situation[Descent]) -> tuple[Text, ...]:
    """As `formula`, but of the drop only from where to where, not what the gradient predicts."""
    return _lines(situation, lambda *states: Text.plain(_heights(*states)))


def status(situation: Situation[Descent]) -> Text:
    """What the run is doing, in words."""
    state = situation.state
    if far := state.far_since:
        return Text("Diverged at step {n}.", "{n}걸음째에 발산했어요.").format(n=far)
    if not math.isfinite(state.height):
        return _undefined(situation)
    if situation.step == 0 and situation.asking:
        return Text("At the start, until you have guessed.", "예상을 기다리며 출발점에 서 있어요.")
    if situation.step == 0:
        return Text("At the start. `space` takes a step.", "출발점이에요. `space`로 한 걸음 가요.")
    before = situation.timeline.back().state
    size = float(np.linalg.norm(state.gradient))
    if size < LEVEL:
        return _flat(state, exact=size <= NOISE and _reads_as_0(before))
    return _trend(before, state)


def _reads_as_0(before: Descent) -> bool:
    """Whether the slopes of the step, which stand beside the status, are 0 or of another place."""
    size = float(np.linalg.norm(before.gradient))
    return size == 0 or size >= LEVEL


def _undefined(situation: Situation[Descent]) -> Text:
    """Since when f has no value, which is not the same as to diverge."""
    lost = situation.state.lost_at
    if situation.step == 0 or lost == 0:
        return Text(
            "f is undefined at the start: choose another.",
            "출발점에서 f 값이 없어요. 다른 곳에서 출발하세요.",
        )
    return Text(
        "f is undefined where step {n} led.", "{n}걸음째에 간 곳에는 f 값이 없어요."
    ).format(n=situation.step if lost < 0 else lost)


def _lines(
    situation: Situation[Descent], fall: Callable[[Descent, Descent], Text]
) -> tuple[Text, ...]:
    """A line for each coordinate, and the one that `fall` gives for the states of the step."""
    state = situation.state
    if situation.step == 0:
        return _at_the_start(state)
    before = situation.timeline.back().state
    old, slopes = _column(before.x), _column(before.gradient)
    new = _signed([_result(a, b) for a, b in zip(before.x, state.x, strict=True)])
    rows = (f"x{k} ← {old[k]} - {short(before.eta)} * {slopes[k]} = {new[k]}" for k in (0, 1))
    return (*map(Text.plain, rows), fall(before, state))


def _at_the_start(state: Descent) -> tuple[Text, ...]:
    return (
        Text.plain(f"{state.land.formula}"),
        Text.plain(f"x = {vector(state.x)}   f(x) = {fixed(state.height)}"),
        Text.plain(f"grad f(x) = {vector(state.gradient)}"),
    )


def _column(values: Array) -> list[str]:
    """The values padded to one width, so that two lines of them are aligned."""
    words = [fixed(float(value)) for value in values]
    return [word.rjust(max(map(len, words))) for word in words]


def _signed(words: list[str]) -> list[str]:
    """Numbers with room for a minus sign, if any of them has one, so that they are aligned."""
    sign = any(word.startswith("-") for word in words)
    return [f" {word}" if sign and not word.startswith("-") else word for word in words]


def _result(before: float, after: float) -> str:
    """`after` to four significant digits, or to as many as it takes to differ from `before`."""
    digits = 3 if not 0 < abs(after) < 1 else min(8, 3 - math.floor(math.log10(abs(after))))
    text = fixed(float(after), digits)
    if before == after or text != fixed(float(before), digits):
        return text
    longer = ((f"{after:.{n}g}", f"{before:.{n}g}") for n in range(9, 18))
    return next((shown for shown, then in longer if shown != then), text)


def _drop(before: Descent, state: Descent) -> Text:
    predicted = before.eta * float(before.gradient @ before.gradient)
    actual = before.height - state.height
    # Rounding in the numerical gradient can leave a tiny difference that is no drop.
    actual = 0.0 if abs(actual) < ROUNDING * abs(before.height) else actual
    return Text("{f}   drop: predicted {p}, actual {q}", "{f}   감소량: 예측 {p}, 실제 {q}").format(
        f=_heights(before, state), p=fixed(predicted), q=fixed(actual)
    )


def _heights(before: Descent, state: Descent) -> str:
    return f"f {fixed(before.height)} → {fixed(state.height)}"


def _flat(state: Descent, *, exact: bool) -> Text:
    """What kind of place has a gradient of 0, or of almost 0 where it is not `exact`."""
    here, around = state.height, state.land.function(state.x + _AROUND)
    dust = 2 * float(np.spacing(abs(here)))
    zero = Text("0", "0이에요") if exact else Text("almost 0", "거의 0이에요")
    if (around > here + dust).all():
        told = Text("At a minimum: the gradient is {zero}.", "최소점에 닿았어요. 기울기가 {zero}.")
    elif dust / (4 * H) > LEVEL:
        return Text(
            "f is so large that the difference of two heights rounds away.",
            "f가 너무 커서 두 높이의 차이가 반올림으로 사라져요.",
        )
    elif (around < here - dust).any():
        told = Text(
            "The gradient is {zero}, yet this is no minimum.",
            "기울기가 {zero}. 하지만 최소점은 아니에요.",
        )
    else:
        told = Text(
            "The gradient is {zero}: the ground is level here.",
            "기울기가 {zero}. 여기는 평평해요.",
        )
    return Text(told.en.format(zero=zero.en), told.ko.format(zero=zero.ko))


def _trend(before: Descent, state: Descent) -> Text:
    (left, right), (bottom, top) = state.land.domain
    if not (left <= state.x[0] <= right and bottom <= state.x[1] <= top):
        return Text("The point has left the picture.", "점이 그림 밖으로 나갔어요.")
    moved = math.dist(before.x, state.x)
    if moved < 1e-3:
        return Text("It hardly moves at all.", "거의 움직이지 않아요.")
    if state.height > before.height * (1 + 1e-9):
        return Text("Uphill! The step was too long.", "올라갔어요! 걸음이 너무 길어요.")
    if float(before.gradient @ state.gradient) < 0:
        return Text("It jumps across the valley floor.", "바닥을 건너 뛰어다녀요.")
    return Text("Downhill.", "내려가고 있어요.")
