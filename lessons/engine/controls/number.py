"""Numbers, on a linear or a logarithmic dial."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.controls.control import Axis, Value


@dataclass(frozen=True)
class Number:
    """A number from `low` to `high`; a click turns it by `fine` or, if coarse, by `coarse`.

    With `view` it only changes how the run is shown, not the run itself, so turning it leaves no
    ghost.
    """

    name: str
    label: Text
    default: float
    low: float
    high: float
    fine: float
    coarse: float
    axis: Axis | None = None
    view: bool = False
    point: Text | None = None

    @property
    def whole(self) -> bool:
        """Whether only whole numbers are valid: `fine` and `default` are whole."""
        return float(self.fine).is_integer() and float(self.default).is_integer()

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value `clicks` further, held within `low` and `high`."""
        # In decimals, so that ten turns of 0.1 up and ten down end exactly where they began.
        size = Decimal(str(self.coarse if coarse or vertical else self.fine))
        moved = float(Decimal(repr(float(value))) + clicks * size)
        return min(self.high, max(self.low, moved))

    def read(self, raw: str) -> Value:
        """The number that `raw` stands for.

        Raises Refusal unless it is a finite number in the range, and a whole one where only whole
        numbers are valid.
        """
        value = read_number(self.name, raw)
        if not self.low <= value <= self.high:
            raise Refusal(
                f"{self.name}={clip(raw)}: must be from {short(self.low)} to {short(self.high)}",
                f"{self.name}={clip(raw)}: {short(self.low)}부터 {short(self.high)}까지예요.",
            )
        if self.whole and not value.is_integer():
            raise Refusal(
                f"{self.name}={clip(raw)}: must be a whole number",
                f"{self.name}={clip(raw)}: 정수여야 해요.",
            )
        return value

    def typed(self, raw: str, value: Value) -> Value:
        """The value that `raw` stands for, as `read` reads it."""
        del value
        return self.read(raw)

    def field(self, value: Value) -> str:
        """The value as `write` writes it."""
        return self.write(value)

    def write(self, value: Value) -> str:
        """A short decimal that reads back as exactly `value`."""
        return short(float(value))

    def show(self, value: Value, language: Language) -> str:
        """A short decimal, the same in every language."""
        del language
        return short(float(value))

    def same(self, one: Value, other: Value) -> bool:
        """Whether the values are equal; with `view`, True for any two."""
        return self.view or one == other

    def probes(self) -> tuple[Value, ...]:
        """The lowest, the default and the highest value."""
        return self.low, self.default, self.high


@dataclass(frozen=True)
class LogNumber(Number):
    """A positive number over many powers of ten, so `low` must be positive.

    A fine click moves its second significant digit; coarse clicks go 1, 2, 5, 10, 20, 50, ...
    """

    fine: float = 0.1
    coarse: float = 1.0

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value `clicks` further, held within `low` and `high`."""
        number = float(value)
        stops = _ONE_TWO_FIVE if coarse or vertical else _TENTHS
        for _ in range(abs(clicks)):
            number = _beside(number, up=clicks > 0, stops=stops)
        return min(self.high, max(self.low, number))

    def show(self, value: Value, language: Language) -> str:
        """A short decimal, or below 0.001 the digits and a power of ten, such as 2.5e-4."""
        del language
        number = float(value)
        if number >= 1e-3:
            return short(number)
        exponent = math.floor(math.log10(number) + 1e-12)
        return f"{short(float(f'{number / 10.0**exponent:.12g}'))}e{exponent}"


_ONE_TWO_FIVE = (1.0, 2.0, 5.0)
_TENTHS = tuple(tenth / 10 for tenth in range(10, 100))


def _beside(number: float, *, up: bool, stops: tuple[float, ...]) -> float:
    """The nearest `stop * 10**k`, for any stop and whole k, above or below `number`."""
    decade = math.floor(math.log10(number))
    scaled = number / 10.0**decade
    if up:
        above = [stop for stop in (*stops, 10.0) if stop > scaled * (1 + 1e-9)]
        return float(f"{above[0]:g}e{decade}")
    below = [stop for stop in stops if stop < scaled * (1 - 1e-9)]
    return float(f"{below[-1]:g}e{decade}") if below else float(f"{stops[-1]:g}e{decade - 1}")


def read_number(name: str, raw: str) -> float:
    """The finite number that `raw` stands for; -0.0 is read as 0.0.

    Raises Refusal, which begins with `name`, for anything else, NaN and infinities included.
    """
    try:
        value = float(raw)
    except ValueError:
        raise Refusal(
            f"{name}={clip(raw)}: must be a number", f"{name}={clip(raw)}: 숫자여야 해요."
        ) from None
    if not math.isfinite(value):
        raise Refusal(
            f"{name}={clip(raw)}: must be a finite number",
            f"{name}={clip(raw)}: 유한한 숫자여야 해요.",
        )
    return value + 0.0
