"""A control of several numbers, turned one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.numbers import short
from downslope.lessons.engine.controls import Axis, Number, Value, read_number

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language, Text


@dataclass(frozen=True)
class Vector:
    """Several numbers turned one at a time: left and right choose an entry, up and down turn it.

    Its value is a string, the entries and the chosen index: `0.1,0.6,0.3;1`. See `entries`.
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

    def turn(
        self, value: Value, clicks: int, *, coarse: bool = False, vertical: bool = False
    ) -> Value:
        """The chosen entry turned within low and high; sideways, another entry chosen."""
        numbers, cursor = entries(value)
        if not vertical:
            return join_entries(numbers, (cursor + clicks) % len(numbers))
        dial = Number(self.name, self.label, 0.0, self.low, self.high, self.fine, self.coarse)
        turned = float(dial.turn(numbers[cursor], clicks, coarse=coarse))
        return join_entries((*numbers[:cursor], turned, *numbers[cursor + 1 :]), cursor)

    def read(self, raw: str) -> Value:
        """The entries and the chosen index that `raw` writes.

        Raises Refusal for too many, too few, too large or too small entries, and for an index
        that is none.
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

    def write(self, value: Value) -> str:
        """The entries with commas between, then `;` and the chosen index."""
        return str(value)

    def show(self, value: Value, language: Language) -> str:
        """The chosen index and entry."""
        del language
        numbers, cursor = entries(value)
        return f"[{cursor}] {short(numbers[cursor])}"

    def same(self, one: Value, other: Value) -> bool:
        """Whether the entries are equal; which one is chosen does not matter."""
        return entries(one)[0] == entries(other)[0]

    def probes(self) -> tuple[Value, ...]:
        """All entries at their lowest, the default, all entries at their highest."""
        numbers, cursor = entries(self.default)
        ends = [join_entries((end,) * len(numbers), cursor) for end in (self.low, self.high)]
        return ends[0], self.default, ends[1]


@lru_cache(maxsize=256)
def entries(value: Value) -> tuple[tuple[float, ...], int]:
    """The numbers of a Vector's value and the index of the chosen one."""
    listed, _, cursor = str(value).partition(";")
    return tuple(float(word) for word in listed.split(",")), int(cursor or 0)


def join_entries(numbers: tuple[float, ...], cursor: int = 0) -> str:
    """The value of a Vector with these numbers."""
    return ",".join(short(number) for number in numbers) + f";{cursor}"
