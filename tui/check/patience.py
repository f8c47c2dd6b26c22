"""Patience: a lesson that takes too long for a step is given up, so that a check always ends."""

from __future__ import annotations

import signal
import threading
from collections import deque
from contextlib import contextmanager
from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.engine.lesson import Lesson

Given = ParamSpec("Given")
Result = TypeVar("Result")

SECONDS = 5.0
"""The processor time that a start or a step may take, and so may STEPS steps in a row."""
STEPS = 20


class OutOfPatience(BaseException):
    """A start or a step took too long; the message is a line that says so.

    It is no Exception, as a lesson's own code must not catch it.
    """


def patient(lesson: Lesson[object]) -> Lesson[object]:
    """The same lesson, whose `start` and `step` raise OutOfPatience where they take too long.

    One that never returns is stopped too where the system has a timer.
    """
    return replace(lesson, start=_timed("start", lesson.start), step=_timed("step", lesson.step))


def _timed(part: str, function: Callable[Given, Result]) -> Callable[Given, Result]:
    spent: deque[float] = deque(maxlen=STEPS)

    def call(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        before = process_time()
        with _limited(f"{part} takes more than {SECONDS:g} seconds: the check gives up"):
            result = function(*args, **kwargs)
        spent.append(process_time() - before)
        if sum(spent) > SECONDS:
            calls = f"{len(spent)} calls of {part}" if len(spent) > 1 else part
            took = f"{calls} took {sum(spent):.1f} seconds"
            raise OutOfPatience(f"{took}, at most {SECONDS:g} are good: the check gives up")
        return result

    return call


@contextmanager
def _limited(message: str) -> Iterator[None]:
    """What is done inside is stopped with OutOfPatience after SECONDS, where there is a timer."""
    if not _has_timer():
        yield
        return

    def stop(*_: object) -> None:
        raise OutOfPatience(message)

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


def _has_timer() -> bool:
    """Only the main thread may set a handler, and not every system has such a timer."""
    main = threading.current_thread() is threading.main_thread()
    return main and hasattr(signal, "setitimer")
