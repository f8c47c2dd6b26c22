"""The formula and status lines of lesson 8: difference quotients in numbers and in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.lessons.kit import Text, asked
from downslope.lessons.l08_derivative.run import LAST, METHODS, Reading, Shrinking

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.core import Method
    from downslope.lessons.kit import Situation

    Formula = Callable[[Situation[Shrinking]], tuple[Text, ...]]

GLYPHS: dict[Method, str] = {"forward": "○", "central": "•", "complex": "×"}
ROLES: dict[Method, str] = {"forward": "secant", "central": "tangent", "complex": "path"}
_QUOTIENTS: dict[Method, str] = {
    "forward": "(f(x+h)-f(x))/h",
    "central": "(f(x+h)-f(x-h))/2h",
    "complex": "Im f(x+ih)/h",
}
_EXACT = "f'(x)"
_APART = 0.1
"""From this h on, four decimals tell the two heights apart well enough to divide by hand."""


def power(value: float, digits: int = 1) -> str:
    """The value in scientific notation, as 4.2e-5; zero is 0.0."""
    if value == 0 or not math.isfinite(value):
        return str(float(abs(value)))
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def brief(value: float, digits: int = 4) -> str:
    """The value with at most `digits` significant digits, a small one as 1e-4."""
    if value == 0 or not math.isfinite(value) or abs(value) >= 1e-3:
        return f"{value:.{digits}g}" if value else "0.0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


# -- formula ----------------------------------------------------------------------------


def formula(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """All three difference quotients, with the numbers of this h."""
    return tuple(_told(situation.state, method) for method in METHODS)


def quotients(*methods: Method) -> Formula:
    """The difference quotients of these methods to the last digit, and the exact slope."""

    def lines(situation: Situation[Shrinking]) -> tuple[Text, ...]:
        state = situation.state
        return (*(_told(state, method) for method in methods), _exact(state))

    return lines


def central_unknown(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """The quotients of the two differences, the central one without its result."""
    state = situation.state
    return _told(state, "forward"), Text.plain(f"{_left('central')}?"), _exact(state)


def readable(*methods: Method) -> Formula:
    """The quotients with a few digits, which are enough where h is wide, and the exact slope."""

    def lines(situation: Situation[Shrinking]) -> tuple[Text, ...]:
        state = situation.state
        return (*(_off(_readable(state, m), state.read(m)) for m in methods), _exact(state))

    return lines


def readable_alone(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """The forward difference with a few digits, but not where its slope is going."""
    return (Text.plain(_readable(situation.state, "forward")),)


def heights(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """Both heights with all their digits, the forward quotient, and how far that is off."""
    state = situation.state
    return (*_heights(state), _told(state, "forward"))


def heights_alone(situation: Situation[Shrinking]) -> tuple[Text, ...]:
    """Both heights and the forward quotient, but not how far that is off."""
    state = situation.state
    return (*_heights(state), Text.plain(_digits(state, "forward")))


def _told(state: Shrinking, method: Method) -> Text:
    return _off(_digits(state, method), state.read(method))


def _off(line: str, read: Reading) -> Text:
    return Text("{line}  off {e}", "{line}  오차 {e}").format(line=line, e=power(read.error))


def _left(method: Method) -> str:
    return f"{GLYPHS[method]} {_QUOTIENTS[method]:18} = "


def _digits(state: Shrinking, method: Method) -> str:
    """A difference quotient, its numbers and its slope to the last digit."""
    read = state.read(method)
    # Six digits show that the rise is not exactly h times the slope, where they have room.
    run = brief(read.run)
    rise = brief(read.rise, 6 if len(run) < 8 else 4)
    return f"{_left(method)}{rise}/{run} = {read.slope}"


def _readable(state: Shrinking, method: Method) -> str:
    """A difference quotient, its numbers and its slope with a few digits."""
    read = state.read(method)
    if read.h < _APART:
        numbers = f"{brief(read.rise, 6)} / {brief(read.run, 6)}"
    else:
        sign = "+" if read.low < 0 else "-"
        numbers = f"({read.high:.4f} {sign} {abs(read.low):.4f}) / {brief(read.run)}"
    return f"{_left(method)}{numbers} = {float(read.slope):.6f}"


def _exact(state: Shrinking) -> Text:
    return Text.plain(f"  {_EXACT:18} = {state.subject.slope_in_words}")


def _heights(state: Shrinking) -> tuple[Text, Text]:
    read = state.read("forward")
    return (
        Text.plain(f"  {'f(x+h)':18} = {read.high!r}"),
        Text.plain(f"  {'f(x)':18} = {read.low!r}"),
    )


# -- the mistakes -----------------------------------------------------------------------


def kept(sum_: str, number: type[np.floating[Any]], near: float, small: float) -> Formula:
    """What a type of floats makes of `near + small`, and the next float above `near`.

    `sum_` is how that is written in Python. While the question waits, its result is left out.
    """

    def unknown(_: Situation[Shrinking]) -> tuple[Text, ...]:
        return (Text.plain(f"  {sum_:21} = ?"),)

    def known(_: Situation[Shrinking]) -> tuple[Text, ...]:
        least = number(near)
        with np.errstate(under="ignore"):
            result = least + number(small)
        beyond = Text("  next {d} above {n}  = {x}", "  {n} 다음의 {d}      = {x}").format(
            d=number.__name__, n=f"{near:g}", x=np.nextafter(least, number(near + 1))
        )
        return Text.plain(f"  {sum_:21} = {result}"), beyond

    return asked(unknown, known)


# -- status -----------------------------------------------------------------------------


def _guess(situation: Situation[Shrinking]) -> Text:
    return Text("h = {h}. Guess first.", "지금 h = {h}. 먼저 예상해 보세요.").format(
        h=brief(situation.state.h)
    )


def _trend_or_loss(situation: Situation[Shrinking]) -> Text:
    return _lost(situation.state) or _trend(situation)


def _digits_or_loss(situation: Situation[Shrinking]) -> Text:
    return _lost(situation.state) or _right_digits(situation.state)


status = asked(_guess, _trend_or_loss)
"""What h does to the error of the chosen difference, in words."""
right_digits = asked(_guess, _digits_or_loss)
"""How many digits of the chosen difference are right, in words."""


def _lost(state: Shrinking) -> Text | None:
    """What has become of an h that is too small for the chosen difference; None for others."""
    read = state.read()
    if read.h == 0:
        return Text(
            "Underflow: {d} keeps this h as 0.0, and 0 / 0 is no slope.",
            "언더플로: {d}에서는 이 h가 0.0이 돼요. 0 / 0은 기울기가 아니에요.",
        ).format(d=state.dtype)
    if read.rise == 0:
        return Text(
            "Cancellation: h is there, but both heights are the same number.",
            "유효 숫자 손실: h는 남아 있지만 두 높이가 같은 수예요.",
        )
    return None


def _right_digits(state: Shrinking) -> Text:
    """How many leading digits of the slope are right, and the exact slope for comparison."""
    exact = state.subject.slope
    right = max(0, math.floor(-math.log10(state.read().error / exact)))
    return Text(
        "The exact slope is {s}. Right digits: {n}.",
        "정확한 기울기는 {s}, 맞는 자리는 {n}개예요.",
    ).format(s=repr(exact), n=right)


def _trend(situation: Situation[Shrinking]) -> Text:
    state = situation.state
    if state.h <= LAST:
        return Text("The smallest h. `r` starts again.", "가장 작은 h예요. `r`로 다시 시작해요.")
    if situation.step == 0:
        return Text(
            "`space` makes h {n} times smaller.", "`space`를 누르면 h가 {n}분의 1이 돼요."
        ).format(n=f"{state.factor:g}")
    before = situation.timeline.back().state
    old, new = before.read().error, state.read().error
    if new < old:
        text = Text("Smaller h, smaller error: {a} → {b}.", "h도 오차도 줄었어요: {a} → {b}.")
    else:
        text = Text(
            "Smaller h, yet the error is no smaller: {a} → {b}.",
            "h는 줄었는데 오차는 줄지 않았어요: {a} → {b}.",
        )
    return text.format(a=power(old), b=power(new))
