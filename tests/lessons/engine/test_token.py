"""Tokens: any walk is written as one line and read back bit for bit; other lines are refused."""

import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from downslope.core.timeline import KEPT
from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.token import LONGEST, read, write
from downslope.lessons.engine.walk import Walk
from downslope.lessons.l15_training.history import Log
from downslope.lessons.shared.descent import Descent
from downslope.tui.page.keys import MOVES, press
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from tests.lessons.learner import answer, repair

LOOK = Look(80, 24)
DESCENT = "gradient-descent"


def bits(value: object) -> object:
    """A value in a form that compares bit for bit: NaN equals itself, 0.0 differs from -0.0."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, float):
        return struct.pack("d", value)
    if is_dataclass(value) and not isinstance(value, type):
        return [bits(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, dict):
        return [(key, bits(value[key])) for key in sorted(value)]
    if isinstance(value, list | tuple):
        return [bits(entry) for entry in value]
    if isinstance(value, Log):
        # All states of a run share one log, which is longer if the run was further on before. What
        # a state sees of it is compared on the painted pictures.
        return None
    if hasattr(value, "__dict__") and not callable(value):
        return bits(vars(value))
    return value


def remembered(walk: Walk[Any]) -> dict[str, object]:
    """Everything about a walk that its token must bring back."""
    return {
        "state": bits(walk.state),
        "values": bits(dict(walk.values)),
        "step": walk.step,
        "beat": walk.beat,
        "chosen": walk.chosen,
        "guess": walk.guess,
        "answers": dict(walk.answers),
        "fixed": walk.fixed,
        "reached": walk.reached,
        "seen": walk.seen,
        "shown": walk.shown,
        "ghosts": [
            (bits(g.values), g.timeline.position, bits(g.timeline.state)) for g in walk.ghosts
        ],
    }


def assert_comes_back(walk: Walk[Any]) -> None:
    token = write(walk)
    again = read(token)
    assert write(again) == token
    assert remembered(again) == remembered(walk)
    assert paint_page(again, LOOK).rows == paint_page(replace(walk, notice=None), LOOK).rows


@pytest.mark.parametrize("name", names())
def test_a_lesson_as_it_opens_is_just_its_name(name: str) -> None:
    assert write(Walk.begin(load(name))) == name
    assert_comes_back(read(name))


@pytest.mark.parametrize("name", names())
def test_every_beat_as_it_opens_is_its_name(name: str) -> None:
    for beat in range(1, len(load(name).beats)):
        walk = Walk.begin(load(name), beat)
        assert write(walk) == f"{name}?beat={walk.current_beat.name}"
        assert_comes_back(walk)


# Keys that lead somewhere are drawn more often than the others.
keys = st.one_of(
    st.sampled_from(["space", "enter", "1", "2", "3", "right", "left"]),
    st.sampled_from(sorted(MOVES)),
    st.integers(0, 20),
)


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
@settings(deadline=None, derandomize=True, max_examples=60)
@given(opened=st.integers(0, 20), pressed=st.lists(keys, max_size=40))
def test_any_walk_comes_back_from_its_token(
    name: str, opened: int, pressed: list[str | int]
) -> None:
    lesson = load(name)
    walk = Walk.begin(lesson, opened % len(lesson.beats))
    for key in pressed:
        walk = press(walk, key) if isinstance(key, str) else walk.go_to(key % len(lesson.beats))
    assert_comes_back(walk)


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_a_lesson_worked_through_to_its_end_comes_back(name: str) -> None:
    lesson = load(name)
    walk = Walk.begin(lesson)
    for beat in range(len(lesson.beats)):
        walk = walk.go_to(beat)
        # The recorded keys of a goal also answer the question of their beat.
        for key in walk.current_beat.goal.keys if walk.current_beat.goal else ():
            walk = press(walk, key)
        walk = repair(answer(walk))
        assert walk.finished(walk.current_beat), walk.current_beat.name
        assert_comes_back(walk)
    assert walk.done
    assert read(write(walk)).done


# A picture shows where a run is, and not how far it had been before a step back.
def test_a_long_run_that_was_stepped_back_comes_back() -> None:
    walk = read(f"{DESCENT}?eta=0.0001&beat=2").forward(2 * KEPT + 1).back(KEPT)
    assert_comes_back(walk)


def test_what_the_next_turn_keeps_as_a_ghost_comes_back_too() -> None:
    walk = read(f"{DESCENT}?beat=6").forward(3).turn(1).forward(4)
    again = read(write(walk))
    assert write(again.turn(1)) == write(walk.turn(1))


def test_left_out_of_a_token_is_what_is_as_the_beat_opens() -> None:
    walk = read(f"{DESCENT}?beat=6").turn(1).forward(12)
    assert write(walk) == f"{DESCENT}?eta=0.11&step=12&beat=tune"


def test_the_order_of_the_fields_does_not_matter() -> None:
    assert write(read(f"{DESCENT}?beat=6&step=3&x1=1&eta=0.2")) == write(
        read(f"{DESCENT}?eta=0.2&x1=1&step=3&beat=6")
    )


def test_a_waiting_question_keeps_no_token_from_stepping() -> None:
    walk = read(f"{DESCENT}?step=7")
    assert walk.step == 7
    assert walk.pending is not None


# The values of the token meet the goal at once, but nobody has worked for it.
def test_a_token_reaches_no_goal_for_the_learner() -> None:
    walk = read(f"{DESCENT}?beat=2&x0=0.01&x1=0")
    assert isinstance(walk.state, Descent)
    assert walk.state.height < 1e-3
    assert walk.reached == frozenset()
    assert walk.commit().reached == {"downhill"}


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.floats(1e-10, 10.0), st.floats(-10.0, 10.0))
def test_any_value_of_a_control_comes_back_bit_for_bit(eta: float, x0: float) -> None:
    walk = read(f"{DESCENT}?eta={eta!r}&x0={x0!r}&beat=6&step=2")
    assert (walk.values["eta"], walk.values["x0"]) == (eta, x0)
    assert bits(read(write(walk)).state) == bits(walk.state)


# -- what is no token -------------------------------------------------------------------


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        attempt()
    return str(refused.value)


def assert_one_line_for_a_person(message: str) -> None:
    assert message.isprintable(), message
    assert message.strip()
    assert len(message) <= 400


@pytest.mark.parametrize(
    ("token", "offered"),
    [
        ("", DESCENT),
        ("?eta=1", DESCENT),
        ("gradient-decent", DESCENT),
        ("Gradient-Descent?eta=1", DESCENT),
        (f"{DESCENT}?etta=1", "eta"),
        (f"{DESCENT}?x=1", "x0"),
        (f"{DESCENT}?setp=1", "step"),
        (f"{DESCENT}?landscape=bowll", "bowl"),
        (f"{DESCENT}?landscape=BOWL", "bowl, valley"),
        (f"{DESCENT}?said=first-stp:1", "first-step"),
        (f"{DESCENT}?show=arows", "arrows"),
        (f"{DESCENT}?fixed=shared-stat", "shared-start"),
        (f"{DESCENT}?reached=valey", "valley"),
        (f"{DESCENT}?seen=tuna", "tune"),
        (f"{DESCENT}?beat=6&at=etaa", "eta"),
        (f"{DESCENT}?ghost=etaa:1@2", "eta"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(token: str, offered: str) -> None:
    message = refusal(lambda: read(token))
    assert offered in message.split("try ")[1]
    assert_one_line_for_a_person(message)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("eta=11", "eta=11: must be from 1e-10 to 10"),
        ("eta=0", "eta=0: must be from 1e-10 to 10"),
        ("x0=-10.5", "x0=-10.5: must be from -10 to 10"),
        ("eta=nan", "eta=nan: must be a finite number"),
        ("eta=inf", "eta=inf: must be a finite number"),
        ("x0=-inf", "x0=-inf: must be a finite number"),
        ("x0=1e999", "x0=1e999: must be a finite number"),
        ("eta=big", "eta=big: must be a number"),
        ("eta=", "eta=: must be a number"),
        ("eta", "'eta' in the token has no value: write eta=VALUE"),
        ("beat=0", "beat=0: must be a whole number from 1 to 17"),
        ("beat=18", "beat=18: must be a whole number from 1 to 17"),
        ("beat=-1", "no beat '-1': try"),
        ("beat=1.5", "no beat '1.5': try"),
        ("step=100001", "step=100001: must be a whole number from 0 to 100000"),
        ("step=-1", "step=-1: must be a whole number from 0 to 100000"),
        ("step=99999999999999999999", "must be a whole number from 0 to 100000"),
        ("step=٣", "step=٣: must be a whole number from 0 to 100000"),
        ("guess=4", "guess=4: must be the number of a choice, from 1 to 3"),
        ("beat=2&guess=1", "guess: no question waits for an answer at this beat"),
        ("said=first-step:0", "first-step=0: must be the number of a choice, from 1 to 3"),
        ("said=first-step", "must be the number of a choice, from 1 to 3"),
        ("beat=12&at=eta", "this lesson has no control to turn"),
        ("ghost=eta:99@3", "eta=99: must be from 1e-10 to 10"),
        ("ghost=@many", "step=many: must be a whole number"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(fields: str, said: str) -> None:
    message = refusal(lambda: read(f"{DESCENT}?{fields}"))
    assert said in message
    assert_one_line_for_a_person(message)


def test_a_very_long_token_is_refused_unread() -> None:
    for token in ("x" * (LONGEST + 1), f"{DESCENT}?" + "eta=1&" * LONGEST):
        assert_one_line_for_a_person(refusal(lambda words=token: read(words)))  # type: ignore[misc]
    assert_one_line_for_a_person(refusal(lambda: read("x" * LONGEST)))
    assert_one_line_for_a_person(refusal(lambda: read(f"{DESCENT}?eta=" + "9" * 3000)))


# A refusal that quotes a token is printed on a terminal: no line breaks, no escape sequences.
@pytest.mark.parametrize(
    "field", ["{}", "{}=1", "eta={}", "landscape={}", "step={}", "beat={}", "said=first-step:{}"]
)
@pytest.mark.parametrize("escaped", [False, True])
def test_nothing_nasty_gets_into_a_refusal(field: str, escaped: bool) -> None:
    for nasty in ("\n", "\x1b[2J", "\x07", "\r", "\u202e", "\ud800", "\0", "\u2028"):
        words = quote(nasty, errors="surrogatepass") if escaped else nasty
        message = refusal(lambda words=words: read(f"{DESCENT}?{field.format(words)}"))  # type: ignore[misc]
        assert_one_line_for_a_person(message)


def reads_or_is_refused(token: str) -> None:
    """Check that the token is read to a walk whose own token is stable, or refused in one line."""
    try:
        walk = read(token)
    except Refusal as refused:
        assert_one_line_for_a_person(str(refused))
        return
    assert remembered(read(write(walk))) == remembered(walk)


LESSONS = st.sampled_from(["tangent", "gradient-field", DESCENT, "network-gradient"])
fuzz = settings(deadline=None, derandomize=True, max_examples=150)
field_names = st.sampled_from(
    [
        *["eta", "x0", "landscape", "loss", "step", "beat", "at", "show"],
        *["said", "guess", "fixed", "reached", "seen", "ghost"],
    ]
)
# Strings that look like fields of a token, but ask for no runs of many thousand steps.
lookalikes = st.one_of(
    st.text(max_size=12),
    st.integers(-3, 99).map(str),
    st.floats().map(repr),
    st.sampled_from(["bowl", "eta", "x1", "tune", "first-step:2", "eta:1@3", "@", ":", ";", "%"]),
)


@fuzz
@given(st.text())
@example("gradient-descent?")
@example("gradient-descent??")
@example("gradient-descent?&&&")
@example("gradient-descent?=")
@example("gradient-descent?eta=%ff%fe")
@example("gradient-descent?eta=%")
@example("gradient-descent?eta=0.1&eta=0.2")
def test_any_text_reads_or_is_refused(token: str) -> None:
    reads_or_is_refused(token)


@fuzz
@given(LESSONS, st.text())
def test_any_text_behind_a_name_reads_or_is_refused(name: str, rest: str) -> None:
    reads_or_is_refused(f"{name}?{rest}")


@fuzz
@given(
    LESSONS,
    st.lists(st.tuples(field_names, lookalikes, st.booleans()), min_size=1, max_size=4),
)
def test_any_value_of_any_field_reads_or_is_refused(
    name: str, parts: list[tuple[str, str, bool]]
) -> None:
    written = [
        f"{key}={quote(words, errors='replace') if escaped else words}"
        for key, words, escaped in parts
    ]
    reads_or_is_refused(f"{name}?{'&'.join(written)}")


# The smallest loss above 0 is a loss like any other, and its picture must be painted.
@pytest.mark.parametrize(
    "fields",
    [
        "x0=2.3e-162&x1=0",
        "x0=0&x1=0&loss=log&step=3",
        "eta=10&landscape=rosenbrock&x0=10&x1=-10&step=30",
        "eta=10&landscape=saddle&step=400&loss=log",
    ],
)
def test_what_a_token_opens_can_be_painted(fields: str) -> None:
    walk = read(f"{DESCENT}?{fields}")
    rows = paint_page(walk, LOOK).rows
    assert len(rows) == LOOK.height


@pytest.mark.parametrize(
    "formula",
    ["x0*x0 + x1", "x0", "1", "1/x0", "log(x0)", "sqrt(x0*0 - 1)", "exp(x0*1e5)", "1e308*x0*x0"],
)
def test_a_learners_own_landscape_is_painted_and_comes_back(formula: str) -> None:
    walk = read(f"{DESCENT}?beat=6&step=5&landscape={quote(formula)}")
    assert walk.values["landscape"] == formula
    assert_comes_back(walk)
    assert_comes_back(walk.turn(2).forward(3).choose(1).turn(1))


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("training?step=100000", "stops at step"),
        ("training?step=2000&pace=epoch&hidden=100&batch=500&gradient=numerical", "stops at step"),
        ("training?ghost=pace:epoch~batch:1@90000", "stops at step"),
        ("training?step=30000&ghost=@20000", "leave a ghost out"),
        ("network-gradient?ghost=@20000&ghost=eta:1@20000&ghost=@20000", "leave a ghost out"),
    ],
)
def test_more_work_than_a_walk_keeps_is_refused_before_any_of_it(
    token: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def append(*_: object) -> None:
        raise AssertionError("a step was taken")

    monkeypatch.setattr("downslope.core.timeline._Record._append", append)
    with pytest.raises(Refusal, match=told) as refused:
        read(token)
    assert_one_line_for_a_person(str(refused.value))


@pytest.mark.parametrize("name", names())
def test_a_session_longer_than_a_walk_keeps_comes_back(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Runs are stopped, and ghosts are dropped, so that the token can still be read."""
    lesson = load(name)
    for module in ("downslope.lessons.engine.budget", "downslope.lessons.engine.lesson"):
        monkeypatch.setattr(f"{module}.WORK", 7 * lesson.cost(lesson.defaults))
    walk = Walk.begin(lesson)
    walk = walk.digit(1).commit() if walk.pending else walk
    for steps in (3, 2, 1, 4, 1, 9):
        walk = walk.restart().forward(steps)
        assert_comes_back(walk)
    assert walk.step <= 7


# A formula is printed on the screen and in the token, so it may only hold visible characters.
@pytest.mark.parametrize("formula", ["x0#\x1b[2J", "(x0\n+x1)", "x0#\u202e", "x0\x0c+1", "x0\t+1"])
def test_a_formula_puts_nothing_nasty_on_the_screen(formula: str) -> None:
    token = f"{DESCENT}?landscape={quote(formula)}"
    try:
        walk = read(token)
    except Refusal as refused:
        assert_one_line_for_a_person(str(refused))
        return
    rows = ["".join(text for text, _ in row) for row in paint_page(walk, LOOK).rows]
    assert all(row.isprintable() for row in rows)


def test_the_oracle_of_bits_tells_what_only_looks_equal() -> None:
    def told_apart(one: Any, other: Any) -> bool:
        return bits(one) != bits(other)

    assert told_apart(0.0, -0.0)
    assert told_apart(np.array([0.1 + 0.2]), np.array([0.3]))
    assert not told_apart(np.array([np.nan]), np.array([np.nan]))
