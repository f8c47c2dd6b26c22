"""The words of a beat, as its author wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.engine.questions import ChoiceQuestion, NumberQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.beat import Beat
    from downslope.lessons.engine.questions import Question


AGAIN = (1, 2)
"""With which seeds a question that can be asked with other numbers is looked at."""


def texts_of(beat: Beat[object]) -> Iterator[Text]:
    """Every text of a beat: those for the learner, and the notes for the teacher."""
    yield from learner_texts(beat)
    yield from beat.notes.texts


def learner_texts(beat: Beat[object]) -> Iterator[Text]:
    """The texts of a beat that a learner reads: title, text, question and goals."""
    yield from (beat.title, beat.text)
    if beat.question:
        yield from question_texts(beat.question)
    for goal in (beat.goal, beat.star):
        if goal:
            yield goal.text


def texts_asked_again(beat: Beat[object]) -> Iterator[Text]:
    """The texts of a beat's question with other numbers."""
    if beat.again:
        for seed in AGAIN:
            yield from question_texts(beat.again(seed))


def question_texts(question: Question) -> Iterator[Text]:
    """The texts of a question: what it asks, its choices, and what is said afterwards."""
    yield from (question.text, question.because)
    if isinstance(question, ChoiceQuestion):
        for option in question.options:
            yield from (option.text, *((option.because,) if option.because else ()))
    elif isinstance(question, NumberQuestion) and question.unit:
        yield question.unit
