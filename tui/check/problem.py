"""What the content check finds, and the rules that find it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from downslope.lessons.engine.fault import LessonFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.base.text import Language
    from downslope.tui.check.taught import Taught

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """What a rule has to say about the lesson or the beat that it was given.

    `what` names the thing that is wrong, such as a number or a word, and `language` the side that
    it stands on, if it is one of them: by these an exception knows it again. `fault` is the
    key of a fault in the lesson's own code, which many rules run into and which is told once.
    """

    text: str
    what: str = ""
    language: Language | None = None
    fault: tuple[str, ...] = ()

    @classmethod
    def of(cls, error: Exception, where: str = "") -> Finding:
        """What to say of an exception that ended a rule, and `where`."""
        message = " ".join(str(error).split())
        if isinstance(error, LessonFault):
            return cls(f"{message}{where and f' (with {where})'}", where, fault=error.key)
        name = type(error).__name__
        return cls(f"{where and f'{where}: '}{name}: {message}", where or name)


@dataclass(frozen=True)
class Problem:
    """Something that is wrong with a lesson, or with one of its beats.

    `beat` is the beat's name and `number` its place in the lesson, from 1 (0: not
    known).
    """

    lesson: str
    beat: str | None
    severity: Severity
    rule: str
    text: str
    what: str = ""
    language: Language | None = None
    number: int = 0

    def __str__(self) -> str:
        """One line: where it is, what is wrong, and which rule says so."""
        beat = f"{self.number} ({self.beat})" if self.number else self.beat
        where = f"{self.lesson}, beat {beat}" if self.beat else self.lesson
        warning = "warning: " if self.severity == "warning" else ""
        return f"{where}: {warning}{self.text} [{self.rule}]"


@dataclass(frozen=True)
class Rule:
    """A rule of the check: a function that looks at each beat (by index), or at the whole lesson.

    An `editorial` rule holds the lessons of the chapter to our own taste. For lessons from
    elsewhere it only warns.
    """

    name: str
    of_beat: Callable[[Taught, int], Iterator[Finding]] | None = None
    of_lesson: Callable[[Taught], Iterator[Finding]] | None = None
    editorial: bool = False
