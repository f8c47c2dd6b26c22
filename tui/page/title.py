"""The title row: the lesson, the beat, and the beats of the lesson as dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page.bar import on_bar
from downslope.tui.painter.rows import Row, fit, row_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.walk import Walk

GAP = 2
"""The least columns between the lesson at the left and the beat at the right."""
DOTS = {"done": ("●", "dot-done"), "here": ("◆", "dot-here"), "open": ("○", "dot-open")}
"""The sign of a beat and its role, by how far the learner has come with it."""


def title_row(walk: Walk[object], language: Language, width: int) -> Row:
    """Lesson and section at the left; at the right the beat and the dots of all beats.

    Where the row is too narrow the section goes first, then a count replaces the dots.
    """
    for left, right in _ways(walk, language):
        free = width - row_width(left) - row_width(right)
        if free >= GAP:
            return on_bar((*left, (" " * free, "text"), *right), width)
    badge, count = _badge(walk), _count(walk)
    title = fit(_beat_title(walk, language), max(0, width - row_width((*badge, *count))))
    return on_bar((*badge, *title, *count), width)


def least_width(walk: Walk[object], language: Language) -> int:
    """The columns that the row needs so that neither title is cut."""
    left, right = list(_ways(walk, language))[-1]
    return row_width(left) + GAP + row_width(right)


def dot_of(walk: Walk[object], beat: Beat[object]) -> tuple[str, str]:
    """The dot of a beat: done, here, or to come."""
    if beat is walk.current_beat:
        return DOTS["here"]
    return DOTS["done" if walk.settled(beat) else "open"]


def dots(walk: Walk[object]) -> Row:
    """The beats of the lesson, a dot each."""
    return tuple(dot_of(walk, beat) for beat in walk.lesson.beats)


def _ways(walk: Walk[object], language: Language) -> Iterator[tuple[Row, Row]]:
    """What can stand at the left and at the right, the fullest way first."""
    lesson = walk.lesson
    title = (*_badge(walk), (f" {lesson.title.of(language)}", "title"))
    beat, count = _beat_title(walk, language), _count(walk)
    number = (f"{walk.beat + 1}", "strong")
    marks = (number, *beat, (" ", "text"), *dots(walk), (" ", "text"))
    yield (*title, (f" {lesson.section}", "muted")), marks
    yield title, marks
    yield title, (*beat, *count)


def _badge(walk: Walk[object]) -> Row:
    return ((f" {walk.lesson.number} ", "badge"),)


def _beat_title(walk: Walk[object], language: Language) -> Row:
    return ((f" {walk.current_beat.title.of(language)}", "strong"),)


def _count(walk: Walk[object]) -> Row:
    return ((f" {walk.beat + 1}/{len(walk.lesson.beats)} ", "muted"),)
