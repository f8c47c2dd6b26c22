"""What is said of a lesson whose commas were forgotten, before anything of it is shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Goal, Preset, Racer
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.fault.flaws import first_flaw

WORDS = Text("words", "말")


def goal(keys: Any) -> Goal[Any]:
    return Goal(WORDS, bool, keys)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("pictures", ("curve"), "pictures must be a tuple, with a comma .*: \\('curve',\\)"),
        ("controls", ("x"), "controls must be a tuple"),
        ("mid_run", ("x"), "mid_run must be a tuple"),
        ("presets", Preset(WORDS, {}), "presets must be a tuple"),
        ("race", Racer(WORDS, int), "race must be a tuple"),
        ("goal", goal("enter"), "keys of its goal must be a tuple"),
        ("star", goal("enter"), "keys of its star must be a tuple"),
    ],
)
def test_a_forgotten_comma_is_called_that(field: str, value: Any, told: str) -> None:
    lesson: Any = load("tangent")
    first = lesson.beats[0]
    broken = replace(lesson, beats=(replace(first, **{field: value}), *lesson.beats[1:]))
    assert first_flaw(lesson, "tangent") is None
    said = first_flaw(broken, "tangent") or ""
    assert said.startswith(f"beat {first.name!r}: ")
    assert re.search(told, said)
