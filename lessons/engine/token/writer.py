"""A walk to its token."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from downslope.lessons.engine.walk import Walk
from downslope.lessons.engine.walk_data import USUALLY_SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.situation import Ghost


def write(walk: Walk[object]) -> str:
    """The token of a walk, always printable ASCII without spaces."""
    lesson = walk.lesson
    base = lesson.values_at(walk.beat)
    fields = _write_values(lesson, walk.values, base)
    for key, value in _write_place(walk):
        if value:
            fields.append(f"{key}={value}")
    fields += [f"ghost={_write_ghost(lesson, ghost, base)}" for ghost in walk.ghosts]
    return lesson.name + ("?" + "&".join(fields) if fields else "")


def _write_values(lesson: Lesson[object], values: Values, base: Values) -> list[str]:
    return [
        f"{control.name}={_quote(control.write(values[control.name]))}"
        for control in lesson.controls
        if values[control.name] != base[control.name]
    ]


def _write_place(walk: Walk[object]) -> Iterable[tuple[str, str]]:
    opened = Walk.begin(walk.lesson, walk.beat)
    yield "step", str(walk.step) if walk.step else ""
    yield "beat", str(walk.beat + 1) if walk.beat else ""
    yield "at", walk.chosen if walk.chosen != opened.chosen else ""
    yield "show", _write_names(walk.shown ^ USUALLY_SHOWN)
    yield "said", ",".join(f"{name}:{said + 1}" for name, said in sorted(walk.answers.items()))
    yield "guess", str(walk.guess + 1) if walk.guess is not None else ""
    yield "fixed", _write_names(walk.fixed)
    yield "reached", _write_names(walk.reached)
    yield "seen", _write_names(walk.seen) if walk.seen != opened.seen else ""


def _write_names(names: Iterable[str]) -> str:
    return ",".join(sorted(names))


def _write_ghost(lesson: Lesson[object], ghost: Ghost[object], base: Values) -> str:
    values = "~".join(_write_values(lesson, ghost.values, base)).replace("=", ":")
    return f"{values}@{ghost.timeline.position}"


def _quote(raw: str) -> str:
    return quote(raw, safe="-+.,;")
