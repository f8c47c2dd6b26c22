"""A token to the walk that it names."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.engine.budget import BRIEFLY
from downslope.lessons.engine.catalog import by_number, load
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.token.old_beats import NUMBERED, unnamed
from downslope.lessons.engine.token.runs import (
    check_work,
    read_ghost,
    read_steps,
    read_values,
    run_ghost,
    run_to,
)
from downslope.lessons.engine.token.words import one_of, whole
from downslope.lessons.engine.walk import GHOSTS, TOGGLES, USUALLY_SHOWN, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.questions import Answer, Question

LONGEST = 4_000
"""The most characters in a token; longer ones are refused without being read."""


def read(token: str) -> Walk[object]:
    """The walk that a token names, of which all runs are computed again.

    Raises Refusal, one line for a person, when it names none, and when the runs would take too long
    (see budget.py).
    """
    return read_soon(token, math.inf)[0]


def read_soon(token: str, work: float = BRIEFLY) -> tuple[Walk[object], int]:
    """The walk with as much of its run as `work` allows, and the number of steps that are left.

    `work` is in estimated microseconds. The other steps can be taken with `run_on`, so that nobody
    has to wait for them. Raises Refusal as `read` does.
    """
    if len(token) > LONGEST:
        raise Refusal(
            f"the token is {len(token)} characters long: at most {LONGEST} are read",
            f"토큰이 {len(token)}자예요. {LONGEST}자까지만 읽을 수 있어요.",
        )
    name, _, query = token.partition("?")
    lesson = load(by_number(name))
    fields = [_split_field(field) for field in query.split("&") if field]
    places = {key: value for key, value in fields if key in RESERVED - {"ghost"}}
    named = places.get("beat")
    beat = unnamed(lesson, bare=not fields) if named is None else _read_beat(lesson, named)
    walk = Walk.begin(lesson, beat)
    walk = read_values(walk, [f for f in fields if f[0] not in places], _OTHERS)
    ghosts = [read_ghost(walk, raw, _OTHERS) for key, raw in fields if key == "ghost"][-GHOSTS:]
    steps = read_steps(walk, places.get("step", "0"))
    check_work(walk, steps, ghosts)
    # A run that is changed on its way is always computed whole.
    soon = steps if walk.changes else min(steps, lesson.steps_within(walk.values, work))
    if soon < steps:
        places["step"] = str(soon)
    for key in _READERS:
        if key in places:
            walk = _READERS[key](walk, places[key])
    if walk.changes and "step" not in places:
        walk = run_to(walk, 0)
    kept = tuple(run_ghost(begun, steps) for begun, steps in ghosts)
    return replace(walk, ghosts=kept, notice=None, turning=""), steps - soon


def _split_field(field: str) -> tuple[str, str]:
    key, equals, value = field.partition("=")
    if not equals:
        raise Refusal(
            f"'{clip(field)}' in the token has no value: write {clip(key)}=VALUE",
            f"토큰의 '{clip(field)}'에 값이 없어요. {clip(key)}=값처럼 써 보세요.",
        )
    return key, value


def _read_beat(lesson: Lesson[object], raw: str) -> int:
    """The index of a beat that is named, or numbered as before tokens named beats.

    Beats that came later have the numbers that the screen shows.
    """
    if raw.isascii() and raw.isdigit():
        numbered = NUMBERED.get(lesson.name, "").split()
        numbered += [beat.name for beat in lesson.beats[len(numbered) :]]
        raw = numbered[whole("beat", raw, 1, len(numbered)) - 1]
    names = [beat.name for beat in lesson.beats]
    return names.index(one_of("beat", lesson.renamed.get(raw, raw), names))


def _read_step(walk: Walk[object], raw: str) -> Walk[object]:
    return run_to(walk, read_steps(walk, raw))


def _read_at(walk: Walk[object], raw: str) -> Walk[object]:
    names = [control.name for control in walk.usable if control.axis != "y"]
    return replace(walk, chosen=one_of("control to turn", raw, names))


def _read_said(walk: Walk[object], raw: str) -> Walk[object]:
    asked = {beat.name: beat.question for beat in walk.lesson.beats if beat.question}
    answers = {}
    for entry in raw.split(","):
        old, _, answer = entry.partition(":")
        name = one_of("question", walk.lesson.renamed.get(old, old), asked)
        answers[name] = _read_answer(asked[name], name, answer)
    here = walk.current_beat.name
    return replace(walk, answers=answers, guess=None if here in answers else walk.guess)


def _read_again(walk: Walk[object], raw: str) -> Walk[object]:
    """The question asked again with the numbers of a seed, and maybe the answer to that."""
    seed, colon, answer = raw.partition(":")
    if walk.current_beat.again is None or walk.pending:
        raise Refusal(
            "again: no question of this beat can be asked again now",
            "again: 지금 이 장면에는 다시 물을 질문이 없어요.",
        )
    asked = replace(walk, seed=whole("again", seed, 1, 999_999))
    if colon and asked.question:
        return replace(asked, retry=_read_answer(asked.question, "again", answer))
    return replace(asked, guess=asked.question.start if asked.question else None)


def _read_answer(question: Question, name: str, raw: str) -> Answer:
    """An answer as its question reads it; a Refusal then begins with `name`."""
    try:
        return question.read(raw)
    except Refusal as refusal:
        told = refusal.text
        raise Refusal(f"{name}={told.en}", f"{name}={told.ko}") from None


def _read_guess(walk: Walk[object], raw: str) -> Walk[object]:
    if walk.pending is None:
        raise Refusal(
            "guess: no question waits for an answer at this beat",
            "guess: 이 장면에는 답을 기다리는 질문이 없어요.",
        )
    return walk.guessed(_read_answer(walk.pending, "guess", raw))


def _read_repair(walk: Walk[object], raw: str) -> Walk[object]:
    """A repair under way: the line, then the replacement, then whether it was run."""
    pitfall, (line, pick, ran) = walk.pitfall, (*raw.split(":"), "", "")[:3]
    if pitfall is None or not pitfall.repairs:
        raise Refusal(
            "repair: nothing waits to be repaired at this beat",
            "repair: 이 장면에는 고칠 코드가 없어요.",
        )
    at = whole("repair", line, 1, len(pitfall.lines) - 1)
    chosen = whole("repair", pick, 0, len(pitfall.repairs)) if pick else None
    number = chosen - 1 if chosen else None
    return replace(walk, repair=Repair(at, chosen is not None, number, ran == "run"))


def _read_show(walk: Walk[object], raw: str) -> Walk[object]:
    return replace(walk, shown=USUALLY_SHOWN ^ _names("view", raw, TOGGLES))


def _read_fixed(walk: Walk[object], raw: str) -> Walk[object]:
    pitfalls = [beat.name for beat in walk.lesson.beats if beat.pitfall]
    return replace(walk, fixed=_beats(walk, "pitfall", raw, pitfalls))


def _read_reached(walk: Walk[object], raw: str) -> Walk[object]:
    goals = [beat.name for beat in walk.lesson.beats if beat.goal]
    return replace(walk, reached=_beats(walk, "goal", raw, goals))


def _read_starred(walk: Walk[object], raw: str) -> Walk[object]:
    stars = [beat.name for beat in walk.lesson.beats if beat.star]
    return replace(walk, starred=_beats(walk, "star goal", raw, stars))


def _read_seen(walk: Walk[object], raw: str) -> Walk[object]:
    beats = [beat.name for beat in walk.lesson.beats]
    return replace(walk, seen=_beats(walk, "beat", raw, beats))


_READERS: dict[str, Callable[[Walk[object], str], Walk[object]]] = {
    "step": _read_step,
    "at": _read_at,
    "show": _read_show,
    "said": _read_said,
    "again": _read_again,
    "guess": _read_guess,
    "repair": _read_repair,
    "fixed": _read_fixed,
    "reached": _read_reached,
    "starred": _read_starred,
    "seen": _read_seen,
}


_OTHERS = ("beat", "ghost", *_READERS)
RESERVED = frozenset(_OTHERS)
"""The other fields of a token: no control may have one of these names."""


def _beats(walk: Walk[object], kind: str, raw: str, valid: Iterable[str]) -> frozenset[str]:
    """Names of beats, those that were renamed since included."""
    renamed, names = walk.lesson.renamed, list(valid)
    return frozenset(one_of(kind, renamed.get(old, old), names) for old in raw.split(","))


def _names(kind: str, raw: str, valid: Iterable[str]) -> frozenset[str]:
    return frozenset(one_of(kind, name, valid) for name in raw.split(","))
