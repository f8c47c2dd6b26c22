"""A timeline against the simplest oracle there is: a list of all states."""

import gc
import math
import weakref
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from downslope.core.timeline import KEPT, Timeline

LONG = 5 * KEPT
FAR = 3 * KEPT


@dataclass(frozen=True)
class Place:
    """A state that equals the oracle's state of the same number, but is another object."""

    number: int


def after(place: Place) -> Place:
    """A step whose result can't be guessed from the position."""
    return Place((place.number * 48_271 + 11) % 2_147_483_647)


def every_state(steps: int) -> list[Place]:
    """The oracle: states 0 to `steps`."""
    states = [Place(1)]
    for _ in range(steps):
        states.append(after(states[-1]))
    return states


STATES = every_state(8 * KEPT)


def begin() -> Timeline[Place]:
    return Timeline.begin(Place(1), after)


def until(last: int) -> Timeline[int]:
    """A run of whole numbers that ends at `last`, because `step` returns its argument there."""
    return Timeline.begin(0, lambda number: number if number >= last else number + 1)


amounts = st.one_of(st.integers(0, 5), st.integers(0, FAR))
journeys = st.lists(st.tuples(st.booleans(), amounts), min_size=1, max_size=6)


@settings(deadline=None, derandomize=True, max_examples=25)
@given(journeys)
@example([(True, FAR), (False, FAR - 3), (True, FAR)])
def test_any_journey_stands_where_a_list_would(journey: list[tuple[bool, int]]) -> None:
    timeline, position = begin(), 0
    for ahead, steps in journey:
        if position + steps >= len(STATES):
            continue
        timeline = timeline.forward(steps) if ahead else timeline.back(steps)
        position = position + steps if ahead else max(0, position - steps)
        assert timeline.position == position
        assert timeline.state == STATES[position]
        assert not timeline.ended


@settings(deadline=None, derandomize=True, max_examples=25)
@given(st.integers(0, KEPT + 50), st.integers(1, KEPT))
@example(0, 1)
@example(KEPT, KEPT)
def test_the_past_is_the_end_of_the_list_up_to_the_cursor(position: int, most: int) -> None:
    past = begin().forward(position).past(most)
    assert past == STATES[position + 1 - len(past) : position + 1]
    fewest = most - max(1, most // 8) + 1
    assert min(position + 1, fewest) <= len(past) <= min(position + 1, most)


def test_the_past_of_a_long_run_is_its_newest_states() -> None:
    timeline = begin().forward(LONG)
    assert timeline.past() == newest(LONG)
    assert timeline.past(3) == STATES[LONG - 2 : LONG + 1]
    assert timeline.start == STATES[0]


def test_the_oldest_of_the_past_stays_the_same_for_many_steps() -> None:
    """Otherwise a path that has been drawn would have to be drawn again at every step."""
    oldest = [begin().forward(LONG + step).past()[0] for step in range(KEPT // 8)]
    assert len(set(oldest)) <= 2


def newest(position: int) -> list[Place]:
    """The newest states up to a position, at most KEPT; the oldest go KEPT / 8 at a time."""
    group = KEPT // 8
    first = max(0, math.ceil((position + 1 - KEPT) / group)) * group
    return STATES[first : position + 1]


# What is drawn of a run must not depend on how far the run had been before a step back.
@pytest.mark.parametrize("position", [2 * KEPT, KEPT + 1, KEPT, KEPT - 1, 7])
def test_the_past_is_the_same_whether_one_came_from_before_or_from_beyond(position: int) -> None:
    returned = begin().forward(2 * KEPT + 1).back(2 * KEPT + 1 - position)
    assert returned.state == STATES[position]
    assert returned.past() == newest(position)


def test_stepping_back_past_the_window_and_on_again_replays_the_same_run() -> None:
    timeline = begin().forward(LONG).back(LONG)
    assert (timeline.position, timeline.state) == (0, STATES[0])
    assert timeline.forward(LONG).state == STATES[LONG]


def test_moving_returns_another_cursor_and_leaves_the_old_one() -> None:
    old = begin().forward(10)
    new = old.forward(5)
    assert (old.position, old.state) == (10, STATES[10])
    assert (new.position, new.state) == (15, STATES[15])
    assert (old.back(3).position, old.position) == (7, 10)


# With little memory, the window of remembered states moves all the time.
@settings(deadline=None, derandomize=True, max_examples=80)
@given(st.integers(1, 6), st.lists(st.integers(-30, 30), min_size=1, max_size=12))
def test_any_journey_with_a_short_memory_shows_the_past_of_the_list(
    kept: int, journey: list[int]
) -> None:
    timeline, position = Timeline.begin(Place(1), after, kept), 0
    for steps in journey:
        timeline = timeline.forward(steps) if steps > 0 else timeline.back(-steps)
        position = max(0, position + steps)
        assert timeline.past(kept) == STATES[max(0, position + 1 - kept) : position + 1]


positions = st.lists(st.integers(0, FAR), min_size=2, max_size=6)


@settings(deadline=None, derandomize=True, max_examples=15)
@given(positions)
@example([FAR, 0, FAR - 1, 1])
def test_cursors_that_share_a_record_do_not_disturb_each_other(places: list[int]) -> None:
    first = begin()
    cursors = [first.forward(place) for place in places]
    for cursor, place in [*zip(cursors, places, strict=True), (first, 0)]:
        assert cursor.state == STATES[place]
        assert cursor.back().state == STATES[max(0, place - 1)]
        assert cursor.forward().state == STATES[place + 1]


def test_back_stops_at_the_start() -> None:
    timeline = begin().forward(3).back(10)
    assert (timeline.position, timeline.state) == (0, STATES[0])


@pytest.mark.parametrize("last", [0, 1, 7, KEPT, 2 * KEPT, 2 * KEPT + 1])
def test_a_run_ends_where_its_step_returns_its_argument(last: int) -> None:
    timeline = until(last).forward(last + 50)
    assert (timeline.position, timeline.state, timeline.ended) == (last, last, True)
    assert timeline.forward().position == last
    assert timeline.past(1) == [last]
    if last:
        before = timeline.back()
        assert (before.state, before.ended) == (last - 1, False)
        assert before.forward(9).position == last


def test_the_past_of_an_ended_run_holds_its_end_once() -> None:
    timeline = until(4).forward(4).forward().forward(3)
    assert timeline.past() == [0, 1, 2, 3, 4]


def test_a_step_that_returns_an_equal_but_new_state_goes_on() -> None:
    timeline = Timeline.begin(Place(1), lambda place: Place(place.number))
    assert timeline.forward(5).position == 5
    assert not timeline.ended


class Counting:
    """A step function that counts its calls."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, place: Place) -> Place:
        self.calls += 1
        return after(place)


def test_every_step_forward_computes_one_state_however_long_the_run_is() -> None:
    step = Counting()
    timeline = Timeline.begin(Place(1), step)
    counts = [0]
    for _ in range(LONG):
        timeline = timeline.forward()
        counts.append(step.calls)
    assert {b - a for a, b in pairwise(counts)} == {1}


def test_stepping_within_the_window_computes_nothing() -> None:
    step = Counting()
    timeline = Timeline.begin(Place(1), step).forward(KEPT)
    before = step.calls
    assert timeline.back(KEPT).forward(KEPT).state == STATES[KEPT]
    assert step.calls == before


# A learner who holds backspace must not wait while the whole run is computed again.
def test_no_single_step_back_computes_more_than_a_run_remembers() -> None:
    step = Counting()
    timeline = Timeline.begin(Place(1), step).forward(LONG)
    worst = 0
    for _ in range(LONG):
        before = step.calls
        timeline = timeline.back()
        assert timeline.state == STATES[timeline.position]
        worst = max(worst, step.calls - before)
    assert worst <= 2 * KEPT


def test_memory_stays_within_the_promised_states() -> None:
    alive: weakref.WeakSet[Place] = weakref.WeakSet()

    @dataclass(frozen=True, eq=False)
    class Watched:
        number: int

    def step(state: Watched) -> Watched:
        following = Watched(state.number + 1)
        alive.add(following)  # type: ignore[arg-type]
        return following

    timeline = Timeline.begin(Watched(0), step).forward(6 * KEPT)
    gc.collect()
    assert timeline.state.number == 6 * KEPT
    assert KEPT <= len(alive) <= 2 * KEPT
