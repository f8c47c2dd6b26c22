"""Questions: the right answer counts as right, and every answer can be written in a token."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.engine.questions import ChoiceQuestion, PlaceQuestion
from downslope.lessons.pictures.figure import Plot
from downslope.tui.check.problem import Finding
from downslope.tui.check.words import AGAIN
from downslope.tui.page.story.question import answers_to_try

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.questions import Question
    from downslope.tui.check.taught import Taught

MOST_CHOICES = 9
"""As many as there are digit keys."""


def find_questions(taught: Taught, index: int) -> Iterator[Finding]:
    """A question whose own answer is wrong, or that cannot be answered with the keys there are."""
    beat = taught.beat(index)
    if beat.question is None:
        if beat.again:
            yield Finding("it has again, but no question", "again")
        return
    yield from _flaws(taught, index, beat.question)
    if beat.again:
        for seed in AGAIN:
            found = [*_another_kind(beat, beat.again(seed))]
            found = found or [*_flaws(taught, index, beat.again(seed))]
            yield from (replace(each, text=f"again({seed}): {each.text}") for each in found)


def _another_kind(beat: Beat[object], question: Question) -> Iterator[Finding]:
    if type(question) is not type(beat.question):
        kinds = f"a {type(question).__name__}, question is a {type(beat.question).__name__}"
        yield Finding(f"it returns {kinds}", "again")


def _flaws(taught: Taught, index: int, question: Question) -> Iterator[Finding]:
    yield from _unknown_settings(taught, question)
    if isinstance(question, ChoiceQuestion):
        count = len(question.choices)
        if count > MOST_CHOICES:
            yield Finding(f"{count} choices: the digit keys reach {MOST_CHOICES}")
        if not 0 <= question.truth < count:
            yield Finding(f"the answer {question.truth} is none of its choices")
            return
    if isinstance(question, PlaceQuestion):
        yield from _misplaced(taught, index, question)
    if not question.right(question.truth):
        yield Finding(f"its own answer {question.truth} does not count as right")
    for answer in answers_to_try(question):
        if question.read(question.write(answer)) != answer:
            yield Finding(f"the answer {answer} does not read back")


def _unknown_settings(taught: Taught, question: Question) -> Iterator[Finding]:
    controls = sorted(control.name for control in taught.lesson.controls)
    for name in question.settings:
        if name not in controls:
            yield Finding(str(unknown("control", name, controls)), name)


def _misplaced(taught: Taught, index: int, question: PlaceQuestion) -> Iterator[Finding]:
    """A place on a picture that is not shown or has no axes, or outside of its own limits."""
    name, table = question.picture, taught.lesson.pictures
    shown = taught.beat(index).pictures
    if name not in table:
        yield Finding(f"its place: {unknown('picture', name, table)}", name)
    elif shown is not None and name not in shown:
        yield Finding(f"its place is on the picture {name}, which the beat does not show", name)
    elif not isinstance(table[name](taught.opened(index).walk), Plot):
        yield Finding(f"its place is on the picture {name}, which is no Plot", name)
    place, limits = question.answer(), (question.x_limits, question.y_limits)
    for axis, value, (low, high) in zip("xy", place, limits, strict=True):
        if not low <= value <= high and not (axis == "y" and question.curve):
            text = f"its answer has {axis} = {value:g}, outside of its limits {low:g} and {high:g}"
            yield Finding(text, axis)
