"""Named options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.lessons.base.text import Language, Text
    from downslope.lessons.engine.controls.control import Axis, Value


@dataclass(frozen=True)
class Choice:
    """One of a few named options, given as name: label. `view` means the same as for a Number."""

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
        """The option `clicks` further; after the last comes the first again."""
        del coarse, vertical
        names = list(self.options)
        return names[(names.index(str(value)) + clicks) % len(names)]

    def read(self, raw: str) -> Value:
        """The option that `raw` names. Raises Refusal with the nearest names."""
        if raw not in self.options:
            raise unknown(self.name, raw, self.options)
        return raw

    def typed(self, raw: str, value: Value) -> Value:
        """The value that `raw` stands for, as `read` reads it."""
        del value
        return self.read(raw)

    def field(self, value: Value) -> str:
        """The value as `write` writes it."""
        return self.write(value)

    def write(self, value: Value) -> str:
        """The option's name."""
        return str(value)

    def show(self, value: Value, language: Language) -> str:
        """The label of the option."""
        return self.options[str(value)].of(language)

    def same(self, one: Value, other: Value) -> bool:
        """Whether the options are equal; with `view`, True for any two."""
        return self.view or one == other

    def probes(self) -> tuple[Value, ...]:
        """Every option."""
        return tuple(self.options)
