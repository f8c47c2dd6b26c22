"""An answer's run is played before the eyes of the learner, and any key ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from downslope.lessons.engine.token import read
from downslope.tui.app.app import DownslopeApp
from downslope.tui.app.lesson_screen import LessonScreen
from downslope.tui.app.reveal import FRAMES, Reveal, frames_between

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from downslope.lessons.engine.walk import Walk


class Clock:
    """Ticks when it is told to."""

    def __init__(self) -> None:
        self.ticks: list[Callable[[], None]] = []

    def every(self, seconds: float, tick: Callable[[], None]) -> Clock:
        assert seconds > 0
        self.ticks.append(tick)
        return self

    def stop(self) -> None:
        self.ticks.clear()

    def tick(self) -> None:
        for tick in list(self.ticks):
            tick()


def answered() -> tuple[Walk[object], Walk[object]]:
    walk = read(asking()).digit(1)
    return walk, walk.commit()


def asking() -> str:
    """A token of a beat whose answer runs a hundred steps."""
    lesson = read("gradient-descent").lesson
    name = next(b.name for b in lesson.beats if b.question and b.question.reveal >= 50)
    return f"gradient-descent?beat={name}"


def test_it_goes_from_where_the_question_was_asked_up_to_the_truth() -> None:
    before, after = answered()
    steps = [walk.step for walk in frames_between(before, after)]
    assert steps[0] == before.step
    assert steps == sorted(set(steps))
    assert steps[-1] < after.step
    assert 2 <= len(steps) <= FRAMES
    assert all(walk.answer == after.answer for walk in frames_between(before, after))


def test_nothing_is_played_but_an_answer_that_runs() -> None:
    before, after = answered()
    assert not frames_between(after, after.forward(10))
    assert not frames_between(before, before.forward())
    assert not frames_between(after, after.restart())


def test_every_tick_paints_the_next_picture_until_the_last() -> None:
    clock, painted = Clock(), list[int]()
    before, after = answered()
    reveal = Reveal(clock.every, lambda: painted.append((reveal.walk or after).step), lambda: False)
    reveal.begin(before, after)
    while clock.ticks:
        clock.tick()
    assert painted == [walk.step for walk in frames_between(before, after)[1:]] + [after.step]
    assert reveal.walk is None


def test_a_line_that_is_slow_gets_the_last_picture_at_once() -> None:
    clock, painted = Clock(), list[int]()
    before, after = answered()
    reveal = Reveal(clock.every, lambda: painted.append((reveal.walk or after).step), lambda: True)
    reveal.begin(before, after)
    clock.tick()
    assert painted == [after.step]
    assert not clock.ticks


def steps_shown(pilot: Pilot[None]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


@pytest.mark.parametrize("still", [False, True])
async def test_in_the_app_the_answer_counts_at_once_and_a_key_ends_it(
    still: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    app = DownslopeApp(read(asking()), still=still)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(app.screen, "set_interval", clock.every)
        await pilot.press("1", "enter")
        assert isinstance(app.screen, LessonScreen)
        end = app.screen.walk.step
        assert end >= 50
        assert bool(clock.ticks) is not still
        clock.tick()
        await pilot.pause()
        assert (f"step {end}" in steps_shown(pilot)) is still
        await pilot.press("g")
        assert f"step {end}" in steps_shown(pilot)
        assert not clock.ticks
