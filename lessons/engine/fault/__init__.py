"""Faults in a lesson's own code: told in one line, so that one bad lesson ends nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, wraps
from inspect import unwrap
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine.fault.results import (
    check_figure,
    check_lines,
    check_listing,
    check_question,
    check_text,
    checked,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.engine.beat import Beat, Goal
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Question
    from downslope.lessons.engine.questions.question import Guard

Given = ParamSpec("Given")
Result = TypeVar("Result")
State = TypeVar("State")

LONGEST_REASON = 120
"""Characters of an exception's message that are told."""


class LessonFault(Refusal):
    """Code of a lesson has raised an exception; the message names the lesson, the part and why.

    Behind that stands where in the lesson's own files it happened, such as `l16_x.py:42`, if that
    is known. `key` is the same where a fault shows again, in another part or another message.
    """

    def __init__(self, lesson: str, part: str, error: BaseException, code: str = "") -> None:
        message = clip(" ".join(str(error).split()), LONGEST_REASON)
        reason = f"{type(error).__name__}: {message}" if message else type(error).__name__
        place = place_of(error, lesson) or code
        self.key = (place or part, type(error).__name__)
        reason = f"{reason} ({place})" if place else reason
        super().__init__(
            f"lesson {lesson} has a fault in {part}: {reason}",
            f"{lesson} 단원의 {part}에 오류가 있어요: {reason}",
        )


def place_of(error: BaseException, lesson: str) -> str:
    """The innermost line of the lesson's own files that raised the error, or ""."""
    place, trace = "", error.__traceback__
    while trace:
        place = _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno, lesson) or place
        trace = trace.tb_next
    return place


def _defined(function: Callable[..., object], lesson: str) -> str:
    """Where a function of the lesson begins, or ""."""
    code = getattr(unwrap(function), "__code__", None)
    return _place(code.co_filename, code.co_firstlineno, lesson) if code else ""


def _place(file: str, line: int, lesson: str) -> str:
    """A line of a file, if that is the lesson's own: called like it, or in a folder that is."""
    words = re.split(r"[/\\]", file)
    own = rf"l\d\d_{re.escape(lesson.replace('-', '_'))}(\.py)?"
    return f"{words[-1]}:{line}" if any(re.fullmatch(own, word) for word in words) else ""


def guarded(lesson: Lesson[State]) -> Lesson[State]:
    """The same lesson, whose functions raise LessonFault for any exception of their own.

    A Refusal passes: it is meant for the learner already. Pitfalls need no guard, as whoever runs
    them expects them to fail.
    """

    def guard(part: str, function: Callable[Given, Result]) -> Callable[Given, Result]:
        return _guard(lesson.name, part, function)

    return replace(
        lesson,
        beats=tuple(_guarded_beat(lesson.name, beat) for beat in lesson.beats),
        start=guard("start", lesson.start),
        step=guard("step", lesson.step),
        changed=lesson.changed and guard("changed", lesson.changed),
        stands=lesson.stands and guard("stands", lesson.stands),
        follows=lesson.follows and guard("follows", lesson.follows),
        pictures={
            name: guard(f"picture {name}", checked(picture, check_figure))
            for name, picture in lesson.pictures.items()
        },
        formula=guard("formula", checked(lesson.formula, check_lines)),
        status=guard("status", checked(lesson.status, check_text)),
        code=guard("code", checked(lesson.code, check_listing)),
        cost=guard("cost", lesson.cost),
    )


def _guarded_beat(lesson: str, beat: Beat[State]) -> Beat[State]:
    def guard(part: str, function: Callable[Given, Result]) -> Callable[Given, Result]:
        return _guard(lesson, f"{part} of beat {beat.name}", function)

    goal, question, again = beat.goal, beat.question, beat.again
    return replace(
        beat,
        formula=beat.formula and guard("formula", checked(beat.formula, check_lines)),
        status=beat.status and guard("status", checked(beat.status, check_text)),
        code=beat.code and guard("code", checked(beat.code, check_listing)),
        goal=goal and _guarded_goal(goal, "the goal", guard),
        star=beat.star and _guarded_goal(beat.star, "the star goal", guard),
        question=question and question.guarded(guard),
        again=again and _guarded_again(again, guard),
        race=tuple(replace(racer, run=guard("the race", racer.run)) for racer in beat.race),
    )


def _guarded_goal(goal: Goal[State], part: str, guard: Guard) -> Goal[State]:
    lacks = goal.lacks and guard(part, goal.lacks)
    return replace(goal, reached=guard(part, goal.reached), lacks=lacks)


def _guarded_again(again: Callable[[int], Question], guard: Guard) -> Callable[[int], Question]:
    make = guard("again", checked(again, check_question))
    return lru_cache(maxsize=16)(lambda seed: make(seed).guarded(guard))


def _guard(lesson: str, part: str, function: Callable[Given, Result]) -> Callable[Given, Result]:
    @wraps(function)
    def call(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        try:
            return function(*args, **kwargs)
        except Refusal:
            raise
        except Exception as error:
            raise LessonFault(lesson, part, error, _defined(function, lesson)) from error

    return call
