"""A control that acts in mid run: the steps taken stay, those to come obey the new value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from downslope.core.timeline import Timeline
from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.controls import Number
from downslope.lessons.engine.token import read, write
from downslope.lessons.engine.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from downslope.lessons.engine.controls import Value

WORDS = Text("words", "말")


@dataclass(frozen=True)
class Count:
    """The state of a toy run: it counts up by `pace`."""

    pace: float
    total: float = 0.0


def begin(values: Mapping[str, Value]) -> Count:
    return Count(float(values["pace"]))


def step(state: Count) -> Count:
    return replace(state, total=state.total + state.pace)


def changed(state: Count, values: Mapping[str, Value]) -> Count:
    return replace(state, pace=float(values["pace"]))


@pytest.fixture
def walk() -> Iterator[Walk[Any]]:
    lesson: Any = load("tangent")
    beat = replace(lesson.beats[0], question=None, goal=None, settings={}, controls=None)
    toy = replace(
        lesson,
        beats=(replace(beat, mid_run=("pace",)),),
        controls=(Number("pace", WORDS, 1.0, 0.0, 9.0, 1.0, 2.0),),
        start=begin,
        step=step,
        changed=changed,
        stands=None,
        kept=4,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: toy)
        yield Walk.begin(toy)


def totals(walk: Walk[Any]) -> list[float]:
    """The totals after every step so far, each reached by going back from the end."""
    return [walk.back(walk.step - k).state.total if k < walk.step else walk.state.total
            for k in range(walk.step + 1)]  # fmt: skip


def test_the_steps_taken_stay_and_the_next_ones_obey(walk: Walk[Any]) -> None:
    later = walk.forward(3).turn(1).forward(2)
    assert totals(later) == [0, 1, 2, 3, 5, 7]
    assert later.ghosts == ()


def test_before_the_first_step_it_is_an_ordinary_control(walk: Walk[Any]) -> None:
    assert totals(walk.turn(1).forward(2)) == [0, 2, 4]
    assert walk.turn(1).changes == ()


def test_long_after_a_change_every_step_can_be_computed_again(walk: Walk[Any]) -> None:
    """The run remembers only four states, so nearly all of them are computed again."""
    later = walk.forward(10).turn(1).forward(30).turn(-2).forward(5)
    assert totals(later) == [*range(11), *range(12, 72, 2), *[70] * 5]


def test_going_back_before_a_change_shows_the_value_of_that_time(walk: Walk[Any]) -> None:
    later = walk.forward(3).turn(1).forward(2)
    assert [later.back(k).values["pace"] for k in range(6)] == [2, 2, 2, 1, 1, 1]
    assert later.back(4).forward(4).state.total == 7


def test_a_change_earlier_on_forgets_the_later_ones(walk: Walk[Any]) -> None:
    later = walk.forward(3).turn(1).forward(2).back(4).turn(4).forward(3)
    assert totals(later) == [0, 1, 6, 11, 16]


def test_turning_on_at_the_same_step_leaves_one_change(walk: Walk[Any]) -> None:
    turned = walk.forward(3).turn(1).turn(1).turn(1)
    assert [at for at, _ in turned.changes] == [0, 3]
    assert totals(turned.forward()) == [0, 1, 2, 3, 7]


def test_a_new_run_begins_with_the_value_of_now_and_the_old_one_stays_as_it_was(
    walk: Walk[Any],
) -> None:
    again = walk.forward(3).turn(1).forward(2).restart().forward(2)
    assert totals(again) == [0, 2, 4]
    assert again.ghosts[0].timeline.state.total == 7


def test_a_token_writes_each_change_with_its_step(walk: Walk[Any]) -> None:
    later = walk.forward(3).turn(1).forward(2)
    assert write(later) == "tangent?pace=1@0;2@3&step=5"
    again = later.restart().forward(1)
    for there in (later, later.back(4), again):
        back: Walk[Any] = read(write(there))
        assert totals(back) == totals(there)
        assert back.values == there.values
        assert [g.timeline.state.total for g in back.ghosts] == [
            g.timeline.state.total for g in there.ghosts
        ]
        assert write(back) == write(there)


@pytest.mark.parametrize("pace", ["1@0;2", "1@3", "1@0;2@3;4@3", "1@0;2@x", "@", "1@0;99@2"])
def test_changes_that_cannot_be_are_refused(walk: Walk[Any], pace: str) -> None:
    del walk
    with pytest.raises(Refusal):
        read(f"tangent?pace={pace}&step=5")


def test_where_no_beat_wants_it_a_change_is_refused() -> None:
    with pytest.raises(Refusal, match="cannot change in mid run"):
        read("learning-rate?eta=.3@0;.1@5&step=9")


def test_an_altered_timeline_keeps_its_start_and_its_past() -> None:
    line = Timeline.begin(1, lambda n: n * 2, kept=3).forward(4)
    altered = line.altered(100).forward(2)
    assert (altered.start, altered.state, altered.position) == (1, 400, 6)
    assert altered.back(3).state == 8
    assert altered.past(3) == [100, 200, 400]
    assert line.state == 16, "the run before is not touched"
