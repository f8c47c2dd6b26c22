"""The formula and status lines of lesson 9: the point and its tangent in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.core import function_1
from downslope.lessons.kit import Text, asked, fixed, short
from downslope.lessons.l09_tangent.run import END, PIN, VISIBLE_H, Touch, analytic, crossing

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation


def formula(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope to its last digit, how far it is off, and the tangent."""
    state = situation.state
    return _exact(state), _off(state), _tangent(state, _intercept(state))


def with_height(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope, rounded, and the height."""
    return _rounded(situation.state), _height(situation.state)


def height_alone(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The height, but no slope."""
    return (_height(situation.state),)


def with_open_end(situation: Situation[Touch]) -> tuple[Text, ...]:
    """Slope, height and tangent, but not how high the tangent begins."""
    return (*with_height(situation), _tangent(situation.state, "+ ?"))


def with_tangent(situation: Situation[Touch]) -> tuple[Text, ...]:
    """Slope, height and tangent, rounded."""
    state = situation.state
    return (*with_height(situation), _tangent(state, _intercept(state)))


def with_rule(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope, rounded, the one by the rule of calculus, and the tangent."""
    state = situation.state
    return _rounded(state), _analytic(state), _tangent(state, _intercept(state))


def to_the_last_digit(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope with all its digits, but not how far it is off."""
    state = situation.state
    return _exact(state), _analytic(state), _tangent(state, _intercept(state))


def without_slope(situation: Situation[Touch]) -> tuple[Text, ...]:
    """Neither the numerical slope nor its heights, by which the learner would only divide."""
    state = situation.state
    tangent = Text("tangent y              = ? x + ?", "접선 y                 = ? x + ?")
    return _numerical(state, "?", "?"), _analytic(state), tangent


def both_tangents(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The tangent that stays, the one at the point, and how steep each is."""
    here, there = situation.state, Touch(PIN, situation.state.h)
    return _tangent(there, _intercept(there)), _tangent(here, _intercept(here))


def where_they_cross(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The same, and the place where both tangents are equally high."""
    return (*both_tangents(situation), _crossing(situation.state))


def _crossing(state: Touch) -> Text:
    there = Touch(PIN, state.h)
    if abs(state.slope - there.slope) < 1e-9:
        return Text("the same line twice", "같은 직선이에요")
    x, y = crossing(state)
    return Text("they cross at ({x}, {y})", "만나는 점 ({x}, {y})").format(x=fixed(x), y=fixed(y))


def on_any_curve(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The numerical slope and the tangent on whatever curve there is."""
    state = situation.state
    return _rounded(state), _tangent(state, _intercept(state))


# -- status -----------------------------------------------------------------------------


def _standing(situation: Situation[Touch]) -> Text:
    return Text("The point stands at x = {x}.", "점은 x = {x}에 있어요.").format(
        x=short(situation.state.x)
    )


def _noticed(situation: Situation[Touch]) -> Text:
    """What the slope says about the curve, or what else is worth noticing."""
    state = situation.state
    if abs(state.error) > 1e-3:
        return _spoilt(state)
    if state.x >= END:
        return Text("The end of the curve. `r` goes back.", "곡선의 끝이에요. `r`로 돌아가요.")
    if state.h >= VISIBLE_H:
        return Text(
            "The secant from {a} to {b} is parallel to the tangent.",
            "{a}부터 {b}까지 그은 할선이 접선과 나란해요.",
        ).format(a=short(round(state.x - state.h, 6)), b=short(round(state.x + state.h, 6)))
    if situation.step == 0:
        return Text(
            "`space` slides the point on by 0.5, `backspace` slides it back.",
            "`space`는 점을 0.5만큼 옮기고 `backspace`는 되돌려요.",
        )
    return Text(
        "Here the curve rises by {s} for every 1 to the right.",
        "여기서는 오른쪽으로 1 갈 때 {s}만큼 올라가요.",
    ).format(s=fixed(state.slope))


def _spoilt(state: Touch) -> Text:
    if state.slope == 0:
        return Text(
            "Both heights are the same number now, so the slope reads 0.0.",
            "두 높이가 똑같은 수가 되어서 기울기가 0.0으로 나와요.",
        )
    return Text(
        "The slope is off by {e}: rounding has taken over.",
        "기울기 오차 {e}, 반올림 오차가 커졌어요.",
    ).format(e=fixed(state.error, 4))


status = asked(_standing, _noticed)
"""Where the point stands, and once nothing is asked, what is worth noticing there."""


# -- the mistakes -----------------------------------------------------------------------


def line_asked(_: Situation[Touch]) -> tuple[Text, ...]:
    """The slope and the height at 5, but not how high the line with the mistake passes there."""
    return (Text.plain("slope = 0.2   f(5) = 0.75   line(5) = ?"),)


def lines_at_five(_: Situation[Touch]) -> tuple[Text, ...]:
    """The line with the mistake at 5, and the tangent there, both as they are computed."""
    touch = Touch(PIN, 1e-4)
    lost, slope = touch.slope * PIN + touch.height, fixed(touch.slope)
    return (
        Text.plain(f"line(5)    = {slope} * 5 + {fixed(touch.height)} = {fixed(lost)}"),
        Text.plain(
            f"tangent(5) = {slope} * 5 {_intercept(touch)} = {fixed(float(touch.tangent(PIN)))}"
        ),
    )


def rise_alone(_: Situation[Touch]) -> tuple[Text, ...]:
    """The rise from 5 - h to 5 + h, and h."""
    rise, h = _book_rise()
    return (Text.plain(f"rise                 = {rise:.5f}   h = {h:g}"),)


def with_and_without_parentheses(situation: Situation[Touch]) -> tuple[Text, ...]:
    """The rise, halved and multiplied by h, and divided by 2h."""
    rise, h = _book_rise()
    return (
        *rise_alone(situation),
        Text.plain(f"rise / 2 * h         = {rise / 2:.5f} * {h:g} = {rise / 2 * h:.1e}"),
        Text.plain(f"rise / (2 * h)       = {rise:.5f} / {2 * h:g} = {rise / (2 * h):.3f}"),
    )


def _book_rise() -> tuple[float, float]:
    h = 1e-4
    return float(function_1(5 + h) - function_1(5 - h)), h


# -- lines of the formula ---------------------------------------------------------------


def _rounded(state: Touch) -> Text:
    return _numerical(state, _difference(state), fixed(state.slope))


def _exact(state: Touch) -> Text:
    return _numerical(state, _difference(state), repr(state.slope))


def _numerical(state: Touch, rise: str, slope: str) -> Text:
    return Text.plain(f"(f(x+h) - f(x-h)) / 2h = {rise} / {short(2 * state.h)} = {slope}")


def _difference(state: Touch) -> str:
    """The numerator: both heights if six decimals tell them apart, else their difference."""
    above, below = (float(state.f(state.x + nudge)) for nudge in (state.h, -state.h))
    if state.h >= 5e-5:
        # This writes `a + b` instead of `a - -b` when the lower height is negative.
        return f"({above:.6f} {'+' if below < 0 else '-'} {abs(below):.6f})"
    return f"{above - below:.4e}" if above != below else "0.0"


def _height(state: Touch) -> Text:
    x = short(state.x)
    return Text.plain(f"f(x)                   = 0.01 * {x}² + 0.1 * {x} = {fixed(state.height)}")


def _analytic(state: Touch) -> Text:
    return Text.plain(
        f"0.02 * x + 0.1         = 0.02 * {short(state.x)} + 0.1 = {fixed(analytic(state.x))}"
    )


def _off(state: Touch) -> Text:
    """The slope by the rule of calculus, and by how much the numerical one misses it."""
    size = f"{state.error:.1e}" if 0 < abs(state.error) < 1e-3 else fixed(state.error)
    return Text("{line}   off by {e}", "{line}   오차 {e}").format(
        line=_analytic(state).en, e=size if state.error else "0.0"
    )


def _intercept(state: Touch) -> str:
    intercept = state.tangent.intercept
    return f"{'-' if intercept < 0 else '+'} {fixed(abs(intercept))}"


def _tangent(state: Touch, tail: str) -> Text:
    return Text(
        "tangent y              = {s} x {tail}   touches at ({x}, {y})",
        "접선 y                 = {s} x {tail}   닿는 점 ({x}, {y})",
    ).format(s=fixed(state.slope), tail=tail, x=short(state.x), y=fixed(state.height))
