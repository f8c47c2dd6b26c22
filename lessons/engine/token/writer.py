"""A walk to its token."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from downslope.lessons.engine.token.old_beats import unnamed
from downslope.lessons.engine.walk import USUALLY_SHOWN, Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.engine.controls import Control, Values
    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.pitfall import Repair
    from downslope.lessons.engine.situation import Changes, Ghost


def write(walk: Walk[object]) -> str:
    """The token of a walk, always printable ASCII without spaces."""
    lesson = walk.lesson
    base = lesson.values_at(walk.beat)
    fields = _write_values(lesson, walk.values, base, walk.changes)
    place = {key: value for key, value in _write_place(walk) if value}
    bare = not (fields or walk.ghosts or len(place) > 1)
    if walk.beat == unnamed(lesson, bare=bare):
        del place["beat"]
    fields += [f"{key}={value}" for key, value in place.items()]
    fields += [f"ghost={_write_ghost(lesson, ghost, base)}" for ghost in walk.ghosts]
    return lesson.name + ("?" + "&".join(fields) if fields else "")


def _write_values(
    lesson: Lesson[object], values: Values, base: Values, changes: Changes = ()
) -> list[str]:
    held = changes or ((0, values),)
    given = {name: value for name, value in held[0][1].items() if value != base[name]}
    # What goes with the values that are written is set by reading them, and is no news.
    base = {**base, **lesson.with_followers(base, given), **{name: base[name] for name in given}}
    return [
        f"{control.name}={_write_value(control, held)}"
        for control in lesson.controls
        if any(each[control.name] != base[control.name] for _, each in held)
    ]


def _write_value(control: Control, held: Changes) -> str:
    """The control's value; where it was changed in mid run, each with its step: .3@0;.05@12."""
    written = [(step, _quote(control.write(values[control.name]))) for step, values in held]
    news = [written[0], *(b for a, b in pairwise(written) if a[1] != b[1])]
    return written[0][1] if len(news) == 1 else ";".join(f"{raw}@{step}" for step, raw in news)


def _write_place(walk: Walk[object]) -> Iterable[tuple[str, str]]:
    opened = Walk.begin(walk.lesson, walk.beat)
    yield "step", str(walk.step) if walk.step else ""
    yield "beat", walk.current_beat.name
    yield "at", walk.chosen if walk.chosen != opened.chosen else ""
    yield "show", _write_names(walk.shown ^ USUALLY_SHOWN)
    yield "said", ",".join(_write_answers(walk))
    yield "again", _write_again(walk)
    yield "guess", _write_guess(walk)
    yield "repair", _write_repair(walk.repair) if walk.repair else ""
    yield "fixed", _write_names(walk.fixed)
    yield "reached", _write_names(walk.reached)
    yield "starred", _write_names(walk.starred)
    yield "seen", _write_names(walk.seen) if walk.seen != opened.seen else ""


def _write_answers(walk: Walk[object]) -> Iterable[str]:
    asked = {beat.name: beat.question for beat in walk.lesson.beats if beat.question}
    for name, answer in sorted(walk.answers.items()):
        if name in asked:
            yield f"{name}:{asked[name].write(answer)}"


def _write_again(walk: Walk[object]) -> str:
    if not walk.seed or walk.question is None:
        return ""
    answered = "" if walk.retry is None else f":{walk.question.write(walk.retry)}"
    return f"{walk.seed}{answered}"


def _write_guess(walk: Walk[object]) -> str:
    question, guess = walk.pending, walk.guess
    if question is None or guess is None or guess == question.start:
        return ""
    return question.write(guess)


def _write_repair(repair: Repair) -> str:
    """The line; once it is found the replacement, 0 for none; and whether that was run."""
    if not repair.found:
        return str(repair.line)
    pick = 0 if repair.pick is None else repair.pick + 1
    return f"{repair.line}:{pick}" + (":run" if repair.run else "")


def _write_names(names: Iterable[str]) -> str:
    return ",".join(sorted(names))


def _write_ghost(lesson: Lesson[object], ghost: Ghost[object], base: Values) -> str:
    values = "~".join(_write_values(lesson, ghost.values, base, ghost.changes)).replace("=", ":")
    return f"{values}@{ghost.timeline.position}"


def _quote(raw: str) -> str:
    return quote(raw, safe="-+.,;")
