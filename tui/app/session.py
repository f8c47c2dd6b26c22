"""What the learner has opened since the start, and what is stored of it and of earlier days."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.events import (
    ProgressEvent,
    events_of,
    fingerprint,
    resume,
    with_progress,
)
from downslope.lessons.engine.fault import LessonFault
from downslope.lessons.engine.standing import standings
from downslope.lessons.engine.token import read_soon, write

if TYPE_CHECKING:
    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.standing import Standing
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.store.bookmarks import Bookmarks
    from downslope.tui.store.places import Places
    from downslope.tui.store.progress import Progress


AGAIN, AT_THE_END = 0.02, 2.0
"""Seconds to wait while another terminal writes: for what could not be written before, and at the
end, when nothing else is left to do."""


class Session:
    """The walk of each lesson that was opened; what is done in them is stored in `progress`.

    `places` keeps where the learner is, and `bookmarks` the screens to find again. With None for
    all, nothing is kept beyond this session.
    """

    def __init__(
        self,
        progress: Progress | None = None,
        places: Places | None = None,
        bookmarks: Bookmarks | None = None,
    ) -> None:
        self._progress, self._places, self.bookmarks = progress, places, bookmarks
        self._walks: dict[str, Walk[object]] = {}
        self._brought: dict[str, frozenset[ProgressEvent]] = {}
        self._ahead: dict[str, tuple[int, int]] = {}
        self._left: dict[str, Walk[object]] = {}
        self._tokens = places.load() if places else {}
        self.last_lesson = next(reversed(self._tokens), "")

    @property
    def trouble(self) -> Text | None:
        """The last trouble with the progress store, as text for the learner, or None."""
        return self._progress.notice if self._progress else None

    @property
    def unsaved(self) -> int:
        """How many events could not be written yet."""
        return self._progress.waiting if self._progress else 0

    def brought(self, walk: Walk[object], ahead: int = 0) -> Walk[object]:
        """The same walk, as a token names it, with `ahead` steps that are still to be taken.

        What it brings is shown and never stored: it may be somebody else's.
        """
        self._ahead[walk.lesson.name] = walk.beat, ahead
        done = {x for x in _events(walk) if not _is_presence(x, walk)}
        self._brought[walk.lesson.name] = frozenset(done)
        return walk

    def recalled(self, walk: Walk[object]) -> Walk[object]:
        """A walk with what is stored of its other beats."""
        return with_progress(walk, self._stored(walk.lesson.name))

    def remember(self, walk: Walk[object]) -> None:
        """Keep the walk of its lesson, and store what is new in it, or could not be stored yet."""
        before = self._walks.get(walk.lesson.name)
        if walk.lesson.name != self.last_lesson:
            self._keep_place()
        self._walks[walk.lesson.name] = walk
        self.last_lesson = walk.lesson.name
        if before is None or fingerprint(before) != fingerprint(walk):
            self._store(walk)
        elif self.unsaved:
            self.save()

    def ahead(self, walk: Walk[object]) -> int:
        """How many steps of its token are still to be taken in a walk that is opened now.

        They are due once, and only at the beat of the token.
        """
        beat, steps = self._ahead.pop(walk.lesson.name, (0, 0))
        return steps if walk.beat == beat else 0

    def save(self, patience: float = AGAIN) -> None:
        """Store what could not be stored yet, waiting so many seconds for other terminals."""
        if self._progress:
            self._progress.record((), patience)

    def leave(self) -> None:
        """Store what is left to be stored, and where the learner is, as the program ends."""
        self.save(AT_THE_END)
        self._keep_place()

    def walk_of(self, name: str) -> Walk[object]:
        """The lesson where it was left in this session or else, as stored, in an earlier one.

        Raises Refusal for an unknown lesson, LessonFault for one that cannot be opened.
        """
        if name in self._walks:
            return self._walks[name]
        return self._at_its_place(name) or resume(load(name), self._stored(name))

    def neighbour(self, name: str, direction: int) -> Walk[object] | None:
        """The lesson after (1) or before (-1) the one called `name`; None when there is none.

        The next one opens at its first beat, the previous at its last; one with a fault is skipped.
        """
        index = names().index(name) + direction
        if not 0 <= index < len(names()):
            return None
        try:
            walk = self.walk_of(names()[index])
            beat = 0 if direction > 0 else len(walk.lesson.beats) - 1
            return walk if walk.beat == beat else walk.go_to(beat)
        except LessonFault:
            return self.neighbour(names()[index], direction)

    def standings(self) -> dict[str, Standing]:
        """How far the learner has come with each lesson that was opened, by its name.

        This counts stored events, those of other terminals included, and those of this session.
        """
        stored = self._progress.load() if self._progress else frozenset()
        return standings(stored.union(*map(self._done, self._walks.values())))

    def _done(self, walk: Walk[object]) -> frozenset[ProgressEvent]:
        """What the learner has done in a walk, without what its token brought."""
        return _events(walk) - self._brought.get(walk.lesson.name, frozenset())

    def _store(self, walk: Walk[object]) -> None:
        if self._progress:
            self._progress.record(self._done(walk))

    def _keep_place(self) -> None:
        walk = self._walks.get(self.last_lesson)
        if self._places and walk:
            self._places.keep(walk.lesson.name, write(walk))

    def _at_its_place(self, name: str) -> Walk[object] | None:
        """The screen of a lesson that was left last; None where it cannot be had."""
        if name in self._tokens:
            # Read once: the list of lessons asks for it whenever the cursor comes there.
            with suppress(Refusal):  # The lesson may have changed since.
                self._left[name] = self.brought(*read_soon(self._tokens.pop(name)))
        return self.recalled(self._left[name]) if name in self._left else None

    def _stored(self, lesson: str) -> set[ProgressEvent]:
        """What is stored of a lesson."""
        events = self._progress.load() if self._progress else frozenset()
        return {event for event in events if event.lesson == lesson}


def _events(walk: Walk[object]) -> frozenset[ProgressEvent]:
    """What a walk has earned; nothing, where the lesson cannot tell for a fault in its code."""
    try:
        return events_of(walk)
    except LessonFault:
        return frozenset()


def _is_presence(event: ProgressEvent, walk: Walk[object]) -> bool:
    """Whether an event only says that the learner is at the beat which is open."""
    return event.kind in {"seen", "here"} and event.beat == walk.current_beat.name
