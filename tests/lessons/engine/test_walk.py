"""What each action of a learner makes of a walk, without any screen."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.lessons.engine import notices
from downslope.lessons.engine.beat import Beat, Goal, Notes, Preset
from downslope.lessons.engine.budget import WORK
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.controls import Choice, Number, Value
from downslope.lessons.engine.lesson import Lesson
from downslope.lessons.engine.listing import Listing, source
from downslope.lessons.engine.pitfall import Pitfall
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.engine.walk import GHOSTS, REPLAY, TOGGLES, USUALLY_SHOWN, Walk
from tests.lessons.learner import answer

quickly = settings(deadline=None, derandomize=True, max_examples=50)
WORDS = Text("words", "말")
END = 40


@dataclass(frozen=True)
class Count:
    """The state of a toy run: it counts up by `pace`, to at most END times the pace."""

    pace: float
    total: float


def start(values: Mapping[str, Value]) -> Count:
    return Count(float(values["pace"]), 0.0)


def step(state: Count) -> Count:
    if state.total >= END * state.pace:
        return state
    return replace(state, total=state.total + state.pace)


def beat(name: str, **more: Any) -> Beat[Any]:
    return Beat(name, WORDS, WORDS, Notes(WORDS, WORDS), **more)


def ask(reveal: int = 0) -> ChoiceQuestion:
    choices = (Text.plain("a"), Text.plain("b"), Text.plain("c"))
    return ChoiceQuestion(
        text=WORDS, choices=choices, answer=lambda: 1, because=WORDS, reveal=reveal
    )


BEATS = (
    beat("free"),
    beat("asked", question=ask(reveal=3)),
    beat("locked", controls=(), presets=()),
    beat(
        "fast",
        settings={"pace": 5.0},
        presets=(Preset(WORDS, {"pace": 7.0}),),
        goal=Goal(WORDS, lambda walk: bool(walk.state.total >= 10), ("space", "space", "enter")),
    ),
    beat(
        "broken",
        question=ask(),
        pitfall=Pitfall(lambda: 1, lambda: 2),
        goal=Goal(
            WORDS, lambda walk: walk.step >= 2, ("1", "enter", "enter", "space", "space", "enter")
        ),
    ),
    beat("moved", controls=("left", "high")),
    beat("last", question=ask()),
)
PACE = Number("pace", WORDS, 1.0, 0.5, 9.0, 0.5, 2.0)
LEFT = Number("left", WORDS, 0.0, -5.0, 5.0, 1.0, 3.0, axis="x")
HIGH = Number("high", WORDS, 0.0, -5.0, 5.0, 1.0, 3.0, axis="y")
KIND = Choice("kind", WORDS, {"one": WORDS, "two": WORDS}, "one")


def lesson(**more: Any) -> Lesson[Any]:
    given: dict[str, Any] = {
        "number": 99,
        "name": "toy",
        "section": "0",
        "title": WORDS,
        "controls": (PACE, LEFT, HIGH, KIND),
        "beats": BEATS,
        "start": start,
        "step": step,
        "pictures": {},
        "formula": lambda walk: (WORDS,),  # noqa: ARG005
        "status": lambda walk: WORDS,  # noqa: ARG005
        "code": lambda walk: Listing((step,)),  # noqa: ARG005
        "presets": (Preset(WORDS, {"pace": 2.0}), Preset(WORDS, {"pace": 3.0, "kind": "two"})),
    }
    return Lesson(**{**given, **more})


TOY = lesson()


def at(name: str) -> Walk[Any]:
    return Walk.begin(TOY, [b.name for b in BEATS].index(name))


def index(name: str) -> int:
    return [b.name for b in BEATS].index(name)


# -- stepping ---------------------------------------------------------------------------


def test_steps_go_both_ways_and_the_old_walk_stays() -> None:
    old = at("free")
    new = old.forward(5).back(2)
    assert (new.step, new.state.total) == (3, 3.0)
    assert (old.step, old.state.total) == (0, 0.0)


def test_the_ends_of_a_run_answer_the_key() -> None:
    assert at("free").back().notice == notices.AT_START
    ended = at("free").forward(END)
    assert ended.notice is None
    assert (ended.forward().step, ended.forward().notice) == (END, notices.ENDED)
    assert ended.forward().back().notice is None


def test_a_run_stops_at_the_lessons_limit() -> None:
    walk = Walk.begin(lesson(step_limit=7)).forward(100)
    assert (walk.step, walk.notice) == (7, None)
    assert (walk.forward().step, walk.forward().notice) == (7, notices.LIMIT)


def test_a_run_stops_where_it_could_not_be_repeated_in_seconds() -> None:
    slow = lesson(cost=lambda values: WORK / (2 * float(values["pace"])))
    assert [slow.limit({"pace": pace}) for pace in (1.0, 3.0)] == [2, 6]
    walk = Walk.begin(slow).forward(5)
    assert (walk.step, walk.forward().notice) == (2, notices.LIMIT)


def test_turning_never_asks_for_more_work_than_a_run_may() -> None:
    slow = lesson(cost=lambda values: WORK / (2 * float(values["pace"])))
    walk = Walk.begin(slow).put({"pace": 3.0}).forward(6)
    assert (walk.step, walk.put({"pace": 1.0}).step) == (6, 2)


def test_an_unknown_control_is_refused_wherever_it_stands() -> None:
    for values in ({"pace": 3.0, "space": 1.0}, {"space": 1.0, "pace": 3.0}):
        with pytest.raises(Refusal, match="space"):
            Walk.begin(TOY).put(values)


def test_restart_begins_again_with_the_run_before_as_ghost() -> None:
    walk = at("free").forward(4).restart()
    assert (walk.step, walk.state.total) == (0, 0.0)
    assert [ghost.timeline.position for ghost in walk.ghosts] == [4]
    assert walk.restart().ghosts == walk.ghosts


# -- questions --------------------------------------------------------------------------


def test_a_question_blocks_stepping_and_turning_until_it_is_answered() -> None:
    walk = at("asked")
    for blocked in (walk.forward(), walk.turn(1), walk.turn(1, coarse=True, vertical=True)):
        assert (blocked.step, blocked.values) == (0, walk.values)
        assert blocked.notice == notices.GUESS_FIRST
    answered = walk.digit(1).commit()
    assert answered.forward().step == 4
    assert answered.turn(1).values["pace"] == 1.5


def test_a_digit_picks_an_answer_and_sets_no_preset_while_a_question_waits() -> None:
    walk = at("asked").digit(2)
    assert (walk.guess, walk.values["pace"]) == (1, 1.0)
    assert walk.digit(3).guess == 2
    assert walk.digit(4).notice == notices.NO_CHOICE
    assert walk.digit(4).guess == 1


def test_commit_needs_a_guess_then_keeps_it_and_reveals_the_run() -> None:
    assert at("asked").commit().notice == notices.PICK_FIRST
    walk = at("asked").digit(3).commit()
    assert dict(walk.answers) == {"asked": 2}
    assert (walk.step, walk.pending, walk.guess) == (3, None, None)
    assert at("last").digit(1).commit().step == 0
    assert walk.commit().notice == notices.NOTHING_TO_COMMIT


def test_a_wrong_answer_is_no_punishment() -> None:
    right, wrong = (at("asked").digit(digit).commit() for digit in (2, 1))
    assert (wrong.step, wrong.notice) == (right.step, right.notice)
    assert wrong.finished(BEATS[1])
    assert right.finished(BEATS[1])


def test_an_answer_stays_when_one_goes_away_and_comes_back() -> None:
    walk = at("asked").digit(1).commit().go_to(0).go_to(index("asked"))
    assert walk.pending is None
    assert dict(walk.answers) == {"asked": 0}


def test_a_beat_opened_again_shows_the_steps_that_its_answer_was_about() -> None:
    asked = lesson(beats=(beat("first"), beat("asked", settings={"pace": 2.0}, question=ask(3))))
    walk = Walk.begin(asked, 1)
    assert walk.go_to(0).go_to(1).step == 0, "nothing is answered yet"
    answered = walk.digit(2).commit().forward(9)
    again = answered.go_to(0).go_to(1)
    assert (again.step, again.state.total) == (3, 6.0)
    short = lesson(beats=asked.beats, step_limit=2)
    assert Walk.begin(short, 1).digit(2).commit().go_to(0).go_to(1).step == 2


def test_a_guess_that_was_not_committed_is_forgotten_on_leaving() -> None:
    walk = at("asked").digit(1).go_to(0).go_to(index("asked"))
    assert walk.guess is None
    assert walk.pending is not None


def test_a_pitfall_is_answered_then_repaired_and_then_done() -> None:
    walk = at("broken").digit(1).commit()
    assert walk.fixed == frozenset()
    repaired = walk.commit().forward(2).commit()
    assert repaired.fixed == {"broken"}
    assert repaired.finished(repaired.current_beat)
    assert not walk.forward(2).finished(walk.current_beat)
    assert walk.commit().commit().notice == notices.GOAL_NOT_MET


# -- controls ---------------------------------------------------------------------------


def test_choosing_goes_round_and_takes_a_point_for_one_control() -> None:
    walk = at("free")
    seen = [walk.chosen]
    for _ in range(3):
        walk = walk.choose(1)
        seen.append(walk.chosen)
    assert seen == ["pace", "left", "kind", "pace"]
    assert walk.choose(-1).chosen == "kind"


def test_a_point_is_moved_by_four_keys() -> None:
    walk = at("moved")
    assert walk.chosen == "left"
    walk = walk.turn(1).turn(1, vertical=True).turn(-1, coarse=True, vertical=True)
    assert (walk.values["left"], walk.values["high"]) == (1.0, -2.0)


def test_up_and_down_turn_a_lone_control_coarsely() -> None:
    walk = at("free")
    assert walk.turn(1, vertical=True).values == walk.turn(1, coarse=True).values
    assert walk.turn(1, vertical=True).values["pace"] == 3.0


def test_a_control_that_is_locked_or_at_its_end_answers_the_key() -> None:
    locked = at("locked")
    assert (locked.usable, locked.chosen) == ((), "")
    assert {locked.turn(1).notice, locked.choose(1).notice} == {notices.NO_CONTROL}
    assert locked.digit(1).notice == notices.NO_PRESET
    end = at("free").turn(-9, coarse=True)
    assert (end.values["pace"], end.turn(-1).notice) == (0.5, notices.FAR_END)


@quickly
@given(st.integers(0, END), st.integers(1, 12))
def test_turning_runs_as_many_steps_again_with_the_new_value(steps: int, clicks: int) -> None:
    walk = at("free").forward(steps).turn(clicks)
    assert walk.values["pace"] == 1.0 + 0.5 * clicks
    assert (walk.step, walk.state.total) == (steps, steps * (1.0 + 0.5 * clicks))


def test_a_lesson_of_small_steps_begins_again_when_a_control_is_turned() -> None:
    walk = Walk.begin(lesson(keeps_step=False)).forward(6)
    assert (walk.turn(1).step, walk.digit(1).step) == (0, 0)
    assert [ghost.timeline.position for ghost in walk.turn(1).ghosts] == [6]


def test_turning_a_very_long_run_repeats_only_its_beginning() -> None:
    endless = lesson(step=lambda count: replace(count, total=count.total + count.pace))
    walk = Walk.begin(endless).forward(REPLAY + 500)
    assert walk.step == REPLAY + 500
    assert walk.turn(1).step == REPLAY


def test_presets_set_their_values_and_beats_may_bring_their_own() -> None:
    walk = at("free").forward(2).digit(2)
    assert (walk.values["pace"], walk.values["kind"], walk.step) == (3.0, "two", 2)
    assert at("fast").digit(1).values["pace"] == 7.0
    assert at("fast").digit(2).notice == notices.NO_PRESET


# -- ghosts -----------------------------------------------------------------------------


def ghost_paces(walk: Walk[Any]) -> list[Value]:
    return [ghost.values["pace"] for ghost in walk.ghosts]


def test_a_series_of_turns_leaves_one_ghost() -> None:
    walk = at("free").forward(3).turn(1).turn(1).turn(-1).turn(1)
    assert ghost_paces(walk) == [1.0]
    assert [ghost.timeline.position for ghost in walk.ghosts] == [3]


def test_only_the_newest_ghosts_stay() -> None:
    walk = at("free").forward(2)
    for digit in (1, 2, 1, 2, 1):
        walk = walk.digit(digit)
    assert GHOSTS == 3
    assert ghost_paces(walk) == [3.0, 2.0, 3.0]


def test_long_ghosts_make_way_for_the_run() -> None:
    walk = Walk.begin(lesson(cost=lambda _: WORK / 10))
    walk = walk.forward(3).restart().forward(5).restart().forward(2)
    assert [ghost.timeline.position for ghost in walk.ghosts] == [3, 5], "10 steps in all"
    assert [ghost.timeline.position for ghost in walk.forward().ghosts] == [5]
    assert walk.forward(8).ghosts == ()


def test_before_the_first_step_there_is_nothing_to_keep() -> None:
    assert at("free").turn(1).digit(1).turn(-1).ghosts == ()


def test_turning_another_control_begins_another_series() -> None:
    walk = at("free").forward(1).turn(1).choose(-1).turn(1)
    assert ghost_paces(walk) == [1.0, 1.5]


# Turning, stepping and turning again is how one compares runs, so the run between is a ghost.
@pytest.mark.parametrize("before", [0, 3])
def test_steps_between_two_turns_end_the_series(before: int) -> None:
    walk = at("free").forward(before).turn(1).forward(5).turn(1)
    assert ghost_paces(walk)[-1:] == [1.5]
    assert walk.ghosts[-1].timeline.position == before + 5


def test_a_ghost_stands_where_its_run_was_left() -> None:
    walk = at("free").forward(9).back(4).turn(1)
    assert [(g.timeline.position, g.timeline.state.total) for g in walk.ghosts] == [(5, 5.0)]


def test_the_settings_of_a_beat_clear_the_ghosts_and_other_beats_keep_them() -> None:
    walk = at("free").forward(2).turn(1)
    assert ghost_paces(walk.go_to(index("locked"))) == [1.0]
    assert walk.go_to(index("fast")).ghosts == ()


# -- beats and goals --------------------------------------------------------------------


def test_a_beat_with_settings_starts_anew_and_one_without_goes_on() -> None:
    walk = at("free").forward(4)
    assert walk.go_to(index("locked")).step == 4
    fast = walk.go_to(index("fast"))
    assert (fast.step, fast.values["pace"], fast.values["kind"]) == (0, 5.0, "one")


def test_beyond_the_beats_there_is_nothing() -> None:
    for place in (-1, len(BEATS), 999):
        walk = at("free").forward(2).go_to(place)
        assert (walk.beat, walk.step, walk.notice) == (0, 2, notices.NO_BEAT)


def test_a_question_that_closes_a_lesson_is_open_until_it_is_answered() -> None:
    lesson = load("tangent")
    last = len(lesson.beats) - 1
    walk = Walk.begin(lesson, last)
    assert walk.finished(walk.current_beat)
    assert not walk.settled(walk.current_beat)
    question = walk.pending
    assert question
    answered = walk.guessed(question.truth).commit()
    assert answered.settled(answered.current_beat)


def test_what_was_seen_is_remembered() -> None:
    walk = at("free").go_to(2).go_to(3)
    assert walk.seen == {"free", "locked", "fast"}


def test_a_goal_is_claimed_with_enter_and_stays_reached() -> None:
    walk = at("fast")
    assert walk.forward(2).reached == frozenset(), "nobody has claimed it"
    early = walk.forward().commit()
    assert (early.reached, early.notice) == (frozenset(), notices.GOAL_NOT_MET)
    assert walk.forward(2).commit().reached == {"fast"}
    assert walk.forward(2).commit().back(2).go_to(0).reached == {"fast"}


def test_a_goal_that_is_missed_says_what_is_lacking() -> None:
    lacking = Text("two more steps", "두 걸음 더")
    goal: Goal[Any] = Goal(WORDS, lambda walk: walk.step > 2, ("space",), lambda walk: lacking)  # noqa: ARG005
    walk = Walk.begin(lesson(beats=(beat("far", goal=goal),)))
    assert walk.forward().commit().notice == lacking
    assert walk.forward(3).commit().reached == {"far"}


def test_a_star_goal_waits_until_the_goal_is_reached() -> None:
    goal: Goal[Any] = Goal(WORDS, lambda walk: walk.step >= 1, ("space", "enter"))
    star: Goal[Any] = Goal(WORDS, lambda walk: walk.step == 5, ("space",) * 4)
    walk = Walk.begin(lesson(beats=(beat("both", goal=goal, star=star),))).forward(5)
    reached = walk.commit()
    assert reached.reached == {"both"}
    assert not reached.starred
    assert reached.forward().commit().starred == frozenset()
    assert reached.commit().starred == {"both"}
    assert reached.finished(reached.current_beat), "the star is for those who want it"
    assert reached.commit().commit().notice == notices.NOTHING_TO_COMMIT


def test_a_goal_waits_for_the_question_of_its_beat() -> None:
    walk = at("free").forward(5).go_to(index("broken"))
    assert walk.reached == frozenset()
    assert walk.forward(2).commit().reached == frozenset()
    assert walk.digit(1).commit().commit().reached == frozenset(), "that was the repair"
    assert walk.digit(1).commit().commit().commit().reached == {"broken"}


# The goal of a beat is for what is done in it, and not for the settings of the next beat.
def test_leaving_a_beat_does_not_reach_its_goal() -> None:
    slow: Goal[Any] = Goal(WORDS, lambda walk: float(walk.values["pace"]) > 4, ("right",) * 7)
    beats = (beat("turn", goal=slow), beat("next", settings={"pace": 5.0}))
    walk = Walk.begin(lesson(beats=beats)).go_to(1)
    assert walk.values["pace"] == 5.0
    assert walk.reached == frozenset()


def test_done_is_everything_seen_answered_repaired_and_reached() -> None:
    walk = at("free")
    for place in range(len(BEATS)):
        assert not walk.done
        walk = walk.go_to(place)
        if walk.pending:
            walk = walk.digit(1).commit()
        if walk.current_beat.pitfall:
            walk = walk.commit()
        walk = walk.forward(2)
        walk = walk.commit() if walk.claimable else walk
    assert walk.done


def test_a_beat_hands_the_keys_to_the_first_control_that_it_unlocks() -> None:
    walk = at("free").choose(-1)
    assert walk.chosen == "kind"
    assert walk.go_to(index("moved")).chosen == "left"
    assert walk.go_to(index("locked")).chosen == ""
    assert walk.go_to(index("fast")).chosen == at("fast").chosen != "kind"


def test_views_are_switched_on_and_off_and_unknown_ones_refused() -> None:
    for view in TOGGLES:
        assert at("free").toggle(view).shown ^ USUALLY_SHOWN == {view}
        assert at("free").toggle(view).toggle(view).shown == USUALLY_SHOWN
    with pytest.raises(Refusal, match="no view 'walls': try words"):
        at("free").toggle("walls")


moves = st.sampled_from(
    ["forward", "back", "restart", "turn", "turn up", "choose", "digit", "commit", "go_to"]
)


def moved(walk: Walk[Any], move: str, number: int) -> Walk[Any]:
    clicks = number - 4
    table: dict[str, Callable[[], Walk[Any]]] = {
        "forward": lambda: walk.forward(number),
        "back": lambda: walk.back(number),
        "restart": walk.restart,
        "turn": lambda: walk.turn(clicks),
        "turn up": lambda: walk.turn(clicks, coarse=True, vertical=True),
        "choose": lambda: walk.choose(1 if clicks > 0 else -1),
        "digit": lambda: walk.digit(number),
        "commit": walk.commit,
        "go_to": lambda: walk.go_to(number - 1),
    }
    return table[move]()


@quickly
@given(st.lists(st.tuples(moves, st.integers(1, 8)), max_size=40))
def test_no_series_of_moves_breaks_what_always_holds(series: list[tuple[str, int]]) -> None:
    walk = at("free")
    for move, number in series:
        before = (walk.step, dict(walk.values), walk.beat, walk.ghosts, dict(walk.answers))
        after = moved(walk, move, number)
        # The walk before is unchanged, and the one after has really been run.
        assert before == (walk.step, walk.values, walk.beat, walk.ghosts, walk.answers)
        assert after.state == Count(
            float(after.values["pace"]), after.step * float(after.values["pace"])
        )
        assert len(after.ghosts) <= GHOSTS
        assert after.seen >= walk.seen
        assert after.reached >= walk.reached
        assert after.chosen in {"", *(control.name for control in after.usable)}
        walk = after


# -- every lesson -----------------------------------------------------------------------


def words_of(walk: Walk[Any]) -> list[Text]:
    figures = walk.figures()
    assert figures
    return [*walk.formula(), walk.status(), *(f.summary for f in figures)]


def assert_tells_something(walk: Walk[Any]) -> None:
    with np.errstate(all="ignore"):
        texts = words_of(walk)
    for text in texts:
        # Braces that are left are a placeholder that was never filled in.
        assert not re.search(r"\{[a-z_]*\}", text.en + text.ko)
    assert (0 if walk.pitfall else 1) <= len(walk.formula()) <= 3
    listing = walk.code()
    lines = [line.strip() for function in listing.functions for line in source(function)]
    assert any(line.startswith(listing.current) for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_every_beat_opens_and_takes_twenty_steps(name: str) -> None:
    taught = load(name)
    for place, here in enumerate(taught.beats):
        walk = Walk.begin(taught, place)
        assert walk.current_beat is here
        assert_tells_something(walk)
        if walk.pending:
            assert walk.forward().notice == walk.pending.answer_first
            walk = answer(walk)
            assert walk.step <= (here.question.reveal if here.question else 0)
        for _ in range(20):
            before = walk.step
            walk = walk.forward()
            assert walk.step == before + 1 or walk.notice in {notices.ENDED, notices.LIMIT}
            assert_tells_something(walk)


@pytest.mark.parametrize("name", names())
def test_every_beat_is_reached_by_turning_pages_in_both_directions(name: str) -> None:
    taught = load(name)
    walk = Walk.begin(taught)
    forwards = range(1, len(taught.beats))
    for place in (*forwards, *reversed(range(len(taught.beats) - 1))):
        walk = walk.go_to(place)
        assert (walk.beat, walk.notice) == (place, None)
        assert {**walk.values, **walk.current_beat.settings} == walk.values
        assert_tells_something(walk)
    assert walk.seen == {here.name for here in taught.beats}


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_every_preset_of_every_beat_can_be_set_and_run(name: str) -> None:
    taught = load(name)
    for place in range(len(taught.beats)):
        walk = Walk.begin(taught, place)
        walk = answer(walk)
        for digit, preset in enumerate(walk.presets, start=1):
            after = walk.digit(digit)
            assert {**after.values, **preset.values} == after.values
            assert_tells_something(after.forward(20))
