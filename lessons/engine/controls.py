"""What a learner can turn: numbers on a linear or a logarithmic dial, and named choices."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, Protocol

from downslope.lessons.base.errors import Refusal, clip, unknown
from downslope.lessons.base.numbers import short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.lessons.base.text import Language, Text

Value = float | str
Values = dict[str, Value]
Axis = Literal["x", "y"]


class Control(Protocol):
    """Something with a name and a value that a key turns.

    `axis`: a pair of controls with axes x and y is one point on the picture, moved by four keys.
    """

    @property
    def name(self) -> str:
        """How tokens and lessons call it."""

    @property
    def label(self) -> Text:
        """How the screen calls it."""

    @property
    def default(self) -> Value:
        """The value with which a lesson begins."""

    @property
    def axis(self) -> Axis | None:
        """Which axis of the picture it moves a point along, if any."""

    @property
    def point(self) -> Text | None:
        """What the point is called that this control makes together with the one of axis y."""

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value `clicks` further (negative: back), within the control's range.

        `vertical`: by the up and down keys, which turn a lone number coarsely.
        """

    def read(self, raw: str) -> Value:
        """The value that `raw` name. Raises Refusal with what would be valid."""

    def write(self, value: Value) -> str:
        """Words that `read` turns into exactly `value`."""

    def show(self, value: Value, language: Language) -> str:
        """The value as the learner sees it."""

    def same(self, one: Value, other: Value) -> bool:
        """Whether two values make the same run."""

    def probes(self) -> tuple[Value, ...]:
        """Low, default and high: what the content check tries."""


@dataclass(frozen=True)
class Number:
    """A number from `low` to `high`, turned by `fine` or, coarsely, by `coarse`.

    `view`: it changes how the run is shown, not the run, so turning it leaves no ghost.
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
        """Whether only whole numbers are valid."""
        return float(self.fine).is_integer() and float(self.default).is_integer()

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value `clicks` further, in decimal steps, held within low and high."""
        # Decimal steps: ten turns of 0.1 come back to where they began.
        size = Decimal(str(self.coarse if coarse or vertical else self.fine))
        moved = float(Decimal(repr(float(value))) + clicks * size)
        return min(self.high, max(self.low, moved))

    def read(self, raw: str) -> Value:
        """The number that `raw` writes.

        Raises Refusal outside the range, or for a fraction where only whole numbers are valid.
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

    def write(self, value: Value) -> str:
        """The shortest decimal that reads back as `value`."""
        return short(float(value))

    def show(self, value: Value, language: Language) -> str:
        """The shortest decimal, the same in every language."""
        del language
        return short(float(value))

    def same(self, one: Value, other: Value) -> bool:
        """Whether two values are equal; any two, where only the view differs."""
        return self.view or one == other

    def probes(self) -> tuple[Value, ...]:
        """The lowest, the default and the highest value."""
        return self.low, self.default, self.high


@dataclass(frozen=True)
class LogNumber(Number):
    """A positive number over many decades: fine turns move its second digit, coarse 1-2-5."""

    fine: float = 0.1
    coarse: float = 1.0

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value `clicks` further: its second digit, or coarsely 1, 2, 5 of a decade."""
        number = float(value)
        stops = _ONE_TWO_FIVE if coarse or vertical else _TENTHS
        for _ in range(abs(clicks)):
            number = _beside(number, up=clicks > 0, stops=stops)
        return min(self.high, max(self.low, number))

    def show(self, value: Value, language: Language) -> str:
        """A short decimal; below a thousandth, digits and a power of ten."""
        del language
        number = float(value)
        if number >= 1e-3:
            return short(number)
        exponent = math.floor(math.log10(number) + 1e-12)
        return f"{short(float(f'{number / 10.0**exponent:.12g}'))}e{exponent}"


@dataclass(frozen=True)
class Choice:
    """One of a few named options; `view` as for a Number."""

    name: str
    label: Text
    options: Mapping[str, Text]
    default: str
    axis: Axis | None = None
    view: bool = False
    point: Text | None = None

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The option `clicks` further, round and round."""
        del coarse, vertical
        names = list(self.options)
        return names[(names.index(str(value)) + clicks) % len(names)]

    def read(self, raw: str) -> Value:
        """The option that `raw` names. Raises Refusal with the nearest names."""
        if raw not in self.options:
            raise unknown(self.name, raw, self.options)
        return raw

    def write(self, value: Value) -> str:
        """The option's name."""
        return str(value)

    def show(self, value: Value, language: Language) -> str:
        """The option as the learner reads it."""
        return self.options[str(value)].of(language)

    def same(self, one: Value, other: Value) -> bool:
        """Whether two options are equal; any two, where only the view differs."""
        return self.view or one == other

    def probes(self) -> tuple[Value, ...]:
        """Every option."""
        return tuple(self.options)


_ONE_TWO_FIVE = (1.0, 2.0, 5.0)
_TENTHS = tuple(tenth / 10 for tenth in range(10, 100))


def _beside(number: float, *, up: bool, stops: tuple[float, ...]) -> float:
    """The next of stops * 10^k above or below `number`."""
    decade = math.floor(math.log10(number))
    scaled = number / 10.0**decade
    if up:
        above = [stop for stop in (*stops, 10.0) if stop > scaled * (1 + 1e-9)]
        return float(f"{above[0]:g}e{decade}")
    below = [stop for stop in stops if stop < scaled * (1 - 1e-9)]
    return float(f"{below[-1]:g}e{decade}") if below else float(f"{stops[-1]:g}e{decade - 1}")


def read_number(name: str, raw: str) -> float:
    """The finite number that `raw` write. Raises Refusal that begins with `name`."""
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
