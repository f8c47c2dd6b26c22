"""What each key of a lesson is offered as at a moment, or None where it is of no use.

The weights order the offers. From 80 up is what a beat waits for, from 60 what carries its run on,
from 30 what is there for those who want it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.lessons.engine.pitfall import Repair
from downslope.lessons.engine.questions import (
    ChoiceQuestion,
    NumberQuestion,
    OrderQuestion,
    PlaceQuestion,
)
from downslope.tui.page.keys.key import Offer
from downslope.tui.page.keys.states import (
    ended,
    goal_is_met,
    has_arrows,
    point_is_chosen,
)

if TYPE_CHECKING:
    from downslope.tui.page.keys.key import Moment

PINNED = 1_000
"""The weight of what is always in the row, at its right end."""


def digit(moment: Moment) -> Offer | None:
    """Digits pick an answer, a repair, a beat that is still open, or a preset."""
    walk = moment.walk
    if walk.pending:
        if not isinstance(walk.pending, ChoiceQuestion):
            return None
        return _digits(Text("answer", "답 고르기"), 95, len(walk.pending.choices))
    if walk.repairing:
        repair = walk.repair or Repair()
        count = len(walk.repairing.repairs) if repair.found else 0
        return _digits(Text("pick the repair", "고칠 코드"), 95, count)
    if walk.current_beat.kind == "recap":
        return _digits(Text("go there", "그 장면으로"), 95, min(9, len(walk.unfinished)))
    # The presets tell their digits themselves, in the row above: the keys that none tells go first.
    return _digits(Text("try", "설정"), 52, min(9, len(walk.presets)))


def _digits(words: Text, weight: int, count: int) -> Offer | None:
    face = "1" if count == 1 else f"1-{count}"
    return Offer(words, weight, face) if count else None


def commit(moment: Moment) -> Offer | None:
    """Enter commits an answer, takes a line, runs a repair, claims a goal."""
    walk = moment.walk
    if walk.pending:
        return _offer("commit", "확정", 90)
    if walk.repairing:
        found = not walk.repairing.repairs or (walk.repair or Repair()).found
        return Offer(Text("run the repair", "고쳐서 실행") if found else Text("take", "고르기"), 90)
    return _offer("claim the goal", "목표 달성 확인", 98) if goal_is_met(walk) else None


def edit(moment: Moment) -> Offer | None:
    """E types the number that is asked for, or the value of the chosen control."""
    walk = moment.walk
    if walk.pending:
        number = isinstance(walk.pending, NumberQuestion)
        return _offer("type the number", "숫자 쓰기", 95) if number else None
    if not walk.chosen_control or walk.repairing:
        return None
    return _offer("type a value", "값 쓰기", 42)


def sideways(moment: Moment) -> Offer | None:
    """Left and right carry a line, slide a mark, or turn the chosen control."""
    walk, question = moment.walk, moment.walk.pending
    if isinstance(question, OrderQuestion):
        return _offer("carry it", "줄 옮기기", 94, "←→")
    if isinstance(question, PlaceQuestion):
        face = "←→" if question.curve else "←→↑↓"
        return Offer(Text("move the mark", "표시 옮기기"), 95, face)
    control = walk.chosen_control
    if control is None or (question and not control.view) or walk.repairing:
        return None
    label = control.point or control.label
    if point_is_chosen(walk):
        return _about("move {}", "{} 옮기기", label, 75, "←→↑↓")
    return _about("turn {}", "{} 조절", label, 75, "←→")


def upright(moment: Moment) -> Offer | None:
    """Up and down choose a line of an order, or point at one of a mistake."""
    walk = moment.walk
    if isinstance(walk.pending, OrderQuestion):
        return _offer("choose a line", "줄 고르기", 95, "↑↓")
    if walk.repairing and walk.repairing.repairs and not (walk.repair or Repair()).found:
        return _offer("point at a line", "줄 가리키기", 95, "↑↓")
    return None


def step(moment: Moment) -> Offer | None:
    """Space steps, until the run ends."""
    if moment.walk.pending or moment.walk.pitfall or ended(moment.walk):
        return None
    return _offer("step", "한 걸음", 80)


def play(moment: Moment) -> Offer | None:
    """A plays, and pauses what plays."""
    if moment.playing:
        return _offer("pause", "멈춤", 99)
    return _offer("play", "재생", 70) if step(moment) else None


def back(moment: Moment) -> Offer | None:
    """Backspace steps back, once there was a step."""
    stepped = moment.walk.step and not moment.walk.pending and not moment.walk.pitfall
    return _offer("step back", "한 걸음 뒤로", 38) if stepped else None


def restart(moment: Moment) -> Offer | None:
    """R starts again: the likeliest key where a run has ended."""
    walk = moment.walk
    if walk.pending or walk.pitfall or not walk.step:
        return None
    return Offer(Text("restart", "처음부터"), 80 if ended(walk) else 46)


def next_control(moment: Moment) -> Offer | None:
    """Tab goes on to the control that it would choose, by name."""
    walk = moment.walk
    if walk.pending or walk.repairing or len(_turnable(moment)) < 2:
        return None
    control = walk.choose(1).chosen_control
    if control is None:
        return None
    return _about("to {}", "{} 고르기", control.point or control.label, 55)


def _turnable(moment: Moment) -> list[str]:
    return [control.name for control in moment.walk.usable if control.axis != "y"]


def again(moment: Moment) -> Offer | None:
    """T asks once more with other numbers."""
    walk = moment.walk
    there = walk.current_beat.again and not walk.pending
    return _offer("other numbers", "다른 숫자로", 50) if there else None


def ghosts(moment: Moment) -> Offer | None:
    """G hides the runs before, or shows them again."""
    walk = moment.walk
    if not walk.ghosts or walk.pending:
        return None
    hide, show = Text("hide the run before", "이전 실행 숨기기"), Text("earlier runs", "이전 실행")
    return Offer(hide if "ghosts" in walk.shown else show, 44)


def arrows(moment: Moment) -> Offer | None:
    """V shows the arrows of a picture that has some, or hides them."""
    walk = moment.walk
    if walk.pending or walk.pitfall or not has_arrows(walk):
        return None
    hide, show = Text("hide the arrows", "화살표 숨기기"), Text("arrows", "화살표")
    return Offer(hide if "arrows" in walk.shown else show, 48)


def following(moment: Moment) -> Offer | None:
    """PgDn skips a question, or goes on to a beat by its title, or to the next lesson."""
    walk = moment.walk
    if walk.pending:
        return _offer("skip", "건너뛰기", 85)
    beats = walk.lesson.beats
    if walk.beat + 1 == len(beats):
        return _offer("next lesson", "다음 단원", PINNED)
    title = beats[walk.beat + 1].title
    return replace(_about("next: {}", "다음: {}", title, PINNED), brief=_NEXT)


def help_(moment: Moment) -> Offer:
    """The list of all keys is always there."""
    del moment
    return _offer("all keys", "모든 키", PINNED)


def _about(english: str, korean: str, name: Text, weight: int, face: str = "") -> Offer:
    return _offer(english.format(name.en), korean.format(name.ko), weight, face)


_NEXT = Text("next", "다음")


@lru_cache(maxsize=256)
def _offer(english: str, korean: str, weight: int, face: str = "") -> Offer:
    """An offer in two languages: they are made at every paint, and there are few of them."""
    return Offer(Text(english, korean), weight, face)
