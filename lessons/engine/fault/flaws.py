"""What is wrong with a lesson as it is written, before any of its functions is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import clip
from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Notes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.controls import Control
    from downslope.lessons.engine.lesson import Lesson

_NAME = re.compile(r"[a-z0-9-]+")


def first_flaw(lesson: Lesson[object], name: str) -> str | None:
    """The first thing for which a lesson could not be shown, said for its author; None if none is.

    `name` is what its file or its package calls it. Tokens and progress go by that name.
    """
    for what, things in (("beats", lesson.beats), ("controls", lesson.controls)):
        if not isinstance(things, tuple):
            return _no_tuple(what, "ONE")
    return next(_flaws(lesson, name), None)


def _flaws(lesson: Lesson[object], name: str) -> Iterator[str]:
    yield from _flaws_of_name(lesson, name)
    yield from _no_text("the title", lesson.title)
    if not lesson.beats:
        yield "there is no beat"
    if not lesson.pictures:
        yield "there is no picture"
    for control in lesson.controls:
        yield from _flaws_of_control(control)
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


def _flaws_of_control(control: Control) -> Iterator[str]:
    """A default must be among the control's own values."""
    try:
        fits = control.read(control.write(control.default)) == control.default
    except Exception:
        fits = False
    if not fits:
        yield f"control {control.name!r}: its default cannot be {clip(str(control.default))}"


def _flaws_of_beat(lesson: Lesson[object], beat: Beat[object]) -> Iterator[str]:
    yield from _no_text("its title", beat.title)
    yield from _no_text("its text", beat.text)
    if not isinstance(beat.notes, Notes):
        yield f"its notes must be Notes(ask, expect), not {clip(repr(beat.notes))}"
    if broken := list(_flaws_of_tuples(beat)):
        # What follows goes through these one by one.
        yield from broken
        return
    if beat.pictures == ():
        yield "it shows no picture"
    yield from _unknown("picture", beat.pictures or (), lesson.pictures)
    controls = {control.name for control in lesson.controls}
    for names in (beat.settings, beat.controls or (), *(p.values for p in beat.presets or ())):
        yield from _unknown("control", names, controls)


def _flaws_of_tuples(beat: Beat[object]) -> Iterator[str]:
    """A single name or thing where there may be several: its comma was forgotten."""
    for what, names in (
        ("pictures", beat.pictures),
        ("controls", beat.controls),
        ("mid_run", beat.mid_run),
    ):
        if isinstance(names, str):
            yield _no_tuple(what, repr(names))
    for what, things in (("presets", beat.presets), ("race", beat.race)):
        if things is not None and not isinstance(things, tuple | list):
            yield _no_tuple(what, "ONE")
    for what, goal in (("goal", beat.goal), ("star", beat.star)):
        if goal and isinstance(goal.keys, str):
            yield _no_tuple(f"the keys of its {what}", repr(goal.keys))


def _no_tuple(what: str, one: str) -> str:
    return f"{what} must be a tuple, with a comma even where it holds one: ({one},)"


def _no_text(what: str, text: Text) -> Iterator[str]:
    if not isinstance(text, Text):
        yield f"{what} must be a Text, not {clip(repr(text))}"


def _unknown(kind: str, names: Collection[str], known: Collection[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"there is no {kind} called {name!r}: {', '.join(sorted(known)) or 'none at all'}"
