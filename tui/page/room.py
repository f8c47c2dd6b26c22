"""How many rows story and code need, so that nothing moves when an answer comes.

These are values: for equal ones the panes of a screen stand in the same places.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from downslope.tui.page import story
from downslope.tui.page.code import listings, repairs
from downslope.tui.page.layout.needs import WIDE

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.listing import Listing
    from downslope.lessons.engine.pitfall import Pitfall
    from downslope.lessons.engine.questions import Question
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.page.look import Look

CODE_STEP = 4
"""The rows of a listing are counted in as many at a time: a control may add or take a line."""


@dataclass(frozen=True)
class TextRoom:
    """The rows to keep free for the story, with a teacher's `notes` or without."""

    beat: Beat[object]
    question: Question | None
    language: Language
    notes: bool
    notes_below: bool

    def __call__(self, width: int) -> int:
        """The rows in this width."""
        height = story.reserved_height(self.beat, self.question, self.language, width)
        if not self.notes:
            return height
        notes = len(story.notes_rows(self.beat, self.language, width))
        return height + 1 + notes if self.notes_below else max(height, notes)


@dataclass(frozen=True)
class CodeRoom:
    """The rows to keep free for the code, whether the question waits or is answered."""

    stages: tuple[Listing, ...]
    language: Language

    def __call__(self, width: int) -> int:
        """The rows in this width."""
        rows = max(len(listings.code_rows(each, self.language, width)) for each in self.stages)
        return -(-rows // CODE_STEP) * CODE_STEP


@dataclass(frozen=True)
class PitfallRoom:
    """The rows to keep free for a mistake with any of its repairs, and its helpers if shown."""

    pitfall: Pitfall
    language: Language
    helpers: bool

    def __call__(self, width: int) -> int:
        """The rows in this width."""
        helpers = repairs.helper_rows(self.pitfall, self.language, width) if self.helpers else []
        return repairs.most_rows(self.pitfall) + len(helpers)


def text_room(walk: Walk[object], look: Look) -> TextRoom:
    """The room of the story: of a teacher's notes beside it on a wide screen, or in its place."""
    notes = "notes" in walk.shown
    return TextRoom(walk.current_beat, walk.question, look.language, notes, look.width >= WIDE)


def code_room(walk: Walk[object], language: Language) -> CodeRoom | PitfallRoom:
    """The room of the code that runs, or of the mistake that the beat shows."""
    if walk.pitfall is not None:
        helpers = bool(walk.pitfall.helpers) and "code" in walk.shown
        return PitfallRoom(walk.pitfall, language, helpers)
    stages = (walk, _other_stage(walk)) if walk.question else (walk,)
    return CodeRoom(tuple(stage.code() for stage in stages), language)


def _other_stage(walk: Walk[object]) -> Walk[object]:
    """The walk as if its question were answered, or were not answered yet."""
    name = walk.current_beat.name
    if walk.pending:
        return replace(walk, retry=0, answers={**walk.answers, name: 0})
    return replace(walk, retry=None, answers={k: v for k, v in walk.answers.items() if k != name})
