"""The formula and status lines of lesson 11: the line just run, in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Text, fixed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.lessons.kit import Array, Situation
    from downslope.lessons.l11_gradient_field.run import Call


def write(value: float | None) -> str:
    """A number in ten digits, which tell x + h from x; `?` where it has no value yet."""
    return "?" if value is None else f"{value + 0.0:.10g}"


def write_vector(values: Array, digits: int | None = None) -> str:
    """`[a, b]`: each number with `digits` decimals or, by default, as `write` writes it."""
    return f"[{', '.join(write(v) if digits is None else fixed(float(v), digits) for v in values)}]"


def formula(situation: Situation[Call]) -> tuple[Text, ...]:
    """The line that has just run, every variable with its value, and the calls of f so far."""
    s = situation.state
    counted = Text("gradient = {g}  calls of f: {n}", "gradient = {g}  f를 호출한 횟수: {n}")
    return (*_line_and_variables(s), counted.format(g=_gradient(s).ljust(18), n=s.calls))


def without_count(situation: Situation[Call]) -> tuple[Text, ...]:
    """As `formula`, but not how often f was called, which a later beat asks."""
    s = situation.state
    return (*_line_and_variables(s), Text.plain(f"gradient = {_gradient(s)}"))


def status(situation: Situation[Call]) -> Text:
    """What the line that has just run was for, in words."""
    s = situation.state
    if s.finished:
        return _ending(s)
    if situation.asking:
        return Text("You stand at {x}.", "지금 {x}에 서 있어요.").format(x=write_vector(s.point))
    if s.whole:
        return Text("`space` runs the whole function.", "`space`를 누르면 함수 전체가 실행돼요.")
    return _STATUS[s.line].format(k=s.index)


def _line_and_variables(s: Call) -> tuple[Text, Text]:
    variables = f"x = {write_vector(s.x).ljust(16)}  kept = {write(s.kept)}"
    heights = f"above = {write(s.above)}  below = {write(s.below)}"
    return Text.plain(_line(s)), Text.plain(f"{variables}  {heights}")


def _gradient(s: Call) -> str:
    return "?" if s.gradient is None else write_vector(s.gradient, 3)


def _line(s: Call) -> str:
    k, h, x = s.index, write(s.h), write_vector(s.x)
    kept, above, below = write(s.kept), write(s.above), write(s.below)
    here = write(float(s.x[k])) if k is not None else ""
    slope = fixed(float(s.gradient[k])) if s.gradient is not None and k is not None else ""
    lines = {
        "begin": f"f(x) = {s.function.formula}   x = {x}   h = {h}",
        "zeros": "gradient = [0, 0]",
        "loop": f"index = {k}",
        "keep": f"kept = x[{k}] = {kept}",
        "plus": f"x[{k}] = kept + h = {kept} + {h} = {here}",
        "above": f"above = f({x}) = {above}",
        "minus": f"x[{k}] = kept - h = {kept} - {h} = {here}",
        "below": f"below = f({x}) = {below}",
        "divide": f"gradient[{k}] = ({above} - {below}) / (2 * {h}) = {slope}",
        "restore": f"x[{k}] = kept = {kept}",
        "return": f"return {_all_digits(s.gradient)}",
    }
    return lines[s.line]


def _all_digits(values: Array | None) -> str:
    return "" if values is None else str([float(v) + 0.0 for v in values])


def _ending(s: Call) -> Text:
    length = float(np.linalg.norm(s.gradient)) if s.gradient is not None else 0.0
    if length < 1e-9:
        return Text(
            "Returned: the gradient is 0, so there is no arrow.",
            "값을 반환했어요. 기울기가 0이라서 화살표가 없어요.",
        )
    return Text(
        "Returned: length {n}. The arrow shows -gradient, the way down.",
        "값을 반환했어요. 길이는 {n}, 화살표는 내리막을 가리키는 -기울기예요.",
    ).format(n=fixed(length))


_STATUS: Mapping[str, Text] = {
    "begin": Text(
        "The call begins. `space` runs the next line.",
        "함수가 시작됐어요. `space`로 다음 줄을 실행해요.",
    ),
    "zeros": Text(
        "An empty gradient: one place for each partial derivative.",
        "빈 gradient를 만들었어요. 편미분마다 한 자리씩이에요.",
    ),
    "loop": Text("It is the turn of x{k}.", "이번에는 x{k} 차례예요."),
    "keep": Text(
        "The value of x{k} is kept, to be put back later.",
        "나중에 되돌리려고 x{k} 값을 적어 둬요.",
    ),
    "plus": Text(
        "x{k} is nudged up by h; the other one holds still.",
        "x{k}만 h만큼 늘려요. 다른 좌표는 그대로예요.",
    ),
    "above": Text("f is computed at x + h.", "x + h에서 f 값을 구해요."),
    "minus": Text(
        "x{k} goes down: h less than the kept value.",
        "이번에는 적어 둔 값보다 h만큼 작게 해요.",
    ),
    "below": Text("f is computed at x - h.", "x - h에서 f 값을 구해요."),
    "divide": Text(
        "The difference over 2h: the partial derivative along x{k}.",
        "차이를 2h로 나누면 x{k}에 대한 편미분이에요.",
    ),
    "restore": Text("x{k} is put back as it was.", "x{k}을 원래 값으로 되돌려요."),
}
