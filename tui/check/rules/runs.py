"""Runs: `start` and `step` are pure, and no value of a control makes them fail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.engine import token
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.problem import Finding
from downslope.tui.check.snapshot import snapshot
from downslope.tui.check.stages import affordable_steps
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught

STEPS = 20
"""How many steps are taken with each value that a control is tried at."""
PURE_STEPS = 3
"""How many of them are taken twice, to see that they give the same."""


def find_impure(taught: Taught) -> Iterator[Finding]:
    """Starts and steps that change what they are given, differ the second time, or fail."""
    lesson = taught.lesson
    found: dict[str, Finding] = {}
    for where, values in _values(lesson):
        try:
            with np.errstate(all="ignore"):
                problem = _impure(lesson, values)
        except LessonFault as fault:
            yield Finding.of(fault, where)
            continue
        except Exception as error:
            problem = f"{type(error).__name__}: {' '.join(str(error).split())}"
        if problem:
            # The same fault shows with many values, so it is told with the first.
            found.setdefault(problem, Finding(f"{problem} (with {where})", problem))
    yield from found.values()


def _values(lesson: Lesson[object]) -> Iterator[tuple[str, Values]]:
    """The values of the controls to try, and how to call them."""
    for index, beat in enumerate(lesson.beats):
        yield f"the settings of beat {index + 1}", {**lesson.defaults, **beat.settings}
    for control in lesson.controls:
        for value in control.probes():
            yield (
                f"{control.name}={control.write(value)}",
                {
                    **lesson.defaults,
                    control.name: value,
                },
            )


def _impure(lesson: Lesson[object], values: Values) -> str:
    """What is not pure in the first steps of a run; "" if all is."""
    given = snapshot(values)
    state, again = lesson.start(values), lesson.start(values)
    if snapshot(values) != given:
        return "start changes the values that it is given"
    if snapshot(state) != snapshot(again):
        return "start gives another state the second time"
    for _ in range(PURE_STEPS):
        before = snapshot(state)
        after = lesson.step(state)
        first = snapshot(after)
        if snapshot(state) != before:
            return "step changes the state that it is given"
        if snapshot(lesson.step(state)) != first:
            return "step gives another state the second time"
        if after is state:
            break
        state = after
    return ""


def find_controls(taught: Taught) -> Iterator[Finding]:
    """Values of a control with which the lesson cannot be run and painted, or read from a token."""
    lesson = taught.lesson
    answers = {beat.name: beat.question.truth for beat in lesson.beats if beat.question}
    opened = replace(Walk.begin(lesson), answers=answers)
    for control in lesson.controls:
        for value in control.probes():
            where = f"{control.name}={control.write(value)}"
            try:
                walk = opened.put({control.name: value})
                walk = walk.forward(affordable_steps(walk, STEPS))
                paint_page(walk, Look(80, 24))
                written, again = token.write(walk), token.write(token.read(token.write(walk)))
            except Exception as error:
                yield Finding.of(error, where)
                continue
            if again != written:
                yield Finding(f"{written} reads back as {again}", where)
