"""Settings: a beat and its presets use only controls and values that the lesson has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal
from downslope.tui.check.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from downslope.lessons.engine.controls import Value
    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught


def find_settings(taught: Taught, index: int) -> Iterator[Finding]:
    """Controls that there are not, and values that they cannot have."""
    lesson, beat = taught.lesson, taught.beat(index)
    for name in beat.controls or ():
        yield from _refused(lesson, name, {})
    presets = lesson.presets if beat.presets is None else beat.presets
    for values in (beat.settings, *(preset.values for preset in presets)):
        for name in values:
            yield from _refused(lesson, name, values)


def _refused(lesson: Lesson[object], name: str, values: Mapping[str, Value]) -> Iterator[Finding]:
    try:
        control = lesson.control(name)
        if name in values:
            control.read(control.write(values[name]))
    except Refusal as refusal:
        yield Finding(str(refusal), name)
