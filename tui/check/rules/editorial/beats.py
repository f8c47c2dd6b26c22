"""Beats: what a beat says of itself, and how the beats of a lesson go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.base.errors import unknown
from downslope.lessons.base.text import LANGUAGES
from downslope.tui.check.problem import Finding
from downslope.tui.page.title import least_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.tui.check.taught import Taught

TITLE_WIDTH = 80
"""The columns that the titles of lesson and beat have together with the number of the beat."""
LONGEST = 15
"""The most minutes that a beat may take."""


def find_beats(taught: Taught, index: int) -> Iterator[Finding]:
    """Pictures that there are not, a title that is cut, minutes or importance out of range."""
    beat, walk = taught.beat(index), taught.opened(index).walk
    table = taught.lesson.pictures
    for name in beat.pictures or ():
        if name not in table:
            yield Finding(str(unknown("picture", name, table)), name)
    if beat.essential not in (1, 2, 3):
        yield Finding(f"essential is {beat.essential}: it must be 1, 2 or 3", "essential")
    if not 0 < beat.minutes <= LONGEST:
        yield Finding(f"{beat.minutes:g} minutes: more than 0, at most {LONGEST}", "minutes")
    for language in LANGUAGES:
        width = least_width(walk, language)
        if width > TITLE_WIDTH:
            title = beat.title.of(language)
            text = f"titles ({language}) take {width} columns, {TITLE_WIDTH} are free: {title}"
            yield Finding(text, "title", language)


def find_order(taught: Taught) -> Iterator[Finding]:
    """Titles given twice, pictures that no beat shows, an opening or recap in the middle."""
    lesson = taught.lesson
    for language in LANGUAGES:
        titles = [beat.title.of(language) for beat in lesson.beats]
        for title in sorted({title for title in titles if titles.count(title) > 1}):
            yield Finding(f"two beats share the title ({language}) {title}", title, language)
    yield from _unused_pictures(lesson)
    last = len(lesson.beats) - 1
    for index, beat in enumerate(lesson.beats):
        if beat.kind == "opening" and index != 0:
            yield Finding(f"the opening {beat.name} is not the first beat", beat.name)
        if beat.kind == "recap" and index != last:
            yield Finding(f"the recap {beat.name} is not the last beat", beat.name)


def _unused_pictures(lesson: Lesson[object]) -> Iterator[Finding]:
    if any(beat.pictures is None for beat in lesson.beats):
        return
    shown = {name for beat in lesson.beats for name in beat.pictures or ()}
    for name in lesson.pictures:
        if name not in shown:
            yield Finding(f"no beat shows the picture {name}", name)
