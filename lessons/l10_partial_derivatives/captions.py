"""The formula and status lines of lesson 10: a partial derivative in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, asked, fixed, short
from downslope.lessons.l10_partial_derivatives.pictures import slice_name
from downslope.lessons.l10_partial_derivatives.run import EDGE, H, Stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Situation

    Formula = Callable[[Situation[Stand]], tuple[Text, ...]]

LEVEL = 1e-6
"""A slope whose size is below this counts as level, as the numerical slope is no more exact."""


# -- the status line --------------------------------------------------------------------


def _standing(situation: Situation[Stand]) -> Text:
    return Text("You stand at {p}.", "지금 {p}에 서 있어요.").format(p=_place(situation.state))


def _rising(situation: Situation[Stand]) -> Text:
    state = situation.state
    if situation.step and state.x[state.free] >= EDGE:
        return Text("The edge of the surface.", "곡면의 끝이에요.")
    k = state.free
    if abs(state.partial) < LEVEL:
        return _level(state)
    if state.partial > 0:
        return Text(f"Along x{k} it goes uphill here.", f"여기서 x{k} 방향은 오르막이에요.")
    return Text(f"Along x{k} it goes downhill here.", f"여기서 x{k} 방향은 내리막이에요.")


# -- the mistakes -----------------------------------------------------------------------


def _bits(a: int, b: int) -> Text:
    """The xor of two numbers in binary: `3 ^ 2 = 11 xor 10 = 01 = 1`."""
    width = max(a, b).bit_length()
    return Text.plain(f"{a} ^ {b} = {a:0{width}b} xor {b:0{width}b} = {a ^ b:0{width}b} = {a ^ b}")


def _xor() -> tuple[Text, ...]:
    return _bits(3, 2), _bits(4, 2)


def _types() -> tuple[Text, ...]:
    at = 3 + H
    return (
        _bits(3, 2),
        Text(
            f"3 + h = {at}, a {type(at).__name__}: it has no bits for xor",
            f"3 + h = {at}, {type(at).__name__}라서 xor를 구할 비트가 없어요",
        ),
    )


def _shapes() -> tuple[Text, ...]:
    mesh = np.stack(np.meshgrid([0, 3], [0, 4]))
    one, four = np.sum(mesh**2), np.sum(mesh**2, axis=0)
    return (
        Text.plain(f"mesh.shape                      {mesh.shape}"),
        Text.plain(f"np.sum(mesh**2).shape           {one.shape}"),
        Text.plain(f"np.sum(mesh**2, axis=0).shape   {four.shape}"),
    )


def _slopes() -> tuple[Text, ...]:
    return tuple(
        Text.plain(f"∂f/∂x{k} = {Stand(np.array([3.0, 4.0]), k).partial!r}") for k in (0, 1)
    )


# -- lines ------------------------------------------------------------------------------


def _before_the_guess(situation: Situation[Stand]) -> tuple[Text, ...]:
    state = situation.state
    return (
        Text.plain("f(x0, x1) = x0² + x1²"),
        Text.plain(f"f{_place(state)} = {short(round(state.height, 9))}"),
    )


def _which_slice(situation: Situation[Stand]) -> tuple[Text, ...]:
    return (*_before_the_guess(situation), _held(situation.state))


def _slope_lines(situation: Situation[Stand]) -> tuple[Text, ...]:
    state = situation.state
    k, x = state.free, float(state.x[state.free])
    difference = f"({_value(state, x + H)} - {_value(state, x - H)}) / {2 * H:g}"
    return (
        _held(state),
        Text.plain(f"∂f/∂x{k} = {difference} = {state.partial!r}"),
        _rule(state),
    )


def _held(state: Stand) -> Text:
    value, name = short(float(state.x[state.held])), slice_name(state)
    return Text(
        f"x{state.held} = {value} held still:  {name}", f"x{state.held} = {value} 고정:  {name}"
    )


def _rule(state: Stand) -> Text:
    k, x = state.free, float(state.x[state.free])
    rule = 2 * x
    # The difference has about ten good digits: what is left of a zero is a rounding error.
    slope, intercept = round(state.tangent.slope, 9), round(state.tangent.intercept, 9)
    line = f"{fixed(slope)} x{k} {_signed(intercept)}"
    error = state.partial - rule
    off = f"{error:.1e}" if error else "0"
    return Text(
        f"rule: 2 * {short(x)} = {short(rule)}   off by {off}   tangent: {line}",
        f"공식: 2 * {short(x)} = {short(rule)}   오차 {off}   접선: {line}",
    )


def _level(state: Stand) -> Text:
    k, j = state.free, state.held
    if abs(state.x[state.held]) < LEVEL:
        return Text(
            f"Level along x{k}, and along x{j} too: the bottom.",
            f"x{k} 방향도 x{j} 방향도 평평해요. 바닥이에요.",
        )
    across = fixed(Stand(state.x, j).partial)
    return Text(
        f"Level along x{k}: this slice is lowest here. But ∂f/∂x{j} is {across}.",
        f"x{k} 방향으로는 평평해요, 이 단면의 바닥이죠. 하지만 ∂f/∂x{j} = {across}.",
    )


def _value(state: Stand, x: float) -> str:
    """A call of f with the free variable at `x`, as it is written: `f(3.0001, 4)`."""
    numbers = [float(value) for value in state.x]
    numbers[state.free] = x
    return f"f({', '.join(f'{number:.6g}' for number in numbers)})"


def _place(state: Stand) -> str:
    return f"({short(float(state.x[0]))}, {short(float(state.x[1]))})"


def _signed(value: float) -> str:
    return f"{'-' if value < 0 else '+'} {fixed(abs(value))}"


# -- what beats show --------------------------------------------------------------------


def _explained(line: str, explanation: Callable[[], tuple[Text, ...]]) -> Formula:
    """A pitfall's formula: `line` before the answer, and the `explanation` after it."""
    return asked(lambda _: (Text.plain(line),), lambda _: explanation())


status: Callable[[Situation[Stand]], Text] = asked(_standing, _rising)
"""Where the point stands; after the answer, how the slice rises or falls there."""


def _no_slopes(situation: Situation[Stand]) -> tuple[Text, ...]:
    return _before_the_guess(situation)[:1]


def _two_slopes(situation: Situation[Stand]) -> tuple[Text, ...]:
    """Both partial derivatives, each with what it is by rule."""
    state = situation.state
    slopes = (
        Text.plain(f"∂f/∂x{k} = 2 * {short(float(state.x[k]))} = {short(2 * float(state.x[k]))}")
        for k in (0, 1)
    )
    return (*_before_the_guess(situation)[1:], *slopes)


def function_alone(situation: Situation[Stand]) -> tuple[Text, ...]:
    """The function, and its height where one stands."""
    return _before_the_guess(situation)


two_slopes: Formula = asked(_no_slopes, _two_slopes)
"""After the answer both slopes at once."""
formula: Formula = asked(_before_the_guess, _slope_lines)
"""After the answer the slice, its slope to the last digit, and the exact rule."""
first_cut: Formula = asked(_before_the_guess, _which_slice)
"""After the answer the slice, but no slope yet."""
caret_bits = _explained("3 ^ 2 = ?   4 ^ 2 = ?", _xor)
float_bits = _explained(f"3 + h = {3 + H}", _types)
mesh_shapes = _explained("mesh.shape = ?", _shapes)
both_slopes = _explained("f(x0, x1) = x0² + x1²", _slopes)
"""What stands below the code of the four pitfalls."""
