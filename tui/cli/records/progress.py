"""The output of `downslope progress`: the stored progress, for a person or for a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

from downslope.lessons.base.errors import Refusal, unknown
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.events import ProgressEvent, states

if TYPE_CHECKING:
    from downslope.tui.store.progress import Progress


class _Answer(TypedDict):
    beat: str
    answer: str
    right: bool | None


class _LessonReport(TypedDict):
    name: str
    state: str
    beats: int
    seen: list[str]
    answers: list[_Answer]
    goals: list[str]
    repaired: list[str]


def report(store: Progress, *, as_json: bool) -> str:
    """A line for each lesson begun, or everything as JSON, with answers as tokens write them."""
    found = store.load()
    state = states(found)
    lessons = [_lesson(name, state[name], found) for name in names() if name in state]
    if as_json:
        return json.dumps({"lessons": lessons}, ensure_ascii=False, indent=2)
    return "\n".join(_line(lesson) for lesson in lessons) or "nothing begun yet"


def forget(store: Progress, lesson: str) -> str:
    """Forget the progress of one lesson, or of all with "*", and say how much it was.

    Raises Refusal for an unknown lesson, or when the progress file cannot be changed.
    """
    if lesson != "*" and lesson not in names():
        raise unknown("lesson", lesson, names())
    try:
        count = store.reset(None if lesson == "*" else lesson)
    except OSError as error:
        korean = "진도를 바꿀 수 없어요."
        raise Refusal(str(error), korean) from None
    return f"{count} marks forgotten"


def _lesson(name: str, state: str, found: frozenset[ProgressEvent]) -> _LessonReport:
    order = {beat.name: i for i, beat in enumerate(load(name).beats)}
    mine = sorted(
        (event for event in found if event.lesson == name and event.beat in order),
        key=lambda event: order[event.beat],
    )
    answers: list[_Answer] = [
        {"beat": event.beat, "answer": event.value or "", "right": event.right}
        for event in mine
        if event.kind == "said"
    ]
    of_kind = {
        kind: [event.beat for event in mine if event.kind == kind]
        for kind in ("seen", "reached", "fixed")
    }
    return {
        "name": name,
        "state": state,
        "beats": len(order),
        "seen": of_kind["seen"],
        "answers": answers,
        "goals": of_kind["reached"],
        "repaired": of_kind["fixed"],
    }


def _line(lesson: _LessonReport) -> str:
    seen, answers = lesson["seen"], lesson["answers"]
    right = sum(1 for answer in answers if answer["right"])
    return (
        f"{lesson['name']:<21}{lesson['state']:<7}{len(seen)}/{lesson['beats']} beats seen,"
        f" {right}/{len(answers)} questions right, {len(lesson['goals'])} goals reached"
    )
