"""A lesson as the rules see it: with the stages of its beats, each worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from downslope.lessons.engine.walk import Walk
from downslope.tui.check.stages import Played, Stage, played, stages_of

if TYPE_CHECKING:
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.lesson import Lesson


@dataclass(frozen=True, eq=False)
class Taught:
    """A lesson under check; `file` is the name of its file or folder, "" if that is not known."""

    lesson: Lesson[object]
    file: str = ""

    def beat(self, index: int) -> Beat[object]:
        """Beat number `index` (from 0)."""
        return self.lesson.beats[index]

    def opened(self, index: int) -> Stage:
        """Beat number `index` as it opens."""
        return self._opened[index]

    def stages(self, index: int) -> tuple[Stage, ...]:
        """Everything that beat number `index` shows on its way, the opened beat first."""
        if index not in self._stages:
            walk = self.opened(index).walk
            self._stages[index] = tuple(stages_of(walk, self.played(index)))
        return self._stages[index]

    def played(self, index: int) -> tuple[Played, ...]:
        """The goals of beat number `index`, with their recorded keys pressed."""
        if index not in self._played:
            self._played[index] = tuple(played(self.opened(index).walk))
        return self._played[index]

    @cached_property
    def _opened(self) -> dict[int, Stage]:
        beats = range(len(self.lesson.beats))
        return {index: Stage("opened", Walk.begin(self.lesson, index)) for index in beats}

    @cached_property
    def _stages(self) -> dict[int, tuple[Stage, ...]]:
        return {}

    @cached_property
    def _played(self) -> dict[int, tuple[Played, ...]]:
        return {}
