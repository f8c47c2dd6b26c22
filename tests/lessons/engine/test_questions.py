"""The four kinds of question: what keys make of a guess, and what counts as right."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.lessons.engine import notices
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.questions import (
    Answer,
    ChoiceQuestion,
    NumberQuestion,
    Option,
    OrderQuestion,
    PlaceQuestion,
    Question,
)
from downslope.lessons.engine.token import read, write
from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import EMPTY, Plot, Points

if TYPE_CHECKING:
    from downslope.lessons.engine.lesson import Lesson

WORDS = Text("words", "말")
OWN = Text("That would be seven.", "그러면 7이에요.")


def double_then_add(x: float) -> float:
    x *= 2
    x += 1
    return float(x)


CHOICE = ChoiceQuestion(
    text=WORDS, because=WORDS, answer=lambda: 1, choices=(Option(WORDS, OWN), WORDS, WORDS)
)
NUMBER = NumberQuestion(text=WORDS, because=WORDS, answer=lambda: 0.5)
PLACE = PlaceQuestion(
    text=WORDS,
    because=WORDS,
    answer=lambda: (1.0, 2.0),
    picture="frame",
    begin=(0.0, 0.0),
    x_limits=(-5.0, 5.0),
    y_limits=(0.0, 20.0),
)
ON_CURVE = replace(PLACE, curve=lambda x: x**2, answer=lambda: (2.0, 4.0))
ORDER = OrderQuestion(
    text=WORDS,
    because=WORDS,
    function=double_then_add,
    mixed=(1, 2, 0),
    works=lambda made: made(3.0) == 7.0,
)
KINDS: dict[str, Question] = {
    "choice": CHOICE, "number": NUMBER, "place": PLACE, "curve": ON_CURVE, "order": ORDER,
}  # fmt: skip


def frame(walk: object) -> Plot:
    del walk
    return Plot(WORDS, WORDS, (-5.0, 5.0), (0.0, 20.0), (), EMPTY)


def asking(question: Question, **more: Any) -> Walk[Any]:
    """A lesson whose only beat asks this question."""
    lesson: Lesson[Any] = load("tangent")
    beat = replace(lesson.beats[0], question=question, pictures=("frame",), goal=None, **more)
    return Walk.begin(replace(lesson, beats=(beat,), pictures={"frame": frame}))


def reopened(walk: Walk[Any]) -> Walk[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("downslope.lessons.engine.token.reader.load", lambda _: walk.lesson)
        return read(write(walk))


def wrong(question: Question) -> Answer:
    answers: dict[type[Question], Answer] = {
        ChoiceQuestion: 0,
        NumberQuestion: 0.7,
        PlaceQuestion: (-4.0, 16.0),
        OrderQuestion: (1, 0, 2, 0),
    }
    return answers[type(question)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_truth_is_right_and_a_wrong_answer_is_not(kind: str) -> None:
    question = KINDS[kind]
    assert question.right(question.truth)
    assert not question.right(wrong(question))


@pytest.mark.parametrize("kind", KINDS)
def test_answers_and_guesses_come_back_from_a_token(kind: str) -> None:
    question = KINDS[kind]
    for answer in (question.truth, wrong(question)):
        guessed = asking(question).guessed(answer)
        assert reopened(guessed).guess == answer
        committed = guessed.commit()
        assert not committed.asking
        assert reopened(committed).answer == committed.answer == answer


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("raw", ["", "x", "nan", "1~", "9~9~9", "-", "1e999", "한"])
def test_what_is_no_answer_is_refused_in_words(kind: str, raw: str) -> None:
    with pytest.raises(Refusal, match=r"must"):
        KINDS[kind].read(raw)


def test_only_a_wrong_choice_has_something_of_its_own_to_say() -> None:
    assert CHOICE.because_of(0) == OWN
    assert CHOICE.because_of(1) is None
    assert CHOICE.because_of(2) is None


# -- numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(("said", "right"), [(0.5029, True), (0.4971, True), (0.5031, False)])
def test_a_number_is_right_within_six_thousandths(said: float, right: bool) -> None:
    assert NUMBER.right(said) == right
    assert NUMBER.distance(said) == pytest.approx(abs(said - 0.5) / 0.5)


def test_of_zero_the_distance_is_the_number_itself() -> None:
    zero = replace(NUMBER, answer=lambda: 0.0)
    assert zero.right(0.006)
    assert not zero.right(0.01)


def test_an_unanswered_number_has_nothing_to_commit() -> None:
    assert asking(NUMBER).commit().notice == notices.TYPE_FIRST


# -- places -------------------------------------------------------------------------------


def test_arrows_move_the_mark_and_hold_it_on_the_picture() -> None:
    walk = asking(PLACE)
    assert walk.guess == (0.0, 0.0)
    assert walk.turn(1).guess == (0.25, 0.0)
    assert walk.turn(1, vertical=True).guess == (0.0, 0.5)
    assert walk.turn(-1, coarse=True).guess == (-1.25, 0.0)
    assert walk.turn(-1, vertical=True).guess == (0.0, 0.0)
    for _ in range(9):
        walk = walk.turn(1, coarse=True)
    assert walk.guess == (5.0, 0.0)


def test_a_mark_on_a_curve_follows_it() -> None:
    walk = asking(ON_CURVE).turn(1, coarse=True)
    assert walk.guess == (1.25, 1.25**2)
    assert ON_CURVE.right((2.9, 0.0)), "only x is asked for"
    assert not ON_CURVE.right((3.1, 4.0))


def marks(walk: Walk[Any]) -> dict[str, tuple[float, float]]:
    (plot,) = walk.figures()
    assert isinstance(plot, Plot)
    return {
        part.glyph: (float(part.x[0]), float(part.y[0]))
        for part in plot.parts
        if isinstance(part, Points)
    }


def test_the_mark_is_on_the_picture_and_the_truth_only_once_it_is_committed() -> None:
    walk = asking(PLACE).turn(1)
    assert marks(walk) == {"◆": (0.25, 0.0)}
    assert marks(walk.commit()) == {"◆": (0.25, 0.0), "◎": (1.0, 2.0)}


# -- order --------------------------------------------------------------------------------


def shown(walk: Walk[Any]) -> str:
    assert walk.guess is not None
    return "".join(str(k) for k in ORDER.order(walk.guess))


def test_a_line_is_chosen_and_carried() -> None:
    walk = asking(ORDER)
    assert shown(walk) == "120"
    down = walk.turn(-1, vertical=True)
    assert (shown(down), ORDER.cursor(down.guess or 0)) == ("120", 1)
    carried = down.turn(-1, coarse=True, vertical=True)
    assert (shown(carried), ORDER.cursor(carried.guess or 0)) == ("102", 2)
    assert shown(carried.digit(1)) == "210"
    assert carried.digit(4).notice == notices.NO_CHOICE


def test_an_order_is_right_if_it_runs_and_gives_the_right_value() -> None:
    """Three times two and one is seven; four times two is eight; a return first ends it."""
    assert ORDER.right((0, 1, 2, 0))
    assert not ORDER.right((1, 0, 2, 0)), "8"
    assert not ORDER.right((2, 0, 1, 0)), "3"


def test_an_order_that_does_not_even_compile_is_wrong_and_ends_nothing() -> None:
    def looping(n: int) -> int:
        total = 0
        for k in range(n):
            total += k
        return total

    question = replace(ORDER, function=looping, works=lambda made: made(4) == 6)
    assert question.right((0, 1, 2, 3, 0))
    assert not question.right((0, 2, 1, 3, 0)), "an unexpected indent"


# -- again --------------------------------------------------------------------------------


def other(seed: int) -> NumberQuestion:
    return replace(NUMBER, answer=lambda: 0.5 + seed, settings={"x": float(seed)})


def test_the_same_question_is_asked_again_with_other_numbers_and_the_first_answer_counts() -> None:
    walk = asking(NUMBER, again=other)
    assert walk.again().notice == notices.TYPE_FIRST
    first = walk.guessed(0.5).commit()
    again = first.again()
    assert (again.seed, again.asking, again.values["x"]) == (1, True, 1.0)
    assert again.question is not None
    assert again.question.truth == 1.5
    assert again.forward().step == 0, "it waits like any other question"
    answered = again.guessed(9.0).commit()
    assert dict(answered.answers) == {answered.current_beat.name: 0.5}
    assert (answered.answer, answered.asking) == (9.0, False)
    assert answered.again().seed == 2


def test_a_question_asked_again_comes_back_from_a_token() -> None:
    again = asking(NUMBER, again=other).guessed(0.5).commit().again()
    for walk in (again, again.guessed(3.0), again.guessed(3.0).commit()):
        back = reopened(walk)
        assert (back.seed, back.guess, back.answer) == (walk.seed, walk.guess, walk.answer)
        assert back.values == walk.values


def test_a_question_with_one_set_of_numbers_says_so() -> None:
    walk = asking(NUMBER).guessed(math.pi).commit()
    assert walk.again().notice == notices.NO_OTHER_NUMBERS


def test_leaving_the_beat_brings_the_first_numbers_back() -> None:
    again = asking(NUMBER, again=other).guessed(0.5).commit().again()
    back = again.go_to(0)
    assert (back.seed, back.answer) == (0, 0.5)


def test_numbers_of_numpy_are_answers_like_any_other() -> None:
    number = replace(NUMBER, answer=lambda: float(np.float64(0.1) + 0.2))
    assert number.write(number.truth) == "0.30000000000000004"
    assert number.read(number.write(number.truth)) == number.truth


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("choice", {"digit"}),
        ("number", {"`e`", "number"}),
        ("place", {"arrows", "mark"}),
        ("curve", {"arrows", "mark"}),
        ("order", {"`↑`", "`↓`", "`←`", "`→`", "line"}),
    ],
)
def test_a_key_that_comes_too_early_is_told_how_this_kind_is_answered(
    kind: str, named: set[str]
) -> None:
    notice = asking(KINDS[kind]).forward().notice
    assert notice
    assert {word for word in named if word in notice.en} == named
    assert ("digit" in notice.en) == (kind == "choice")
