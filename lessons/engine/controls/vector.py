"""A control that holds several numbers, turned one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short
from downslope.lessons.engine.controls.number import Number, read_number

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.controls.control import Axis, Value


@dataclass(frozen=True)
class Vector:
    """Several numbers: the left and right keys choose an entry, the up and down keys turn it.

    Its value is a string of the entries and the index of the chosen one, such as `0.1,0.6,0.3;1`;
    `entries` takes it apart. All entries share `low`, `high` and the sizes of a click.
    """

    name: str
    label: Text
    default: str
    low: float
    high: float
    fine: float
    coarse: float
    axis: Axis | None = None
    point: Text | None = None
    view: bool = False

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The value with its chosen entry turned, or if not `vertical`, with another one chosen.

        An entry is held within `low` and `high`; after the last entry the first is chosen.
        """
        numbers, cursor = entries(value)
        if not vertical:
            return join_entries(numbers, (cursor + clicks) % len(numbers))
        dial = Number(self.name, self.label, 0.0, self.low, self.high, self.fine, self.coarse)
        turned = float(dial.turn(numbers[cursor], clicks, coarse=coarse))
        return join_entries((*numbers[:cursor], turned, *numbers[cursor + 1 :]), cursor)

    def read(self, raw: str) -> Value:
        """The value that `raw` stands for.

        Raises Refusal unless it has as many entries as the default, all of them finite numbers
        from `low` to `high`, and then `;` and the index of an entry.
        """
        listed, _, cursor = raw.partition(";")
        numbers = [read_number(self.name, word) for word in listed.split(",")[:100]]
        size = len(entries(self.default)[0])
        if len(numbers) != size or not all(self.low <= n <= self.high for n in numbers):
            raise Refusal(
                f"{self.name}={clip(raw)}: must be {size} numbers with commas between,"
                f" from {short(self.low)} to {short(self.high)}",
                f"{self.name}={clip(raw)}: {short(self.low)}부터 {short(self.high)}까지의 숫자"
                f" {size}개를 쉼표로 이어 쓰세요.",
            )
        if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 4 and int(cursor) < size):
            raise Refusal(
                f"{self.name}={clip(raw)}: must end in ;0 to ;{size - 1}",
                f"{self.name}={clip(raw)}: 끝에 ;0부터 ;{size - 1}까지 중 하나를 쓰세요.",
            )
        return join_entries(tuple(numbers), int(cursor))

    def typed(self, raw: str, value: Value) -> Value:
        """One number for the chosen entry, or several with commas for all of them.

        Raises Refusal unless they are finite and within `low` and `high`.
        """
        numbers, cursor = entries(value)
        if "," in raw or ";" in raw:
            return self.read(raw if ";" in raw else f"{raw};{cursor}")
        number = read_number(self.name, raw)
        if not self.low <= number <= self.high:
            raise Refusal(
                f"{clip(raw)}: must be from {short(self.low)} to {short(self.high)}",
                f"{clip(raw)}: {short(self.low)}부터 {short(self.high)}까지예요.",
            )
        return join_entries((*numbers[:cursor], number, *numbers[cursor + 1 :]), cursor)

    def field(self, value: Value) -> str:
        """The number of the chosen entry."""
        numbers, cursor = entries(value)
        return short(numbers[cursor])

    def write(self, value: Value) -> str:
        """The value itself: entries between commas, then `;` and the index of the chosen one."""
        return str(value)

    def show(self, value: Value, language: Language) -> str:
        """The index of the chosen entry and its number, such as `[1] 0.6`."""
        del language
        numbers, cursor = entries(value)
        return f"[{cursor}] {short(numbers[cursor])}"

    def same(self, one: Value, other: Value) -> bool:
        """Whether the entries are equal, whichever of them is chosen."""
        return entries(one)[0] == entries(other)[0]

    def probes(self) -> tuple[Value, ...]:
        """All entries at `low`, the default, and all entries at `high`."""
        numbers, cursor = entries(self.default)
        ends = [join_entries((end,) * len(numbers), cursor) for end in (self.low, self.high)]
        return ends[0], self.default, ends[1]


@lru_cache(maxsize=256)
def entries(value: Value) -> tuple[tuple[float, ...], int]:
    """The numbers in a Vector's value, and the index of the chosen one."""
    listed, _, cursor = str(value).partition(";")
    return tuple(float(word) for word in listed.split(",")), int(cursor or 0)


def join_entries(numbers: tuple[float, ...], cursor: int = 0) -> str:
    """The value of a Vector with these numbers, of which number `cursor` is chosen."""
    return ",".join(short(number) for number in numbers) + f";{cursor}"
