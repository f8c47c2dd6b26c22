"""What is wrong with a lesson as it is written, before any of its functions is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.lesson import Lesson

_NAME = re.compile(r"[a-z0-9-]+")


def first_flaw(lesson: Lesson[object], name: str) -> str | None:
    """The first thing for which a lesson could not be shown, said for its author; None if none is.

    `name` is what its file or its package calls it. Tokens and progress go by that name.
    """
    return next(_flaws(lesson, name), None)


def _flaws(lesson: Lesson[object], name: str) -> Iterator[str]:
    yield from _flaws_of_name(lesson, name)
    if not isinstance(lesson.title, Text):
        yield f"the title must be a Text, not {lesson.title!r}"
    if not lesson.beats:
        yield "there is no beat"
    if not lesson.pictures:
        yield "there is no picture"
    for beat in lesson.beats:
        for flaw in _flaws_of_beat(lesson, beat):
            yield f"beat {beat.name!r}: {flaw}"
    controls = {control.name for control in lesson.controls}
    for preset in lesson.presets:
        yield from _unknown("control", preset.values, controls)


def _flaws_of_name(lesson: Lesson[object], name: str) -> Iterator[str]:
    if not _NAME.fullmatch(name):
        yield f"its name {name!r} has other characters than a-z, 0-9 and -"
    if lesson.name != name:
        yield f"LESSON has the name {lesson.name!r}, but is loaded as {name!r}"


def _flaws_of_beat(lesson: Lesson[object], beat: Beat[object]) -> Iterator[str]:
    if beat.pictures == ():
        yield "it shows no picture"
    yield from _unknown("picture", beat.pictures or (), lesson.pictures)
    controls = {control.name for control in lesson.controls}
    for names in (beat.settings, beat.controls or (), *(p.values for p in beat.presets or ())):
        yield from _unknown("control", names, controls)


def _unknown(kind: str, names: Collection[str], known: Collection[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"there is no {kind} called {name!r}: {', '.join(sorted(known)) or 'none at all'}"
